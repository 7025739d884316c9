import { SYMBOL_START } from '../../../template/assembly';
import { accepts, ahead, type Dfa, dfaOf, NOWHERE, type Reading, START, step } from './dfa';
import { type Glob, isSymbol, type Letter, letters, parseAction, type Token } from './glob';

export type { Reading };

/** Thrown when globs are so many or so odd that deciding them exactly would take too long. */
export class GlobsTooComplex extends Error {
  readonly code = 'globs-too-complex';
}

const matches = new Map<string, boolean>();
const MEMO_LIMIT = 500_000;

/** Whether the glob matches the text, which may hold symbols. */
export function globMatches(glob: Glob, text: string, reading: Reading): boolean {
  if (beginsOtherwise(glob, text)) return false;
  const key = `${reading}\n${glob.id}\n${text}`;
  let known = matches.get(key);
  if (known === undefined) {
    known = run(dfaOf(glob, reading), letters(text));
    if (matches.size >= MEMO_LIMIT) matches.clear();
    matches.set(key, known);
  }
  return known;
}

/** Whether an Action of a policy may mean this action. */
export const actionMayBe = (pattern: string, action: string): boolean =>
  globMatches(parseAction(pattern), action.toLowerCase(), 'perhaps');

/** Whether the text begins in other characters than the glob: most do, which needs no automaton. */
function beginsOtherwise({ tokens }: Glob, text: string): boolean {
  let at = 0;
  for (const token of tokens) {
    if (token.kind !== 'letter' || isSymbol(token.letter) || text.startsWith(SYMBOL_START, at)) return false;
    if (!text.startsWith(token.letter, at)) return true;
    at += token.letter.length;
  }
  return false;
}

function run(dfa: Dfa, word: readonly Letter[]): boolean {
  let at = START;
  for (const letter of word) {
    at = step(dfa, at, letter);
    if (at === NOWHERE) return false;
  }
  return accepts(dfa, at);
}

/** A shortest text of the set `a` that `b` matches, or undefined. */
export function commonText(a: Glob, b: Glob, reading: Reading = 'perhaps'): string | undefined {
  const dfas = [dfaOf(a, reading === 'perhaps' ? 'as-set' : reading), dfaOf(b, reading)];
  return explore(dfas, 2, (at, word) => (accepting(dfas, at).length === dfas.length ? word : undefined));
}

/**
 * A shortest text of `inner` that none of `outers` surely matches, or undefined when they cover it: inclusion.
 */
export function uncoveredText(inner: Glob, outers: readonly Glob[]): string | undefined {
  const dfas = [dfaOf(inner, 'as-set'), ...outers.map((glob) => dfaOf(glob, 'surely'))];
  return explore(dfas, 1, (at, word) => {
    const [first, second] = accepting(dfas, at);
    return first === 0 && second === undefined ? word : undefined;
  });
}

const meetMemo = new Map<string, boolean>();

/** Whether the glob may match something of the set. */
export function meets(set: Glob, glob: Glob): boolean {
  if (isAnything(set) || isAnything(glob)) return true;
  if (clash(set.tokens, glob.tokens)) return false;
  const key = `${set.id}\n${glob.id}`;
  let known = meetMemo.get(key);
  if (known === undefined) {
    known = commonText(set, glob) !== undefined;
    if (meetMemo.size >= MEMO_LIMIT) meetMemo.clear();
    meetMemo.set(key, known);
  }
  return known;
}

const isAnything = ({ tokens: [first, second] }: Glob) =>
  second === undefined && (first?.kind === 'many' || first?.kind === 'hole');

/** Whether two globs begin or end in different characters: the usual case, which needs no automaton. */
const clash = (a: readonly Token[], b: readonly Token[]) =>
  clashAt(a, b, (i) => i) || clashAt(a, b, (i, length) => length - 1 - i);

function clashAt(
  a: readonly Token[],
  b: readonly Token[],
  at: (i: number, length: number) => number,
): boolean {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const one = a[at(i, a.length)];
    const other = b[at(i, b.length)];
    if (one?.kind !== 'letter' || other?.kind !== 'letter') return false;
    if (isSymbol(one.letter) || isSymbol(other.letter)) return false;
    if (one.letter !== other.letter) return true;
  }
  return false;
}

const representativesMemo = new Map<string, readonly string[]>();
const REPRESENTATIVES_LIMIT = 20_000;

/**
 * Texts of `sets`, one for each way in which `globs` tell the texts of `sets` apart: whichever of `globs` match some
 * text, surely or perhaps, the same match one of the texts returned. The shortest come first.
 */
export function representatives(sets: readonly Glob[], globs: readonly Glob[]): string[] {
  const all = distinct(globs);
  return [...new Set(sets.flatMap((set) => (set.literal ? [textOf(set)] : representing(set, all))))];
}

const textOf = (set: Glob) =>
  set.tokens.map((token) => (token.kind === 'letter' ? token.letter : '')).join('');

function representing(set: Glob, globs: readonly Glob[]): readonly string[] {
  const apart = globs.filter((glob) => meets(set, glob));
  const key = [set, ...apart].map(({ id }) => id).join('\n');
  const known = representativesMemo.get(key);
  if (known) return known;
  const symbols = [set, ...apart].some(({ tokens }) =>
    tokens.some((token) => token.kind === 'letter' && isSymbol(token.letter)),
  );
  const dfas = [dfaOf(set, 'as-set'), ...apart.flatMap((glob) => readings(glob, symbols))];
  const found = new Map<string, string>();
  explore(dfas, 1, (at, word) => {
    const marks = accepting(dfas, at);
    if (marks[0] === 0 && !found.has(marks.join())) found.set(marks.join(), word);
    return undefined;
  });
  const words = [...found.values()];
  if (representativesMemo.size >= REPRESENTATIVES_LIMIT) representativesMemo.clear();
  representativesMemo.set(key, words);
  return words;
}

/** Both readings of a glob; one where they can't differ. */
function readings(glob: Glob, symbols: boolean): Dfa[] {
  const wide = glob.tokens.every(
    (token) => token.kind === 'letter' || (token.kind !== 'hole' && token.crosses),
  );
  const perhaps = dfaOf(glob, 'perhaps');
  return wide && !symbols && !glob.doubtful ? [perhaps] : [dfaOf(glob, 'surely'), perhaps];
}

const distinct = (globs: readonly Glob[]) => [...new Map(globs.map((glob) => [glob.id, glob])).values()];

const STATE_LIMIT = 50_000;

/**
 * The state of the product of several DFAs: those of them from which some text is still accepted, in order, each by its
 * place in the list and its own state.
 */
type Together = readonly { readonly dfa: number; readonly at: number }[];

const accepting = (dfas: readonly Dfa[], together: Together): number[] =>
  together.flatMap(({ dfa, at }) => {
    const one = dfas[dfa];
    return one && accepts(one, at) ? [dfa] : [];
  });

function stepTogether(dfas: readonly Dfa[], from: Together, letter: Letter): Together {
  const reached: { dfa: number; at: number }[] = [];
  for (const { dfa, at } of from) {
    const one = dfas[dfa];
    const to = one ? step(one, at, letter) : NOWHERE;
    if (to !== NOWHERE) reached.push({ dfa, at: to });
  }
  return reached;
}

function keyOf(together: Together): string {
  let key = '';
  for (const { dfa, at } of together) key += `${dfa}:${at},`;
  return key;
}

/** Breadth first through the product of the DFAs. Words that leave any of the first `needed` with no way on are dropped. */
function explore(
  dfas: readonly Dfa[],
  needed: number,
  visit: (at: Together, word: string) => string | undefined,
): string | undefined {
  const first = dfas.map((_, dfa) => ({ dfa, at: START }));
  const seen = new Set([keyOf(first)]);
  let edge: { at: Together; word: string }[] = [{ at: first, word: '' }];
  while (edge.length > 0) {
    const next: typeof edge = [];
    for (const { at, word } of edge) {
      const answer = visit(at, word);
      if (answer !== undefined) return answer;
      for (const letter of distinguishingLetters(dfas, at)) {
        const to = stepTogether(dfas, at, letter);
        if (to[needed - 1]?.dfa !== needed - 1) continue;
        const key = keyOf(to);
        if (seen.has(key)) continue;
        if (seen.size >= STATE_LIMIT)
          throw new GlobsTooComplex(
            `${dfas.length} patterns have more than ${STATE_LIMIT} states together; allowed are fewer; write simpler patterns`,
          );
        seen.add(key);
        next.push({ at: to, word: word + letter });
      }
    }
    edge = next;
  }
  return undefined;
}

const OTHERS = 'xyzabcdefghijklmnopqrstuvw0123456789-_.ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Letters that some DFA tells apart, and one for all others. */
function distinguishingLetters(dfas: readonly Dfa[], together: Together): Letter[] {
  const named = new Set<Letter>();
  let wild = false;
  for (const { dfa, at } of together) {
    const one = dfas[dfa];
    const next = one && ahead(one, at);
    for (const letter of next?.named ?? []) named.add(letter);
    wild ||= next?.wild === true;
  }
  if (!wild) return [...named];
  for (const special of ':/') named.add(special);
  const other = [...OTHERS].find((letter) => !named.has(letter)) ?? '\u2400';
  return [other, ...named];
}
