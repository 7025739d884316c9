import { readUnits } from '../../bin/dev/train/corpus';
import { type Instance, learn, scoreOf, sumsOf } from '../../bin/dev/train/learn';

const SETTINGS = { bits: 14, epochs: 6, rate: 0.2, wordValue: 2, conceptValue: 0.3, smooth: 30 };
const instances: Instance[] = [
  ['Track the phones of everyone in the city without a warrant.', 1],
  ['Follow all citizens by their plates and keep it for years.', 1],
  ['Write a note about the lunch on Friday.', 0],
  ['Plan the deliveries of flour to twelve bakeries.', 0],
].map(([text, label]) => ({ units: readUnits(String(text)), label: Number(label), weight: 1 }));

test('the same data give the same weights, and others when an item is left out', () => {
  const [first, second] = [learn(instances, SETTINGS), learn(instances, SETTINGS)];
  expect(Buffer.from(second.table.buffer).equals(Buffer.from(first.table.buffer))).toBe(true);
  expect(second.bias).toBe(first.bias);
  const other = learn(instances.slice(1), SETTINGS);
  expect(Buffer.from(other.table.buffer).equals(Buffer.from(first.table.buffer))).toBe(false);
});

test('what is learned tells what crosses from what does not', () => {
  const weights = learn(instances, SETTINGS);
  const scores = instances.map(({ units }) =>
    scoreOf(
      units.map((unit) => sumsOf(unit, weights, SETTINGS)),
      weights,
      SETTINGS,
    ),
  );
  expect(Math.min(...scores.slice(0, 2))).toBeGreaterThan(Math.max(...scores.slice(2)));
});
