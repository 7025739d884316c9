import { SYMBOL_START } from '../../../template/assembly';
import { NO, PERHAPS, type Truth, YES } from '../truth';
import { accepts, acceptsAll, type Dfa, dfaOf, READINGS, type Reading, walk } from './dfa';
import { accepting, explore } from './explore';
import { type Glob, isSymbol, parseAction, type Shape, type Token } from './glob';

export type { Reading };

const MEMO_LIMIT = 500_000;
const matches = new Map<number, Map<string, boolean>>();
let remembered = 0;

/** Whether the glob matches the text, which may hold symbols. */
export function globMatches(glob: Glob, text: string, reading: Reading): boolean {
  if (glob.doubtful && reading === 'surely') return false;
  return byShape(glob.shape, text) ?? walked(glob, text, reading);
}

/** Whether a glob matches a text, in one truth of both readings. */
export function globTruth(glob: Glob, text: string): Truth {
  const told = byShape(glob.shape, text);
  if (told !== undefined) return told ? (glob.doubtful ? PERHAPS : YES) : NO;
  if (!glob.doubtful && walked(glob, text, 'surely')) return YES;
  return walked(glob, text, 'perhaps') ? PERHAPS : NO;
}

/** What is told of a text by the ends of a glob, in every reading alike; undefined where that is nothing. */
function byShape({ head, tail, kind }: Shape, text: string): boolean | undefined {
  const symbol = text.indexOf(SYMBOL_START);
  if (symbol < 0) {
    if (kind === 'plain') return text === head;
    if (!text.startsWith(head) || !text.endsWith(tail)) return false;
    return kind === 'prefix' ? true : undefined;
  }
  if (symbol >= head.length ? !text.startsWith(head) : !head.startsWith(text.slice(0, symbol))) return false;
  return kind === 'prefix' && symbol >= head.length ? true : undefined;
}

/** By its automaton, unless that was done before. */
function walked(glob: Glob, text: string, reading: Reading): boolean {
  const key = glob.number * 3 + READINGS[reading];
  let texts = matches.get(key);
  let known = texts?.get(text);
  if (known !== undefined) return known;
  const dfa = dfaOf(glob, reading);
  known = accepts(dfa, walk(dfa, text));
  if (remembered >= MEMO_LIMIT) {
    matches.clear();
    remembered = 0;
    texts = undefined;
  }
  if (texts === undefined) {
    texts = new Map();
    matches.set(key, texts);
  }
  texts.set(text, known);
  remembered += 1;
  return known;
}

/** Whether an Action of a policy may mean this action. */
export const actionMayBe = (pattern: string, action: string): boolean =>
  globMatches(parseAction(pattern), action.toLowerCase(), 'perhaps');

/** A shortest text of the set `a` that `b` matches, or undefined. */
export function commonText(a: Glob, b: Glob, reading: Reading = 'perhaps'): string | undefined {
  const dfas = [dfaOf(a, reading === 'perhaps' ? 'as-set' : reading), dfaOf(b, reading)];
  return explore(dfas, 2, (at, word) => (accepting(dfas, at).length === dfas.length ? word : undefined));
}

/**
 * A shortest text of `inner` that none of `outers` surely matches, or undefined when they cover it: inclusion.
 */
export function uncoveredText(inner: Glob, outers: readonly Glob[]): string | undefined {
  if (inner.literal) {
    const text = textOf(inner);
    return outers.some((outer) => globMatches(outer, text, 'surely')) ? undefined : text;
  }
  if (coversByHead(inner, outers)) return undefined;
  const dfas = [dfaOf(inner, 'as-set'), ...outers.map((glob) => dfaOf(glob, 'surely'))];
  return explore(dfas, 1, (at, word) => {
    const [first, second] = accepting(dfas, at);
    return first === 0 && second === undefined ? word : undefined;
  });
}

/**
 * Whether one of `outers` surely matches all that a glob perhaps matches, as far as can be told without walking both:
 * false is no answer.
 */
export function surelyCovered(glob: Glob, outers: readonly Glob[]): boolean {
  const { kind, head } = glob.shape;
  if (kind === 'plain') return outers.some((outer) => globMatches(outer, head, 'surely'));
  return coversByHead(glob, outers);
}

/** Whether one of `outers` surely matches whatever begins as the glob does. */
const coversByHead = ({ shape: { head } }: Glob, outers: readonly Glob[]): boolean =>
  outers.some((outer) => {
    if (outer.doubtful) return false;
    if (outer.shape.kind === 'prefix') return head.startsWith(outer.shape.head);
    if (outer.shape.kind === 'plain' || !head.startsWith(outer.shape.head)) return false;
    const dfa = dfaOf(outer, 'surely');
    return acceptsAll(dfa, walk(dfa, head));
  });

const meetMemo = new Map<number, boolean>();
/** More globs than are ever numbered in one run. */
const NUMBERS = 2 ** 26;

/** Whether the glob may match something of the set. */
export function meets(set: Glob, glob: Glob): boolean {
  const one = set.shape;
  const other = glob.shape;
  if (isAnything(set) || isAnything(glob)) return true;
  if (!beginAlike(one.head, other.head) || !endAlike(one.tail, other.tail)) return false;
  if (one.kind !== 'open' && other.kind !== 'open') {
    if (one.kind === 'plain') return globMatches(glob, one.head, 'perhaps');
    if (other.kind === 'plain') return globMatches(set, other.head, 'as-set');
    if (one.kind === 'prefix' && other.kind === 'prefix') return true;
  }
  const key = set.number * NUMBERS + glob.number;
  let known = meetMemo.get(key);
  if (known === undefined) {
    known = commonText(set, glob) !== undefined;
    if (meetMemo.size >= MEMO_LIMIT) meetMemo.clear();
    meetMemo.set(key, known);
  }
  return known;
}

/** A `*`, or a hole and no more. */
const isAnything = (glob: Glob) =>
  glob.shape.head === '' &&
  (glob.shape.kind === 'prefix' || (glob.shape.kind === 'open' && isHole(glob.tokens)));
const isHole = ([first, second]: readonly Token[]) => first?.kind === 'hole' && second === undefined;

/** Whether one of two texts begins with the other: globs with heads that don't have nothing in common. */
const beginAlike = (a: string, b: string) => (a.length < b.length ? b.startsWith(a) : a.startsWith(b));
const endAlike = (a: string, b: string) => (a.length < b.length ? b.endsWith(a) : a.endsWith(b));

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
  set.shape.kind === 'plain'
    ? set.shape.head
    : set.tokens.map((token) => (token.kind === 'letter' ? token.letter : '')).join('');

function representing(set: Glob, globs: readonly Glob[]): readonly string[] {
  const apart = globs.filter((glob) => meets(set, glob));
  const shortest = apart.length === 0 ? shortestOf(set) : undefined;
  if (shortest !== undefined) return [shortest];
  const key = [set, ...apart].map(({ number }) => number).join();
  const known = representativesMemo.get(key);
  if (known) return known;
  const symbols = [set, ...apart].some(hasSymbols);
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

/** The shortest text of a set: what it says without its wildcards. Undefined where that takes an automaton. */
function shortestOf({ shape, tokens }: Glob): string | undefined {
  if (shape.kind === 'prefix') return shape.head;
  let text = '';
  for (const token of tokens)
    if (token.kind === 'letter') text += token.letter;
    else if (token.kind !== 'many') return undefined;
  return text;
}

const hasSymbols = (glob: Glob) =>
  glob.shape.kind === 'open' &&
  glob.tokens.some((token) => token.kind === 'letter' && isSymbol(token.letter));

/** Both readings of a glob; one where they can't differ. */
function readings(glob: Glob, symbols: boolean): Dfa[] {
  const wide = glob.tokens.every(
    (token) => token.kind === 'letter' || (token.kind !== 'hole' && token.crosses),
  );
  const perhaps = dfaOf(glob, 'perhaps');
  return wide && !symbols && !glob.doubtful ? [perhaps] : [dfaOf(glob, 'surely'), perhaps];
}

const distinct = (globs: readonly Glob[]) => [...new Set(globs)];
