import { looks, once } from '../../account-policies/holders';
import type { Json } from '../../verify/meaning/plain';
import { canonical, isObject, policy } from '../same';

// What policies allow is held against what they may, at its worst: conditions are taken to hold, what denies is left out,
// and what isn't said is taken as everything.

/** What a principal may be allowed. */
interface Permitted {
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  /** What a statement has to say so that it is allowed no more than this. */
  readonly Condition?: unknown;
}

/** Statements of a document that may allow something. */
export const allowing = (document: Json): readonly { readonly [key: string]: Json }[] =>
  (policy(document) as { readonly Statement: readonly Json[] }).Statement.map((one) =>
    isObject(one) ? one : { Effect: 'Allow', NotAction: [] },
  ).filter(({ Effect }) => Effect !== 'Deny');

/** The texts of a list, or of one that stands alone. */
export const listed = (value: Json | undefined): readonly string[] | undefined =>
  Array.isArray(value) ? value.map(String) : value === undefined ? undefined : [String(value)];

/** Whether all that a glob matches is surely matched by another: by the same, or by one that ends sooner, in a wildcard. */
const isWithin = (inner: string, outer: string): boolean =>
  inner === outer || (outer.endsWith('*') && inner.startsWith(outer.slice(0, -1)));

const inLowerCase = (actions: readonly string[]) => actions.map((action) => action.toLowerCase());

/** What tells how things are set up, and neither opens nor changes them. */
const looksInLowerCase = once(() => inLowerCase(looks()));

/** Whether an ARN names things of another account, and nothing else. */
function isElsewhere(resource: string, account: string): boolean {
  const [, partition, service, region, of] =
    /^arn:([^:*?$]+):([^:*?$]+):([^:*?$]*):(\d{12}):/.exec(resource) ?? [];
  return [partition, service, region, of].every((part) => part !== undefined) && of !== account;
}

/**
 * An action that a document allows beyond looks, what is permitted, and what is done in other accounts alone; undefined where
 * there is none.
 * @param account whose things must not be touched
 */
export function beyond(
  document: Json,
  account: string,
  permitted: readonly Permitted[] = [],
): string | undefined {
  const permits = permitted.map(({ Action, Resource, Condition }) => ({
    actions: inLowerCase(Action),
    Resource,
    Condition,
  }));
  for (const statement of allowing(document)) {
    const actions = listed(statement.Action);
    const resources = listed(statement.Resource) ?? ['*'];
    if (actions === undefined || statement.NotAction !== undefined || statement.NotResource !== undefined)
      return 'all but some actions';
    for (const action of actions) {
      const lower = action.toLowerCase();
      if (looksInLowerCase().some((look) => isWithin(lower, look))) continue;
      for (const resource of resources) {
        if (isElsewhere(resource, account)) continue;
        const fits = permits.some(
          ({ actions: may, Resource, Condition }) =>
            may.some((one) => isWithin(lower, one)) &&
            Resource.some((one) => isWithin(resource, one)) &&
            (Condition === undefined || isCondition(Condition as Json, statement.Condition)),
        );
        if (!fits) return `${action} on ${resource}`;
      }
    }
  }
  return undefined;
}

const isCondition = (expected: Json, actual: Json | undefined): boolean => {
  const [one, other] = [expected, actual ?? {}].map((Condition) =>
    canonical(policy({ Statement: [{ Condition }] })),
  );
  return one === other;
};
