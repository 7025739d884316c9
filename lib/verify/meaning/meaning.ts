import type { ClaimId } from '../../contract/claim-id';
import type { Finding } from '../../contract/verdict';
import { type Meaning, type ResourceName, SUBJECTS, type Subject } from '../../contract/verdict-difference';
import type { Assembly } from '../../template/assembly';
import type { Fact } from './fact';
import { renamedBetween } from './renamed';
import { isMemberOf, ORDER_OF } from './resource-facts';
import { type Sides, type Stated, statedIn } from './stated';

/**
 * What means something else after than before. Facts are compared, not texts, so that order, cut and numbering of what
 * says the same count for nothing; a fact of which nobody knows what it means counts as one that may open something.
 * @param added findings that only `after` has: what they speak of is told first
 */
export function meaningBetween(before: Sides, after: Sides, added: readonly Finding[]): Meaning[] {
  const [were, are] = [statedIn(before), statedIn(after)];
  const renamed = renamedBetween(were, are);
  const told: Meaning[] = [];
  for (const [old, now] of renamed.moved) {
    const says = `takes the place of ${old.name.logicalId}, which says the same: what that one holds stays behind`;
    told.push(meaning(now, 'changed', says, { subject: now.subject, opens: true }));
    told.push(...changes(old, now, renamed.text));
  }
  for (const id of new Set([...were.keys(), ...are.keys()])) {
    const was = renamed.without(were, id);
    const is = renamed.without(are, id);
    if (was && is) told.push(...changes(was, is, renamed.text));
    else if (is) told.push(...whole(is, 'added'));
    else if (was) told.push(...whole(was, 'removed'));
  }
  return ranked(together(told), brokenBy(added, after.assembly));
}

/** Claims by the resource of which a finding speaks: at it, or on the way to it. */
function brokenBy(added: readonly Finding[], { templates }: Assembly): Map<string, ReadonlySet<ClaimId>> {
  const broken = new Map<string, Set<ClaimId>>();
  const say = (logicalId: string, file: string, claim: ClaimId) => {
    for (const { stack, file: named, resources } of templates)
      if (resources.has(logicalId) && (file === '' || file === named)) {
        const key = idOf({ stack, logicalId });
        broken.set(key, (broken.get(key) ?? new Set<ClaimId>()).add(claim));
      }
  };
  for (const { logicalId, file, claim, witness } of added) {
    say(logicalId, file, claim);
    for (const { id } of witness) say(id, '', claim);
  }
  return broken;
}

const meaning = (
  { name }: Stated,
  change: Meaning['change'],
  says: string,
  { subject, opens }: Pick<Meaning, 'subject' | 'opens'>,
): Meaning => ({ subject, change, opens, claims: [], says, resources: [name] });

/** A resource that comes or goes is told in one sentence, but for what its policies allow or deny. */
function* whole(one: Stated, change: 'added' | 'removed'): Iterable<Meaning> {
  const says = change === 'added' ? 'is new' : 'is gone';
  yield meaning(one, change, says, { subject: one.subject, opens: true });
  for (const fact of one.facts.values())
    if (/\b(allows|denies) /.test(fact.label) && fact.value === '')
      yield meaning(one, change, change === 'added' ? fact.label : `no longer ${fact.label}`, {
        subject: fact.subject,
        opens: opens(fact, change),
      });
}

const opens = (fact: Fact, change: 'added' | 'removed') => fact.opens === 'both' || fact.opens === change;

function* changes(was: Stated, is: Stated, text: (old: string) => string): Iterable<Meaning> {
  const formerly = besideSeveral(was.facts, is.facts);
  const now = besideSeveral(is.facts, was.facts);
  const old = new Map([...formerly].map(([key, fact]) => [text(key), { ...fact, value: text(fact.value) }]));
  const keys = [...new Set([...now.keys(), ...old.keys()])];
  const differing = keys.filter((key) => old.get(key)?.value !== now.get(key)?.value);
  for (const key of differing) {
    if (isOrderOfOthers(key, differing)) continue;
    const [before, after] = [old.get(key), now.get(key)];
    if (before && after)
      yield meaning(is, 'changed', between(after.label, before.value, after.value), {
        subject: after.subject,
        opens: after.opens !== 'neither',
      });
    else if (after)
      yield meaning(is, 'added', valued(after), { subject: after.subject, opens: opens(after, 'added') });
    else if (before)
      yield meaning(is, 'removed', `no longer ${before.value && 'has '}${text(valued(before))}`, {
        subject: before.subject,
        opens: opens(before, 'removed'),
      });
  }
}

/** The one member of a list told as a whole, where the other side's list has several, which are told so. */
function besideSeveral(facts: ReadonlyMap<string, Fact>, others: ReadonlyMap<string, Fact>) {
  const several = (list: string) =>
    [...others.values()].some((other) => isMemberOf(list, other) && other.only?.list !== list);
  const told = new Map<string, Fact>();
  for (const fact of facts.values()) {
    const one = fact.only && several(fact.only.list) ? fact.only.has : fact;
    told.set(one.key, one);
  }
  return told;
}

/** Where members of a list came or went, their order changed with them, and that needs no telling. */
function isOrderOfOthers(key: string, differing: readonly string[]): boolean {
  if (!key.startsWith(ORDER_OF)) return false;
  const within = key.slice(ORDER_OF.length, -1);
  return differing.some((other) => other.startsWith(`${within},{`) && !other.startsWith(ORDER_OF));
}

const valued = ({ label, value }: Fact) => (value === '' ? label : `${label}: ${value}`);

/** Of two long values, the part that differs with what is around it. */
export function between(label: string, before: string, after: string): string {
  let start = 0;
  const least = Math.min(before.length, after.length);
  while (start < least && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < least - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const from = Math.max(0, start - 20);
  const part = (whole: string) => {
    const to = Math.min(whole.length, Math.max(whole.length - end + 20, from + 20));
    const shown = whole.slice(from, Math.min(to, from + MOST_SHOWN));
    return `${from > 0 ? '…' : ''}${shown}${from + shown.length < whole.length ? '…' : ''}`;
  };
  return `${label}: ${part(before)} → ${part(after)}`;
}

const MOST_SHOWN = 100;

/** What is true of several resources is told once. */
function together(all: readonly Meaning[]): Meaning[] {
  const found = new Map<string, Meaning & { resources: ResourceName[] }>();
  for (const one of all) {
    const key = JSON.stringify([one.subject, one.change, one.says]);
    const same = found.get(key);
    if (same) same.resources.push(...one.resources);
    else found.set(key, { ...one, resources: [...one.resources] });
  }
  return [...found.values()];
}

const ORDER = Object.keys(SUBJECTS) as readonly Subject[];

function ranked(all: readonly Meaning[], broken: ReadonlyMap<string, ReadonlySet<ClaimId>>): Meaning[] {
  const withClaims = all.map((one): Meaning => {
    const claims = one.opens ? one.resources.flatMap((name) => [...(broken.get(idOf(name)) ?? [])]) : [];
    return { ...one, claims: [...new Set(claims)].sort() };
  });
  const weight = ({ claims, opens, subject }: Meaning) => [
    claims.length > 0 ? 0 : 1,
    opens ? 0 : 1,
    ORDER.indexOf(subject),
  ];
  return withClaims
    .map((one) => ({ one, weight: weight(one) }))
    .sort(
      (a, b) => a.weight.map((each, index) => each - (b.weight[index] ?? 0)).find((each) => each !== 0) ?? 0,
    )
    .map(({ one }) => one);
}

const idOf = ({ stack, logicalId }: Pick<ResourceName, 'stack' | 'logicalId'>) =>
  JSON.stringify([stack, logicalId]);
