import { type Glob, isSymbol, type Letter, letters, symbolMayHold, type Token } from './glob';

/** Surely: in every deployment. Perhaps: in the worst one. As a set: symbols are letters, wildcards hold anything. */
export type Reading = 'surely' | 'perhaps' | 'as-set';

/** Thrown when globs are so many or so odd that deciding them exactly would take too long. */
export class GlobsTooComplex extends Error {
  readonly code = 'globs-too-complex';
}

/**
 * A glob of n tokens as a nondeterministic automaton. State i is "before token i"; n accepts. State n + 1 + i is
 * "within the text that the symbol at token i stands for" and exists only when read as perhaps.
 */
interface Machine {
  readonly tokens: readonly Token[];
  readonly reading: Reading;
  readonly never: boolean;
}

const machineOf = (glob: Glob, reading: Reading): Machine => ({
  tokens: glob.tokens,
  reading,
  never: glob.doubtful === true && reading === 'surely',
});

type States = readonly number[];

const accepts = (machine: Machine, states: States) =>
  !machine.never && states.includes(machine.tokens.length);

/** Adds the states that are reached without reading: past every `*` and hole. */
function settle(machine: Machine, states: Iterable<number>): States {
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

const canSkip = (machine: Machine, token: Token | undefined) =>
  token?.kind === 'many' || (token?.kind === 'hole' && machine.reading !== 'surely');

const start = (machine: Machine) => settle(machine, [0]);

function step(machine: Machine, states: States, letter: Letter): States {
  const next = new Set<number>();
  for (const state of states) for (const to of stepOne(machine, state, letter)) next.add(to);
  if (machine.reading === 'perhaps' && isSymbol(letter))
    for (const to of withinSymbol(machine, states, letter)) next.add(to);
  return next.size === 0 ? NOWHERE : settle(machine, next);
}

const NOWHERE: States = [];

function* stepOne(machine: Machine, state: number, letter: Letter): Iterable<number> {
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
function withinSymbol(machine: Machine, states: States, symbol: Letter): Set<number> {
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
  let states = start(machine);
  for (const letter of word) {
    states = step(machine, states, letter);
    if (states.length === 0) return false;
  }
  return accepts(machine, states);
}

/** A shortest text of the set `a` that `b` matches, or undefined. */
export function commonText(a: Glob, b: Glob, reading: Reading = 'perhaps'): string | undefined {
  const machines = [machineOf(a, reading === 'perhaps' ? 'as-set' : reading), machineOf(b, reading)];
  return explore(machines, [0, 1], (states, word) =>
    machines.every((machine, i) => accepts(machine, states[i] ?? NOWHERE)) ? word : undefined,
  );
}

/**
 * A shortest text of `inner` that none of `outers` surely matches, or undefined when they cover it: inclusion.
 */
export function uncoveredText(inner: Glob, outers: readonly Glob[]): string | undefined {
  const machines = [machineOf(inner, 'as-set'), ...outers.map((glob) => machineOf(glob, 'surely'))];
  return explore(machines, [0], (states, word) =>
    machines.every((machine, i) => accepts(machine, states[i] ?? NOWHERE) === (i === 0)) ? word : undefined,
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
  explore(machines, [0], (states, word) => {
    const marks = machines.map((machine, i) => (accepts(machine, states[i] ?? NOWHERE) ? '1' : '0')).join('');
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
  visit: (states: readonly States[], word: string) => string | undefined,
): string | undefined {
  const first = machines.map(start);
  const seen = new Set([first.map(String).join('|')]);
  let edge: { states: readonly States[]; word: string }[] = [{ states: first, word: '' }];
  while (edge.length > 0) {
    const next: typeof edge = [];
    for (const { states, word } of edge) {
      const answer = visit(states, word);
      if (answer !== undefined) return answer;
      for (const letter of telling(machines, states)) {
        const to = machines.map((machine, i) => step(machine, states[i] ?? NOWHERE, letter));
        if (needed.some((i) => to[i]?.length === 0)) continue;
        const key = to.map(String).join('|');
        if (seen.has(key)) continue;
        if (seen.size >= STATE_LIMIT)
          throw new GlobsTooComplex(
            `${machines.length} patterns have more than ${STATE_LIMIT} states together; allowed are fewer; write simpler patterns`,
          );
        seen.add(key);
        next.push({ states: to, word: word + letter });
      }
    }
    edge = next;
  }
  return undefined;
}

const OTHERS = 'xyzabcdefghijklmnopqrstuvw0123456789-_.ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Letters between which some machine can tell, and one for all that are alike. */
function telling(machines: readonly Machine[], states: readonly States[]): Letter[] {
  const named = new Set<Letter>();
  let wild = false;
  for (const [i, machine] of machines.entries())
    for (const state of states[i] ?? NOWHERE) {
      const token = machine.tokens[state];
      if (token?.kind === 'letter') named.add(token.letter);
      else wild = true;
      if (token?.kind === 'letter' && isSymbol(token.letter)) wild = true;
    }
  if (!wild) return [...named];
  for (const special of ':/') named.add(special);
  const other = [...OTHERS].find((letter) => !named.has(letter)) ?? '\u2400';
  return [other, ...named];
}
