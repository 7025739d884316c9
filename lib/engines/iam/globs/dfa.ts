import { type Glob, isSymbol, type Letter, symbolMayHold, type Token } from './glob';

/** Surely: in every deployment. Perhaps: in the worst one. As a set: symbols are letters, wildcards hold anything. */
export type Reading = 'surely' | 'perhaps' | 'as-set';

/**
 * A glob of n tokens as a nondeterministic automaton. State i is "before token i"; n accepts. State n + 1 + i is
 * "within the text that the symbol at token i stands for" and exists only when read as perhaps.
 */
interface Automaton {
  readonly tokens: readonly Token[];
  readonly reading: Reading;
}

type States = readonly number[];

/**
 * The same, made deterministic as far as it is walked: each set of states that was met has a number, and each step from
 * one to another is worked out once. NOWHERE and START are the first two.
 */
export interface Dfa extends Automaton {
  readonly never: boolean;
  readonly met: Met[];
  readonly numbers: Map<string, number>;
}

/** A set of states that was met. */
interface Met {
  readonly states: States;
  readonly accepts: boolean;
  /** Letters that the tokens ahead name. */
  readonly named: readonly Letter[];
  /** Whether letters that no token names matter, too. */
  readonly wild: boolean;
  readonly steps: Map<Letter, number>;
}

export const NOWHERE = 0;
export const START = 1;

const MACHINES_LIMIT = 1_000;
const machines = new Map<string, Dfa>();

/** The machine of a glob, with what was worked out of it before. */
export function dfaOf(glob: Glob, reading: Reading): Dfa {
  const key = `${reading}\n${glob.id}`;
  const known = machines.get(key);
  if (known) return known;
  const never = glob.doubtful === true && reading === 'surely';
  const machine: Dfa = { tokens: glob.tokens, reading, never, met: [], numbers: new Map() };
  numberOf(machine, []);
  numberOf(machine, settle(machine, [0]));
  if (machines.size >= MACHINES_LIMIT) machines.clear();
  machines.set(key, machine);
  return machine;
}

function numberOf(machine: Dfa, states: States): number {
  const key = states.join();
  const known = machine.numbers.get(key);
  if (known !== undefined) return known;
  const ahead = states.map((state) => machine.tokens[state]);
  const named = ahead.flatMap((token) => (token?.kind === 'letter' ? [token.letter] : []));
  const number = machine.met.push({
    states,
    accepts: !machine.never && states.includes(machine.tokens.length),
    named,
    wild: named.length < ahead.length || named.some(isSymbol),
    steps: new Map(),
  });
  machine.numbers.set(key, number - 1);
  return number - 1;
}

export const accepts = (machine: Dfa, number: number): boolean => machine.met[number]?.accepts ?? false;

/** Letters that a machine tells apart next, and whether it tells those that no token names from them. */
export const ahead = (machine: Dfa, number: number): Pick<Met, 'named' | 'wild'> | undefined =>
  machine.met[number];

/** Where one letter leads. */
export function step(machine: Dfa, from: number, letter: Letter): number {
  const met = machine.met[from];
  if (from === NOWHERE || met === undefined) return NOWHERE;
  const known = met.steps.get(letter);
  if (known !== undefined) return known;
  const to = numberOf(machine, stepAll(machine, met.states, letter));
  met.steps.set(letter, to);
  return to;
}

/** Adds the states that are reached without reading: past every `*` and hole. */
function settle(machine: Automaton, states: Iterable<number>): States {
  const seen = new Set<number>();
  const end = machine.tokens.length;
  for (const from of states) {
    seen.add(from);
    let at = from > end ? from - end : from;
    seen.add(at);
    while (at < end && canSkip(machine, machine.tokens[at])) {
      at += 1;
      seen.add(at);
    }
  }
  return [...seen].sort((a, b) => a - b);
}

const canSkip = (machine: Automaton, token: Token | undefined) =>
  token?.kind === 'many' || (token?.kind === 'hole' && machine.reading !== 'surely');

function stepAll(machine: Automaton, states: States, letter: Letter): States {
  const next = new Set<number>();
  for (const state of states) for (const to of stepOne(machine, state, letter)) next.add(to);
  if (machine.reading === 'perhaps' && isSymbol(letter))
    for (const to of withinSymbol(machine, states, letter)) next.add(to);
  return next.size === 0 ? [] : settle(machine, next);
}

function* stepOne(machine: Automaton, state: number, letter: Letter): Iterable<number> {
  const end = machine.tokens.length;
  const wide = machine.reading !== 'surely';
  if (state > end) {
    const token = machine.tokens[state - end - 1];
    if (token?.kind === 'letter' && symbolMayHold(token.letter, letter)) yield state;
    return;
  }
  const token = machine.tokens[state];
  if (token === undefined) return;
  if (token.kind === 'letter') {
    if (token.letter === letter) yield state + 1;
    else if (machine.reading === 'perhaps' && isSymbol(token.letter) && symbolMayHold(token.letter, letter))
      yield end + 1 + state;
  } else if (token.kind === 'one') {
    if (!isSymbol(letter) && (wide || token.crosses || letter !== ':')) yield state + 1;
  } else if (token.kind === 'many') {
    if (wide || token.crosses || letter !== ':') yield state;
  } else if (wide) yield state;
}

/** Where the worst-case reading may stand after text that this symbol could stand for: one letter or more. */
function withinSymbol(machine: Automaton, states: States, symbol: Letter): Set<number> {
  const reached = new Set<number>();
  const todo = states.filter((state) => state < machine.tokens.length);
  for (let state = todo.pop(); state !== undefined; state = todo.pop()) {
    const token = machine.tokens[state];
    if (token === undefined) continue;
    const stays = token.kind === 'many' || token.kind === 'hole';
    if (token.kind === 'letter' && !symbolMayHold(symbol, token.letter)) continue;
    for (const to of settle(machine, [stays ? state : state + 1]))
      if (!reached.has(to)) {
        reached.add(to);
        todo.push(to);
      }
  }
  return reached;
}
