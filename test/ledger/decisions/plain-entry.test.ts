import fc from 'fast-check';
import { encodeCanonical } from '../../../lib/ledger/canonical-json';
import { type DecisionEntry, encodeEntry, shaped } from '../../../lib/ledger/decisions/entry';
import { isPlainEntry } from '../../../lib/ledger/decisions/plain-entry';
import { changedValue } from '../../helpers/changed-value';
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
    shaped(value);
    return true;
  } catch {
    return false;
  }
};

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
  fc.assert(
    fc.property(changedValue(entry), (value) => {
      if (isPlainEntry(value)) expect([value, isOfFormat(value)]).toEqual([value, true]);
    }),
    { numRuns: 3000 },
  );
});

it.each([
  ['an intent', INTENT],
  ['a release', RELEASED],
])('writes %s, and a changed one, as canonical JSON is written', (_, entry) => {
  expect(encodeEntry(shaped(entry)).toString()).toBe(encodeCanonical(entry).toString());
  const odd = ['\u00e9"\\\n\u2028', 1e-7, 1e21, -0, { b: 1e-7, 'a-2': 0.1, 10: 1, 9: 0 }];
  fc.assert(
    fc.property(changedValue(entry, odd), (value) => {
      if (isPlainEntry(value)) expect(encodeEntry(value).toString()).toBe(encodeCanonical(value).toString());
    }),
    { numRuns: 3000 },
  );
});

it('refuses half a surrogate pair in a name', () => {
  const entry = shaped({ ...INTENT, tenant: 'x' });
  const halved = { ...entry, tenant: '\ud800' };
  expect(isPlainEntry(halved)).toBe(true);
  expect(() => encodeEntry(halved)).toThrow(expect.objectContaining({ code: 'not_canonical' }));
});
