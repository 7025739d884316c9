import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import type { Json } from '../../../lib/verify/meaning/plain';
import { factsIn } from '../../../lib/verify/meaning/resource-facts';

const facts = (value: Json) =>
  new Map(Array.from(factsIn(value, ['Properties'], 'data'), ({ key, value: says }) => [key, says]));

const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<Json>('a', 'b', '', 0, 1, true, null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('Name', 'Key', 'Value', 'A', 'a/b', '[a]'), tie('value'), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  ),
})).value;

describe('what a resource says', () => {
  it('is the same of two values only where they are the same', () => {
    fc.assert(
      fc.property(json, json, (one, other) => {
        expect(isDeepStrictEqual(facts(one), facts(other))).toBe(isDeepStrictEqual(one, other));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is another where any one leaf is', () => {
    fc.assert(
      fc.property(json, fc.nat(), (value, at) => {
        const paths = leavesOf(value);
        const path = paths[at % paths.length] ?? [];
        expect(facts(withLeaf(value, path))).not.toEqual(facts(value));
      }),
    );
  });

  it('is the same in whatever order members of a set stand', () => {
    const statement = (...actions: string[]) => ({ Effect: 'Allow', Action: actions, Resource: ['x', 'y'] });
    const policy = (...Statement: Json[]) => ({ PolicyDocument: { Version: '2012-10-17', Statement } });
    expect(facts(policy(statement('s:A', 's:B'), statement('s:C')))).toEqual(
      facts(
        policy({ Resource: ['y', 'x'], Action: 's:C', Effect: 'Allow' }, statement('s:B'), statement('s:A')),
      ),
    );
    expect(facts({ Tags: ['a', 'b'] })).toEqual(facts({ Tags: ['b', 'a'] }));
    expect(facts({ Command: ['a', 'b'] })).not.toEqual(facts({ Command: ['b', 'a'] }));
  });

  it.each<[string, Json, Json]>([
    ['version', { Version: '2012-10-17' }, { Version: '2008-10-17' }],
    ['effect', { Effect: 'Allow' }, { Effect: 'Deny' }],
    ['condition', { Condition: { Bool: { a: 'true' } } }, { Condition: { Bool: { a: 'false' } } }],
    ['negation', { NotAction: 's:A', Action: [] }, { Action: 's:A' }],
    ['principal', { Principal: { AWS: ['a', 'b'] } }, { Principal: { AWS: ['a'] } }],
    ['one name or two', { Resource: 'a, b' }, { Resource: ['a', 'b'] }],
  ])('tells policies apart by %s', (_, one, other) => {
    const policy = (fields: Json) => ({
      ...(fields as object),
      Statement: [{ Effect: 'Allow', Action: 's:X', Resource: '*', ...(fields as object) }],
    });
    expect(facts(policy(one))).not.toEqual(facts(policy(other)));
  });
});

type Keys = readonly (string | number)[];

function leavesOf(value: Json, path: Keys = []): Keys[] {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return [path];
  return Object.entries(value).flatMap(([key, each]) =>
    leavesOf(each as Json, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function withLeaf(value: Json, [key, ...rest]: Keys): Json {
  if (key === undefined) return 'another';
  if (Array.isArray(value)) return value.map((each, index) => (index === key ? withLeaf(each, rest) : each));
  return { ...(value as object), [key]: withLeaf((value as Record<string, Json>)[key] ?? null, rest) };
}
