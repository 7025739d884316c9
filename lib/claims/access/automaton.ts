import { type Glob, isSymbol, type Letter, letters, type Token } from './glob';
import { accepts, ahead, type Machine, machineOf, NOWHERE, type Reading, START, step } from './machine';

export type { Reading };

/** Thrown when globs are so many or so odd that deciding them exactly would take too long. */
export class GlobsTooComplex extends Error {
  readonly code = 'globs-too-complex';
}

const matches = new Map<string, boolean>();
const MEMO_LIMIT = 500_000;

/** Whether the glob matches the text, which may hold symbols. */
export function globMatches(glob: Glob, text: string, reading: Reading): boolean {
  const key = `${reading}\n${glob.id}\n${text}`;
  let known = matches.get(key);
  if (known === undefined) {
    known = run(machineOf(glob, reading), letters(text));
    if (matches.size >= MEMO_LIMIT) matches.clear();
    matches.set(key, known);
  }
  return known;
}

function run(machine: Machine, word: readonly Letter[]): boolean {
  let at = START;
  for (const letter of word) {
    at = step(machine, at, letter);
    if (at === NOWHERE) return false;
  }
  return accepts(machine, at);
}

/** A shortest text of the set `a` that `b` matches, or undefined. */
export function commonText(a: Glob, b: Glob, reading: Reading = 'perhaps'): string | undefined {
  const machines = [machineOf(a, reading === 'perhaps' ? 'as-set' : reading), machineOf(b, reading)];
  return explore(machines, [0, 1], (at, word) =>
    machines.every((machine, i) => accepts(machine, at[i] ?? NOWHERE)) ? word : undefined,
  );
}

/**
 * A shortest text of `inner` that none of `outers` surely matches, or undefined when they cover it: inclusion.
 */
export function uncoveredText(inner: Glob, outers: readonly Glob[]): string | undefined {
  const machines = [machineOf(inner, 'as-set'), ...outers.map((glob) => machineOf(glob, 'surely'))];
  return explore(machines, [0], (at, word) =>
    machines.every((machine, i) => accepts(machine, at[i] ?? NOWHERE) === (i === 0)) ? word : undefined,
  );
}

const meetings = new Map<string, boolean>();

/** Whether the glob may match something of the set. */
export function meets(set: Glob, glob: Glob): boolean {
  const key = `${set.id}\n${glob.id}`;
  let known = meetings.get(key);
  if (known === undefined) {
    known = !clash(set.tokens, glob.tokens) && commonText(set, glob) !== undefined;
    if (meetings.size >= MEMO_LIMIT) meetings.clear();
    meetings.set(key, known);
  }
  return known;
}

/** Whether two globs begin or end in different characters: the usual case, told without an automaton. */
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

const standing = new Map<string, readonly string[]>();
const STANDING_LIMIT = 20_000;

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
  const known = standing.get(key);
  if (known) return known;
  const symbols = [set, ...apart].some(({ tokens }) =>
    tokens.some((token) => token.kind === 'letter' && isSymbol(token.letter)),
  );
  const machines = [machineOf(set, 'as-set'), ...apart.flatMap((glob) => readings(glob, symbols))];
  const found = new Map<string, string>();
  explore(machines, [0], (at, word) => {
    const marks = machines.map((machine, i) => (accepts(machine, at[i] ?? NOWHERE) ? '1' : '0')).join('');
    if (marks.startsWith('1') && !found.has(marks)) found.set(marks, word);
    return undefined;
  });
  const words = [...found.values()];
  if (standing.size >= STANDING_LIMIT) standing.clear();
  standing.set(key, words);
  return words;
}

/** Both readings of a glob; one where they can't differ. */
function readings(glob: Glob, symbols: boolean): Machine[] {
  const wide = glob.tokens.every(
    (token) => token.kind === 'letter' || (token.kind !== 'hole' && token.crosses),
  );
  const perhaps = machineOf(glob, 'perhaps');
  return wide && !symbols && !glob.doubtful ? [perhaps] : [machineOf(glob, 'surely'), perhaps];
}

const distinct = (globs: readonly Glob[]) => [...new Map(globs.map((glob) => [glob.id, glob])).values()];

const STATE_LIMIT = 50_000;

/** Breadth first through the product of the machines. Words that leave any of `needed` with no way on are dropped. */
function explore(
  machines: readonly Machine[],
  needed: readonly number[],
  visit: (at: readonly number[], word: string) => string | undefined,
): string | undefined {
  const first = machines.map(() => START);
  const seen = new Set([first.join()]);
  let edge: { at: readonly number[]; word: string }[] = [{ at: first, word: '' }];
  while (edge.length > 0) {
    const next: typeof edge = [];
    for (const { at, word } of edge) {
      const answer = visit(at, word);
      if (answer !== undefined) return answer;
      for (const letter of telling(machines, at)) {
        const to = machines.map((machine, i) => step(machine, at[i] ?? NOWHERE, letter));
        if (needed.some((i) => to[i] === NOWHERE)) continue;
        const key = to.join();
        if (seen.has(key)) continue;
        if (seen.size >= STATE_LIMIT)
          throw new GlobsTooComplex(
            `${machines.length} patterns have more than ${STATE_LIMIT} states together; allowed are fewer; write simpler patterns`,
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

/** Letters between which some machine can tell, and one for all that are alike. */
function telling(machines: readonly Machine[], at: readonly number[]): Letter[] {
  const named = new Set<Letter>();
  let wild = false;
  for (const [i, machine] of machines.entries()) {
    const next = ahead(machine, at[i] ?? NOWHERE);
    for (const letter of next?.named ?? []) named.add(letter);
    wild ||= next?.wild === true;
  }
  if (!wild) return [...named];
  for (const special of ':/') named.add(special);
  const other = [...OTHERS].find((letter) => !named.has(letter)) ?? '\u2400';
  return [other, ...named];
}
