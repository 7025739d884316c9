import { SYMBOL_START } from '../../../template/assembly';
import { type Glob, isSymbol, type Letter, letters, symbolMayHold, type Token } from './glob';

/** Surely: in every deployment. Perhaps: in the worst one. As a set: symbols are letters, wildcards hold anything. */
export type Reading = 'surely' | 'perhaps' | 'as-set';

/**
 * A glob of n tokens as a nondeterministic automaton. State i is "before token i"; n accepts. State n + 1 + i is
 * "within the text that the symbol at token i stands for" and exists only when read as perhaps.
 */
interface Nfa {
  readonly tokens: readonly Token[];
  readonly reading: Reading;
}

type States = readonly number[];

/**
 * The same, made deterministic as far as it is walked: each set of states that was met has a number, and each step from
 * one to another is worked out once. NOWHERE and START are the first two.
 */
export interface Dfa extends Nfa {
  readonly never: boolean;
  /** ASCII characters with which all that it accepts begins; each is a token. */
  readonly head: string;
  readonly met: Met[];
  readonly numbers: Map<string, number>;
}

/** A set of states that was met. */
interface Met {
  readonly states: States;
  readonly accepts: boolean;
  /** Whether every text is accepted from here: a last `*` was reached. */
  readonly acceptsAll: boolean;
  /** Letters that the tokens ahead name. */
  readonly named: readonly Letter[];
  /** Whether letters that no token names matter, too. */
  readonly wild: boolean;
  readonly steps: Map<Letter, number>;
}

export const NOWHERE = 0;
export const START = 1;

const DFA_LIMIT = 1_000;
export const READINGS = { surely: 0, perhaps: 1, 'as-set': 2 } as const;
const dfas = new Map<number, Dfa>();

/** The DFA of a glob, with what was worked out of it before. */
export function dfaOf(glob: Glob, reading: Reading): Dfa {
  const key = glob.number * 3 + READINGS[reading];
  const known = dfas.get(key);
  if (known) return known;
  const never = glob.doubtful === true && reading === 'surely';
  const head = NOT_ASCII.test(glob.shape.head) ? '' : glob.shape.head;
  const dfa: Dfa = { tokens: glob.tokens, reading, never, head, met: [], numbers: new Map() };
  numberOf(dfa, []);
  numberOf(dfa, settle(dfa, [0]));
  if (dfas.size >= DFA_LIMIT) dfas.clear();
  dfas.set(key, dfa);
  return dfa;
}

function numberOf(dfa: Dfa, states: States): number {
  const key = states.join();
  const known = dfa.numbers.get(key);
  if (known !== undefined) return known;
  const ahead = states.map((state) => dfa.tokens[state]);
  const named = ahead.flatMap((token) => (token?.kind === 'letter' ? [token.letter] : []));
  const end = dfa.tokens.length;
  const last = dfa.tokens[end - 1];
  const number = dfa.met.push({
    states,
    accepts: !dfa.never && states.includes(end),
    acceptsAll: !dfa.never && last?.kind === 'many' && last.crosses && states.includes(end - 1),
    named,
    wild: named.length < ahead.length || named.some(isSymbol),
    steps: new Map(),
  });
  dfa.numbers.set(key, number - 1);
  return number - 1;
}

export const accepts = (dfa: Dfa, number: number): boolean => dfa.met[number]?.accepts ?? false;
export const acceptsAll = (dfa: Dfa, number: number): boolean => dfa.met[number]?.acceptsAll ?? false;

const NOT_ASCII = /[^\0-\x7f]/;

/** Where a text leads. Through the head there is one way, which is not walked. */
export function walk(dfa: Dfa, text: string): number {
  const { head } = dfa;
  const symbols = text.includes(SYMBOL_START);
  const passed = text.startsWith(head);
  if (!passed && !symbols) return head.startsWith(text) ? numberOf(dfa, settle(dfa, [text.length])) : NOWHERE;
  const rest = passed ? text.slice(head.length) : text;
  let at = passed && head !== '' ? numberOf(dfa, settle(dfa, [head.length])) : START;
  for (const letter of symbols ? letters(rest) : rest) {
    at = step(dfa, at, letter);
    if (at === NOWHERE) break;
  }
  return at;
}

/** Letters that a DFA tells apart next, and whether it tells those that no token names from them. */
export const ahead = (dfa: Dfa, number: number): Pick<Met, 'named' | 'wild'> | undefined => dfa.met[number];

/** Where one letter leads. */
export function step(dfa: Dfa, from: number, letter: Letter): number {
  const met = dfa.met[from];
  if (from === NOWHERE || met === undefined) return NOWHERE;
  const known = met.steps.get(letter);
  if (known !== undefined) return known;
  const to = numberOf(dfa, stepAll(dfa, met.states, letter));
  met.steps.set(letter, to);
  return to;
}

/** Adds the states that are reached without reading: past every `*` and hole. */
function settle(nfa: Nfa, states: Iterable<number>): States {
  const seen = new Set<number>();
  const end = nfa.tokens.length;
  for (const from of states) {
    seen.add(from);
    let at = from > end ? from - end : from;
    seen.add(at);
    while (at < end && canSkip(nfa, nfa.tokens[at])) {
      at += 1;
      seen.add(at);
    }
  }
  return [...seen].sort((a, b) => a - b);
}

const canSkip = (nfa: Nfa, token: Token | undefined) =>
  token?.kind === 'many' || (token?.kind === 'hole' && nfa.reading !== 'surely');

function stepAll(nfa: Nfa, states: States, letter: Letter): States {
  const next = new Set<number>();
  for (const state of states) for (const to of stepOne(nfa, state, letter)) next.add(to);
  if (nfa.reading === 'perhaps' && isSymbol(letter))
    for (const to of withinSymbol(nfa, states, letter)) next.add(to);
  return next.size === 0 ? [] : settle(nfa, next);
}

function* stepOne(nfa: Nfa, state: number, letter: Letter): Iterable<number> {
  const end = nfa.tokens.length;
  const wide = nfa.reading !== 'surely';
  if (state > end) {
    const token = nfa.tokens[state - end - 1];
    if (token?.kind === 'letter' && symbolMayHold(token.letter, letter)) yield state;
    return;
  }
  const token = nfa.tokens[state];
  if (token === undefined) return;
  if (token.kind === 'letter') {
    if (token.letter === letter) yield state + 1;
    else if (nfa.reading === 'perhaps' && isSymbol(token.letter) && symbolMayHold(token.letter, letter))
      yield end + 1 + state;
  } else if (token.kind === 'one') {
    if (!isSymbol(letter) && (wide || token.crosses || letter !== ':')) yield state + 1;
  } else if (token.kind === 'many') {
    if (wide || token.crosses || letter !== ':') yield state;
  } else if (wide) yield state;
}

/** Where the worst-case reading may stand after text that this symbol could stand for: one letter or more. */
function withinSymbol(nfa: Nfa, states: States, symbol: Letter): Set<number> {
  const reached = new Set<number>();
  const todo = states.filter((state) => state < nfa.tokens.length);
  for (let state = todo.pop(); state !== undefined; state = todo.pop()) {
    const token = nfa.tokens[state];
    if (token === undefined) continue;
    const stays = token.kind === 'many' || token.kind === 'hole';
    if (token.kind === 'letter' && !symbolMayHold(symbol, token.letter)) continue;
    for (const to of settle(nfa, [stays ? state : state + 1]))
      if (!reached.has(to)) {
        reached.add(to);
        todo.push(to);
      }
  }
  return reached;
}
