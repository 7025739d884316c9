import { CLAIMS } from '../../lib/claims';
import type { Assembly } from '../../lib/template/assembly';
import { withContents } from '../../lib/template/build-assembly';
import { verify } from '../../lib/verify/verify';
import { Draft, type Good } from './draft';
import type { Step } from './steps';

// Changes that must leave everything proved. A verification asks every claim, so several changes that touch different
// places of one deployment are verified at once; only where that finds something is each verified by itself.

/** A change, and the deployment that it is made to. */
export interface Harmless {
  readonly good: Good;
  readonly steps: readonly Step[];
}

/** How many changes are verified at once, at the most: `CORDON_AT_ONCE=1` verifies each by itself. */
const AT_ONCE = Number(process.env.CORDON_AT_ONCE ?? 8);
/** Evidence is signed over one assembly; every change is another. */
const DECIDED = CLAIMS.map(({ id }) => id).filter((id) => id !== 'verified-before-use');

/** What is refuted or left open of an assembly. */
export function amiss(assembly: Assembly, { deployment: { charter } }: Good): readonly string[] {
  const { claims, findings } = verify(assembly, { file: '', digest: '', charter }, { claims: DECIDED });
  const open = claims.filter(({ status }) => status !== 'proved').map(({ id }) => id);
  return [
    ...open,
    ...findings.map(({ logicalId, pointer, message }) => `${logicalId} ${pointer}: ${message}`),
  ];
}

/** A value that another takes the place of: the file, the keys that lead to it, and the other; undefined removes it. */
export type Edit = readonly [place: readonly string[], value: unknown];

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The edits that make one value another. A list that loses something is another list. */
export function* editsBetween(before: unknown, after: unknown, place: readonly string[]): Iterable<Edit> {
  if (before === after) return;
  const alike =
    isNode(before) &&
    isNode(after) &&
    Array.isArray(before) === Array.isArray(after) &&
    !(Array.isArray(before) && Array.isArray(after) && after.length < before.length);
  if (!alike) return yield [place, after];
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
    yield* editsBetween(before[key], after[key], [...place, key]);
}

function editsOf({ good, steps }: Harmless): readonly Edit[] {
  const draft = new Draft(good);
  for (const step of steps) step(draft);
  const { templates } = draft.assembly();
  return templates.flatMap(({ file, raw }, index) => [
    ...editsBetween(good.assembly.templates[index]?.raw, raw, [file]),
  ]);
}

/** Whether one place lies in the other. */
const meet = (one: readonly string[], other: readonly string[]) =>
  one.every((key, index) => index >= other.length || key === other[index]);

export const touchAlike = (some: readonly Edit[], others: readonly Edit[]): boolean =>
  some.some(([place]) => others.some(([other]) => meet(place, other)));

function make(good: Good, edits: readonly Edit[]): Assembly {
  const contents = Object.fromEntries(
    good.assembly.templates.map(({ file, raw }) => [file, structuredClone(raw)]),
  );
  for (const [place, value] of edits) {
    const last = place.at(-1) ?? '';
    const holder = place.slice(0, -1).reduce<unknown>((node, key) => isNode(node) && node[key], contents);
    if (!isNode(holder)) throw new Error(`nothing is at ${place.join('/')}`);
    if (value === undefined) delete holder[last];
    else holder[last] = structuredClone(value);
  }
  return withContents(good.assembly, new Map(Object.entries(contents)));
}

interface Batch {
  readonly good: Good;
  readonly members: Map<number, readonly Edit[]>;
  found?: ReadonlyMap<number, readonly string[]>;
}

function batchesOf(changes: readonly Harmless[]): readonly Batch[] {
  const batches: Batch[] = [];
  for (const [index, change] of changes.entries()) {
    const edits = editsOf(change);
    if (edits.length === 0) throw new Error(`change ${index} changes nothing`);
    const open = batches.find(
      ({ good, members }) =>
        good === change.good &&
        members.size < AT_ONCE &&
        ![...members.values()].some((others) => touchAlike(edits, others)),
    );
    if (open) open.members.set(index, edits);
    else batches.push({ good: change.good, members: new Map([[index, edits]]) });
  }
  return batches;
}

function findIn({ good, members }: Batch): ReadonlyMap<number, readonly string[]> {
  const all = amiss(make(good, [...members.values()].flat()), good);
  if (all.length === 0 || members.size === 1)
    return new Map([...members.keys()].map((index) => [index, all]));
  const alone = [...members].map(([index, edits]) => [index, amiss(make(good, edits), good)] as const);
  if (alone.some(([, found]) => found.length > 0)) return new Map(alone);
  return new Map(alone.map(([index]) => [index, [`with ${alone.length - 1} others:`, ...all]]));
}

/** For each change, by its number, what is amiss once it is made. */
export function harmless(changes: readonly Harmless[]): (index: number) => readonly string[] {
  let batches: readonly Batch[] | undefined;
  return (index) => {
    batches ??= batchesOf(changes);
    const batch = batches.find(({ members }) => members.has(index));
    if (!batch) throw new Error(`there is no change ${index}`);
    batch.found ??= findIn(batch);
    return batch.found.get(index) ?? [];
  };
}
