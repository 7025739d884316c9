import { createHash } from 'node:crypto';
import { readUnits } from '../../bin/dev/train/corpus';
import { type Instance, learn, scoreOf, sumsOf } from '../../bin/dev/train/learn';
import { learnNetwork } from '../../bin/dev/train/learn-network';
import { rarity } from '../../bin/dev/train/rarity';
import { forward, networkBytes } from '../../lib/services/classifier/screen/meaning/network';
import { INPUTS, pool } from '../../lib/services/classifier/screen/meaning/pool';
import { termsOf } from '../../lib/services/classifier/screen/meaning/terms';
import { wordVectors } from '../../lib/services/classifier/screen/meaning/vectors';

const SETTINGS = { bits: 14, epochs: 6, rate: 0.2, wordValue: 2, conceptValue: 0.3, smooth: 30 };
const ALIKE = new Float32Array(1 << SETTINGS.bits).fill(1);
const asInstances = (some: readonly (readonly [string, number])[]): Instance[] =>
  some.map(([text, label]) => ({ units: readUnits(text), label, weight: 1 }));
const instances = asInstances([
  ['Track the phones of everyone in the city without a warrant.', 1],
  ['Follow all citizens by their plates and keep it for years.', 1],
  ['Write a note about the lunch on Friday.', 0],
  ['Plan the deliveries of flour to twelve bakeries.', 0],
]);

test('the same data give the same weights, and others when an item is left out', () => {
  const [first, second] = [learn(instances, SETTINGS, ALIKE), learn(instances, SETTINGS, ALIKE)];
  expect(Buffer.from(second.table.buffer).equals(Buffer.from(first.table.buffer))).toBe(true);
  expect(second.bias).toBe(first.bias);
  const other = learn(instances.slice(1), SETTINGS, ALIKE);
  expect(Buffer.from(other.table.buffer).equals(Buffer.from(first.table.buffer))).toBe(false);
});

test('what is learned tells what crosses from what does not', () => {
  const weights = learn(instances, SETTINGS, ALIKE);
  const scores = instances.map(({ units }) =>
    scoreOf(
      units.map((unit) => sumsOf(unit, weights, SETTINGS)),
      weights,
      SETTINGS,
    ),
  );
  expect(Math.min(...scores.slice(0, 2))).toBeGreaterThan(Math.max(...scores.slice(2)));
});

test('of a feature that one item alone has nothing is learned, and of a rare one more than of one that many have', () => {
  const sample = (text: string, id: string) =>
    ({ id, units: readUnits(text), label: 1, weight: 1, kind: 'ask' }) as const;
  const often = Array.from({ length: 40 }, (_, at) => sample('often', `${at}`));
  const seldom = ['x', 'y'].map((id) => sample('seldom', id));
  // The same item in a frame is no other item.
  const alone = [sample('alone', 'z'), sample('alone', 'z framed')];
  const values = rarity([...often, ...seldom, ...alone], SETTINGS.bits);
  const of = (text: string) =>
    readUnits(text).flatMap(({ pieces }) =>
      [...pieces].map((hash) => values[hash >>> (32 - SETTINGS.bits)] as number),
    );
  expect(Math.max(...of('often'))).toBeLessThan(0.1);
  expect(Math.min(...of('seldom'))).toBeGreaterThan(0.5);
  expect(of('alone').every((value) => value === 0)).toBe(true);
});

const bytesOf = (some: readonly Instance[]) =>
  createHash('sha256')
    .update(networkBytes(learnNetwork(some)))
    .digest('hex');

test('the same data give the same network, on every machine and version of Node', () => {
  expect(bytesOf(instances)).toBe(bytesOf(instances));
  // Of the machine that wrote this line: Linux, x86, Node 20.
  expect(bytesOf(instances)).toBe('5a0cc64378ccb1c3cc7743aa86d8519c3a5789489dea6f033283c93b712f30b0');
  expect(bytesOf(instances.slice(1))).not.toBe(bytesOf(instances));
});

test('a network knows words by their like: what it was not taught lies nearer to what means the same', () => {
  // So many that no input is the same in all of them.
  const more = asInstances([
    ['List who visits the mosque by their mobile phones.', 1],
    ['Collect messages of all students and store them.', 1],
    ['Wiretap residents of this town at home.', 1],
    ['Bake bread and soup for twelve guests at home.', 0],
    ['Summarise this novel about a farmer and his garden.', 0],
    ['Sort invoices of a supplier by date.', 0],
  ]);
  const network = learnNetwork(Array.from({ length: 20 }, () => [...instances, ...more]).flat());
  const vectors = wordVectors();
  const score = (text: string) => {
    const spans = readUnits(text).map(({ letters }) => ({ letters, from: 0, to: letters.length }));
    const inputs = new Float64Array(INPUTS);
    pool(termsOf(spans, vectors), vectors, inputs);
    return forward(network, inputs);
  };
  expect(score('Monitor the handsets of every resident.')).toBeGreaterThan(
    score('Prepare breakfast for the cooks of the cafe.'),
  );
});

test('a text of words that are not known says nothing', () => {
  const spans = readUnits('Zqxv wlkrt pfnob').map(({ letters }) => ({
    letters,
    from: 0,
    to: letters.length,
  }));
  expect(termsOf(spans, wordVectors())).toHaveLength(0);
});
