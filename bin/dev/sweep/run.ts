import { createHash } from 'node:crypto';
import { type Change, groupOf } from './change';
import type { Enclave } from './enclave';
import { Judge } from './judge';
import type { Outcomes, State } from './state';

export interface Share {
  /** Takes one change in so many. @default 1 */
  readonly sample?: number;
  /** Which of so many workers this is. @default the only one */
  readonly shard?: { readonly index: number; readonly of: number };
  /** What became of changes under other states: survivors are judged first, what was refuted last. */
  readonly earlier?: Outcomes;
  /** Called now and then, with how many are done and how many there are. */
  readonly progress?: (done: number, all: number, survivors: number) => void;
}

/** Judges those of the changes that the state has no outcome of, and keeps it in the state. */
export function sweep(enclave: Enclave, changes: readonly Change[], state: State, share: Share = {}): void {
  const { sample = 1, shard = { index: 0, of: 1 }, earlier, progress } = share;
  const mine = inOrder(
    changes.filter((_, index) => index % sample === 0),
    earlier,
  ).filter(({ id }, index) => index % shard.of === shard.index && !state.all.has(id));
  if (mine.length === 0) return;
  const judge = new Judge(enclave);
  let survivors = 0;
  for (const [index, change] of mine.entries()) {
    const outcome = judge.judge(change);
    if (outcome.is === 'survivor') survivors += 1;
    state.add(change.id, outcome);
    progress?.(index + 1, mine.length, survivors);
  }
  state.flush();
}

/**
 * One survivor of each group of an earlier state, then what nobody has judged, then the other survivors, then what was
 * refuted; of each, first one change of each group, then a second one: a run that is cut short has seen the most it can.
 */
function inOrder(changes: readonly Change[], earlier?: Outcomes): readonly Change[] {
  const seen = new Map<string, number>();
  const ranked = changes.map((change) => {
    const before = earlier?.get(change.id)?.is;
    const group = `${before} ${groupOf(change)}`;
    const rank = seen.get(group) ?? 0;
    seen.set(group, rank + 1);
    const turn = before === undefined ? 1 : before !== 'survivor' ? 3 : rank === 0 ? 0 : 2;
    return { change, rank, turn };
  });
  return ranked.sort((a, b) => a.turn - b.turn || a.rank - b.rank).map(({ change }) => change);
}

/** One change in so many, picked by its id: what is picked today is picked tomorrow, whatever else has changed. */
export const sampled = (changes: readonly Change[], oneIn: number): readonly Change[] =>
  oneIn === 1 ? changes : changes.filter(({ id }) => numberOf(id) % oneIn === 0);

const numberOf = (id: string): number => createHash('sha256').update(id).digest().readUInt32BE();
