import fc from 'fast-check';
import { type DecisionEntry, encodeEntry } from '../../../lib/ledger/decisions/entry';
import { isPlainEntry } from '../../../lib/ledger/decisions/plain-entry';
import { intent, released, sha256, sha384, tell } from './story';

// What is found to be of the format without the schema must be so by the schema.

const head = {
  schema: 'cordon.decision-log/v1',
  enclave: 'e',
  instance: 'i',
  sequence: 7,
  time: '2026-11-22T20:00:00.000Z',
};
const INTENT = { ...head, ...intent(1) };
const RELEASED = {
  ...head,
  ...released(1),
  input: released(1).input?.map((one) => ({ ...one, scores: { 'a-score': 0.5 } })),
  answer: { model: 'm', finishReason: 'stop', promptTokens: 3, completionTokens: 5 },
  model: { image: sha256('1'), weights: sha384('1'), invocation: 'chatcmpl-1' },
};

const isOfFormat = (value: unknown): boolean => {
  try {
    encodeEntry(value as DecisionEntry);
    return true;
  } catch {
    return false;
  }
};

type Members = Record<string, unknown>;

/** Every place in a value, as the names that lead there. */
const placesIn = (value: unknown): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, member]) => [
        [name],
        ...placesIn(member).map((rest) => [name, ...rest]),
      ])
    : [];

/** The same value with another at a place, or without it. */
function changed(value: unknown, [name = '', ...rest]: readonly string[], to: unknown): unknown {
  const copy = (Array.isArray(value) ? [...value] : { ...(value as Members) }) as Members;
  if (rest.length > 0) copy[name] = changed(copy[name], rest, to);
  else if (to === undefined) delete copy[name];
  else copy[name] = to;
  return copy;
}

it('sees what a log is full of, and leaves the rest to the schema', () => {
  for (const entry of [INTENT, RELEASED])
    expect([isPlainEntry(entry), isOfFormat(entry)]).toEqual([true, true]);
  const { one, two } = tell();
  const kinds = (entries: readonly DecisionEntry[]) =>
    entries.map((entry) => [entry.kind, isPlainEntry(entry)] as const);
  const seen = kinds(one).concat(kinds(two));
  expect(seen.filter(([, plain]) => plain).map(([kind]) => kind)).toContain('intent');
  expect(
    seen.filter(([kind]) => kind === 'genesis' || kind === 'approval').every(([, plain]) => !plain),
  ).toBe(true);
});

it.each([
  ['an intent', INTENT],
  ['a release', RELEASED],
])('never takes a changed %s that the schema refuses', (_, entry) => {
  const places = placesIn(entry);
  const odd = fc.oneof(
    fc.constantFrom<unknown>(
      undefined,
      null,
      '',
      'x',
      -1,
      0,
      1.5,
      2 ** 53,
      Number.NaN,
      true,
      [],
      {},
      [null],
      'hold',
    ),
    fc.constantFrom(
      'sha256:',
      `sha256:${'A'.repeat(64)}`,
      `sha384:${'1'.repeat(95)}`,
      '2026-13-45T00:00:00.000Z',
    ),
    fc.string({ maxLength: 300 }),
    fc.json().map((text): unknown => JSON.parse(text)),
  );
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.constantFrom('', 'extra'), odd, (place, more, to) => {
      const at = more ? [...place.slice(0, -1), more] : place;
      const value = changed(entry, at, to);
      if (isPlainEntry(value)) expect([at, to, isOfFormat(value)]).toEqual([at, to, true]);
    }),
    { numRuns: 3000 },
  );
});
