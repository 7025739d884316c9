import { conditionHolds, conditionsHold, type Held, type RequestContext } from './condition';
import type { Glob } from './globs/glob';
import { globTruth, meets, surelyCovered } from './globs/glob-algebra';
import type { Condition } from './operators';
import type { Reach } from './principal';
import type { KeyRange, KeyRanges } from './request-contexts';
import type { Located, Statement } from './statement';
import { all, any, both, either, NO, PERHAPS, type Truth, YES } from './truth';

/** A statement that may speak to what is asked, and how it reaches the principal (identity policies: as its own). */
export interface ApplicableStatement {
  readonly statement: Statement;
  readonly reach: Reach;
}

export interface Policies<T> {
  /** Undefined: not known, hence anything. */
  readonly identity: readonly T[] | undefined;
  /** Undefined: there is none. */
  readonly boundary: readonly T[] | undefined;
  readonly resource: readonly T[];
  /** Undefined: the request goes through none. */
  readonly endpoint: readonly T[] | undefined;
}

export const allows = ({ statement }: ApplicableStatement) => statement.effect === 'Allow';
export const reachOfAny = ({ whole, role, account }: Reach) => either(whole, either(role, account));

export interface Pair {
  readonly action: number;
  readonly resource: number;
}

export const lists = <T>({ identity = [], boundary = [], resource, endpoint = [] }: Policies<T>): T[] => [
  ...identity,
  ...boundary,
  ...resource,
  ...endpoint,
];

export const mappedLists = <T, U>(
  { identity, boundary, resource, endpoint }: Policies<T>,
  to: (list: readonly T[]) => readonly U[],
): Policies<U> => ({
  identity: identity && to(identity),
  boundary: boundary && to(boundary),
  resource: to(resource),
  endpoint: endpoint && to(endpoint),
});

const mapped = <T, U>(policies: Policies<T>, to: (one: T) => U): Policies<U> =>
  mappedLists(policies, (list) => list.map(to));

/** A statement with its truth for each action and each resource. */
interface Matched extends ApplicableStatement {
  readonly actions: readonly Truth[];
  readonly resources: readonly Truth[];
}

/** The same, with its truth in each context. */
export interface EvaluatedStatement extends Matched {
  readonly contexts: readonly Truth[];
}

export function matched(
  policies: Policies<ApplicableStatement>,
  actions: readonly string[],
  resources: readonly string[],
): Policies<Matched> {
  const matching = (globs: readonly Located<Glob>[], text: string) =>
    any(globs, ({ is }) => globTruth(is, text));
  return mapped(policies, ({ statement, reach }) => ({
    statement,
    reach,
    actions: actions.map((action) =>
      both(statement.sure ? YES : PERHAPS, matching(statement.actions, action)),
    ),
    resources: resources.map((name) => (statement.resources ? matching(statement.resources, name) : YES)),
  }));
}

export const appliesTo = ({ actions, resources }: Matched, { action, resource }: Pair): Truth =>
  both(actions[action] ?? NO, resources[resource] ?? NO);

/** What is known of every request under the keys; all else is unknown. */
export function known(ranges: KeyRanges): (key: string) => Held {
  return (key) => {
    const range = ranges.get(key);
    return range?.kind === 'one-of' && range.values.length === 1 ? range.values[0] : 'unknown';
  };
}

/** Pairs to which some Allow applies, and which no Deny refuses whatever the context. */
export function openPairs(
  policies: Policies<Matched>,
  actions: readonly string[],
  resources: readonly string[],
  held: (key: string) => Held,
): Pair[] {
  const found = lists(policies);
  const grants = found.filter(allows);
  const anyGrant = policies.identity === undefined;
  const always = found.filter(
    (one) =>
      !allows(one) &&
      reachOfAny(one.reach) === YES &&
      all(one.statement.conditions, (condition) => conditionHolds(condition, held(condition.key))) === YES,
  );
  const pairs = actions.flatMap((_, action) => resources.map((__, resource) => ({ action, resource })));
  return pairs.filter(
    (pair) =>
      (anyGrant || grants.some((one) => appliesTo(one, pair) > NO)) &&
      !always.some((one) => appliesTo(one, pair) === YES),
  );
}

export const conditionsOn = (pairs: readonly Pair[], policies: Policies<Matched>) =>
  lists(policies)
    .filter((one) => !isDoubtfulDeny(one) && pairs.some((pair) => appliesTo(one, pair) > NO))
    .flatMap(({ statement }) => statement.conditions);

export const inContexts = (
  policies: Policies<Matched>,
  contexts: readonly RequestContext[],
): Policies<EvaluatedStatement> =>
  mapped(policies, (one) => ({
    contexts: contexts.map((context) =>
      isDoubtfulDeny(one) ? PERHAPS : conditionsHold(one.statement.conditions, context),
    ),
    ...one,
  }));

/** A Deny that perhaps doesn't reach the principal stops nothing for sure, whatever its conditions. */
const isDoubtfulDeny = (one: ApplicableStatement) => !allows(one) && reachOfAny(one.reach) < YES;

/** What is asked for, but for who asks. */
export interface Asked {
  readonly actions: readonly Glob[];
  readonly exceptActions?: readonly Glob[] | undefined;
  readonly resources: readonly Glob[];
  readonly except?: readonly Glob[] | undefined;
  readonly ranges: KeyRanges;
}

/**
 * Whether an Allow may apply to anything that is asked for: not where all of its actions or resources are excepted, nor
 * where it has a condition that no request meets. True is no answer; false is one, without a walk of any automaton
 * that grows with the policy.
 */
export const mayGrant = (
  { actions, resources, conditions }: Statement,
  { exceptActions, except, ...asked }: Asked,
): boolean =>
  beyond(actions, asked.actions, exceptActions) &&
  (resources === undefined || beyond(resources, asked.resources, except)) &&
  !conditions.some((condition) => neverHolds(condition, asked.ranges.get(condition.key)));

const beyond = (
  globs: readonly Located<Glob>[],
  sets: readonly Glob[],
  except: readonly Glob[] | undefined,
): boolean =>
  except === undefined ||
  except.length === 0 ||
  globs.some(({ is }) => !surelyCovered(is, except) && sets.some((set) => meets(set, is)));

/** Whether a condition fails whatever requests hold under its key. */
function neverHolds(condition: Condition, range: KeyRange | undefined): boolean {
  if (range === undefined) return false;
  if (range.kind === 'one-of') return range.values.every((held) => conditionHolds(condition, held) === NO);
  const { operator, values, sure } = condition;
  const { never = [] } = range;
  if (!operator || !sure || never.length === 0 || !COMPARED.has(operator.comparison)) return false;
  if (operator.negated || operator.ifExists || operator.set === 'all') return false;
  return values.every((value) => surelyCovered(value, never));
}

const COMPARED: ReadonlySet<string> = new Set(['text', 'like', 'arn']);
