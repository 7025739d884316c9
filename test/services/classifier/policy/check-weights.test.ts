import { RED_LINES } from '../../../../lib/config/red-lines';
import { POLICIES } from '../../../../lib/services/classifier/policies';
import { type Policy, readPolicy, unsealPolicy } from '../../../../lib/services/classifier/policy/bundle';
import { checkWeights } from '../../../../lib/services/classifier/policy/check-weights';
import {
  decodeModel,
  digestOfWeights,
  encodeModel,
  PLACES,
} from '../../../../lib/services/classifier/screen/model';
import { bundleOf, makeKey, RED_LINE } from '../support';

const key = makeKey('policy');
const source = POLICIES[RED_LINE];
const inForce = readPolicy(
  unsealPolicy(bundleOf(key), { redLine: RED_LINE, keys: [key.charter], version: 1 }),
);
const named = (data: string) => ({ weights: { digest: digestOfWeights(data), data } });
const candidate = (changes: Partial<Policy>): Policy => ({ ...inForce, ...changes });
const bytes = () => Buffer.from(source.weights.data, 'base64');
const changed = (change: (model: ReturnType<typeof decodeModel>) => void): Partial<Policy> => {
  const model = decodeModel(source.weights.data, RED_LINE);
  change(model);
  return named(encodeModel(model));
};

test.each(RED_LINES)('the first weights on %s come back from their text as they were', (redLine) => {
  const { data } = POLICIES[redLine].weights;
  expect(encodeModel(decodeModel(data, redLine))).toBe(data);
});

describe('weights are not taken', () => {
  it.each<[string, string, () => Partial<Policy>]>([
    [
      'do not match their digest',
      'weights_digest',
      () => ({ weights: { ...source.weights, digest: `sha384:${'0'.repeat(96)}` } }),
    ],
    [
      'are of another red line',
      'weights_red_line',
      () => named(POLICIES['mass-domestic-surveillance'].weights.data),
    ],
    ['are cut off', 'weights_invalid', () => named(bytes().subarray(0, -100).toString('base64'))],
    [
      'end within their network',
      'weights_invalid',
      () => named(bytes().subarray(0, 2000).toString('base64')),
    ],
    [
      'have a network with a number that is none',
      'weights_invalid',
      () => changed(({ network }) => network.input.fill(Number.NaN, 5, 6)),
    ],
    ['end within their header', 'weights_invalid', () => named(bytes().subarray(0, 40).toString('base64'))],
    [
      'have something behind their end',
      'weights_invalid',
      () => named(Buffer.concat([bytes(), Buffer.from([1])]).toString('base64')),
    ],
    ['are something else', 'weights_invalid', () => named(Buffer.from('weights').toString('base64'))],
    [
      'find less by their signed figures',
      'policy_regression',
      () => ({ figures: { ...source.figures, recall: source.figures.recall - 0.05 } }),
    ],
    [
      'refuse more by their signed figures',
      'policy_regression',
      () => ({ figures: { ...source.figures, falseRefusals: source.figures.falseRefusals + 0.02 } }),
    ],
    [
      'stop more by their signed figures',
      'policy_regression',
      () => ({ figures: { ...source.figures, falseStops: source.figures.falseStops + 0.05 } }),
    ],
    [
      'let everything pass, whatever their figures say',
      'policy_regression',
      () =>
        changed(({ tables, network }) => {
          for (const place of PLACES) {
            tables[place].weights.fill(0);
            tables[place].concepts.fill(0);
          }
          network.output.fill(0);
        }),
    ],
    [
      'stop everything, whatever their figures say',
      'policy_regression',
      () => changed(({ tables }) => tables.ask.weights.fill(127)),
    ],
  ])('that %s', async (_, code, changes) => {
    await expect(checkWeights(candidate(changes()), inForce)).rejects.toThrow(
      expect.objectContaining({ code }),
    );
    await expect(checkWeights(candidate(changes()), undefined)).rejects.toThrow(
      expect.objectContaining({ code }),
    );
  });
});

it('takes weights that do as well, and those with better figures', async () => {
  await expect(checkWeights(candidate({}), inForce)).resolves.toBeUndefined();
  const better = { ...source.figures, recall: 1, falseStops: 0, falseRefusals: 0 };
  await expect(checkWeights(candidate({ figures: better }), inForce)).resolves.toBeUndefined();
  const slightly = changed(({ tables: { ask } }) => {
    ask.weights[7] = ((ask.weights[7] as number) + 1) % 100;
  });
  await expect(checkWeights(candidate(slightly), inForce)).resolves.toBeUndefined();
});
