import fc from 'fast-check';
import { decide } from '../../../lib/engines/iam/decide';
import { parseAction, parseArn } from '../../../lib/engines/iam/globs/glob';
import { NO, YES } from '../../../lib/engines/iam/truth';
import { RUNS } from '../../helpers/runs';
import { type Asked, allowed, type World } from './brute-force';
import { ACCOUNT, asker, ELSEWHERE, identityOf, type Json, ROLE, resourceOf } from './policies';

// Small policies over small alphabets. The requests below hold one of each kind that the patterns can tell apart.
const ACTIONS = ['s:a', 's:ab', 's:ac', 's:b', 't:a', 't:b', 'u:a'];
const ACTION_PATTERNS = ['s:a', 's:ab', 's:a*', 's:*', '*', 't:a', '?:a'];
const RESOURCES = ['a', 'ab', 'ac', 'acb', 'ad', 'c'];
const RESOURCE_PATTERNS = ['a', 'ab', 'a*', 'ac*', '*'];
const TEXTS = [undefined, ...['p', 'q', 'px', 'pq', 'xq', 'r'].map((value) => [value])];
const NUMBERS = [undefined, ...['0', '1', '1.5', '2', '3'].map((value) => [value])];
const SETS = [undefined, ['p'], ['q'], ['r'], ['p', 'q'], ['p', 'r'], ['q', 'r'], ['p', 'q', 'r']];

const some = (values: readonly string[]) =>
  fc.oneof(fc.constantFrom(...values), fc.subarray([...values], { minLength: 1, maxLength: 2 }));
const block = (operators: readonly string[], key: string, values: readonly string[]) =>
  fc.tuple(fc.constantFrom(...operators), some(values)).map(([op, value]) => ({ [op]: { [key]: value } }));
const condition = fc.oneof(
  block(['StringEquals', 'StringNotEquals', 'StringEqualsIfExists'], 'k', ['p', 'q']),
  block(['StringLike', 'StringNotLike', 'StringLikeIfExists'], 'k', ['p*', '*q', '*']),
  block(['Null'], 'k', ['true', 'false']),
  block(['NumericLessThan', 'NumericGreaterThanEquals'], 'n', ['1', '2']),
  block(['ForAllValues:StringEquals', 'ForAnyValue:StringEquals', 'ForAnyValue:StringNotEquals'], 'm', [
    'p',
    'q',
  ]),
);
const conditions = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  { weight: 2, arbitrary: condition },
  { weight: 1, arbitrary: fc.tuple(condition, condition).map(([a, b]) => ({ ...a, ...b })) },
);
const statement = fc.record({
  Effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
  Action: some(ACTION_PATTERNS),
  Resource: some(RESOURCE_PATTERNS),
  Condition: conditions,
}) as fc.Arbitrary<Json>;
const PRINCIPALS = [
  '*',
  { AWS: ROLE },
  { AWS: ACCOUNT },
  { AWS: [`arn:aws:iam::${ACCOUNT}:root`, ELSEWHERE] },
  { AWS: `${ROLE}-2` },
];
const addressed = fc
  .tuple(statement, fc.constantFrom(...PRINCIPALS))
  .map(([said, Principal]) => ({ ...said, Principal }) as Json);
const upTo = (arbitrary: fc.Arbitrary<Json>, maxLength: number) => fc.array(arbitrary, { maxLength });

const world = fc.record({
  askerArn: fc.constant(ROLE),
  askerAccount: fc.constant(ACCOUNT),
  isRole: fc.boolean(),
  targetAccount: fc.constantFrom(ACCOUNT, ACCOUNT, ELSEWHERE),
  ruledByPolicy: fc.boolean(),
  identity: upTo(statement, 3),
  boundary: fc.option(upTo(statement, 2), { nil: undefined, freq: 2 }),
  resource: upTo(addressed, 3),
  endpoint: fc.option(upTo(addressed, 2), { nil: undefined, freq: 1 }),
}) satisfies fc.Arbitrary<World>;

const question = fc.record({
  actions: fc.oneof(fc.constantFrom('s:a', 's:ab', 't:a'), fc.constantFrom('s:*', 's:a*', '*')),
  resources: fc.constantFrom('a', 'acb', 'a*', '*'),
});

const toRegExp = (pattern: string) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`);

/** Every request that the question is about. Keys that no policy names stay absent. */
function* requests(about: { actions: string; resources: string }, policies: string): Iterable<Asked> {
  const of = <T>(key: string, values: readonly T[]) =>
    policies.includes(`"${key}":`) ? values : [undefined];
  for (const action of ACTIONS.filter((text) => toRegExp(about.actions).test(text)))
    for (const resource of RESOURCES.filter((text) => toRegExp(about.resources).test(text)))
      for (const k of of('k', TEXTS))
        for (const n of of('n', NUMBERS))
          for (const m of of('m', SETS)) yield { action, resource, keys: { k, n, m } };
}

test(`decides as brute force does, ${RUNS} random worlds`, () => {
  const seen = { yes: 0, no: 0 };
  fc.assert(
    fc.property(world, question, (policies, about) => {
      let expected = false;
      for (const asked of requests(about, JSON.stringify(policies)))
        if (allowed(policies, asked)) {
          expected = true;
          break;
        }
      const found = decide({
        principal: asker(identityOf(...policies.identity), {
          kind: policies.isRole ? 'role' : 'user',
          boundary: policies.boundary && identityOf(...policies.boundary),
        }),
        actions: [parseAction(about.actions)],
        target: {
          names: [parseArn(about.resources)],
          account: policies.targetAccount,
          policy: resourceOf(...policies.resource),
          ruledByPolicy: policies.ruledByPolicy,
        },
        endpoint: policies.endpoint && resourceOf(...policies.endpoint),
      });
      expect(found.answer).toBe(expected ? YES : NO);
      seen[expected ? 'yes' : 'no'] += 1;
    }),
    { numRuns: RUNS },
  );
  expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(RUNS / 10);
});
