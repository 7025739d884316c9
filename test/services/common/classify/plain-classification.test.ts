import fc from 'fast-check';
import {
  CLASSIFICATION_SCHEMA,
  type Classification,
  classifiedBySchema,
  parseClassification,
} from '../../../../lib/services/common/classify/classification';
import { isPlainClassification } from '../../../../lib/services/common/classify/plain-classification';
import { changedValue } from '../../../helpers/changed-value';

const SAID: Classification = {
  schema: CLASSIFICATION_SCHEMA,
  redLine: 'autonomous-weapons',
  direction: 'input',
  verdict: 'hold',
  scores: { screen: 0.5, 'second-score': 1 },
  policy: { version: 3, digest: `sha384:${'a'.repeat(96)}`, expires: '2099-01-01T00:00:00Z' },
  classifier: { engine: 'screen+safeguard', digest: `sha256:${'b'.repeat(64)}` },
  normaliser: `sha256:${'c'.repeat(64)}`,
  requestDigest: `sha256:${'d'.repeat(64)}`,
};

const isOfSchema = (value: unknown): boolean => {
  try {
    classifiedBySchema(value);
    return true;
  } catch {
    return false;
  }
};

it('sees what classifiers say, and says the same as the schema', () => {
  expect([isPlainClassification(SAID), isOfSchema(SAID)]).toEqual([true, true]);
  expect(parseClassification(SAID)).toEqual(SAID);
});

it('never takes a changed classification that the schema refuses', () => {
  const odd = [2, 'output', 'none', { screen: 2 }, { screen: 0 }, '2026-11-27', 'screen engine'];
  fc.assert(
    fc.property(changedValue(SAID, odd), (value) => {
      if (isPlainClassification(value)) expect(isOfSchema(value)).toBe(true);
      if (!isOfSchema(value)) expect(() => parseClassification(value)).toThrow();
    }),
    { numRuns: 3000 },
  );
});

it('takes no more scores than the schema', () => {
  const scores = Object.fromEntries(Array.from({ length: 33 }, (_, at) => [`s${at}`, 0]));
  expect([isPlainClassification({ ...SAID, scores }), isOfSchema({ ...SAID, scores })]).toEqual([
    false,
    false,
  ]);
});
