import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type FieldCase, fieldCases } from '../../../bin/dev/clients/field-cases';
import { agreed, type PutValue, readRecord, recordOf } from '../../../bin/dev/clients/record';
import { clients } from '../../../bin/dev/documents/proxy';
import { fencesOf } from '../../helpers/fences';

// The client for Python isn't on every machine: what it got is on record, and held here against what the tables say today.

const record = readRecord();
const keyOf = ({ of, field, value }: Pick<FieldCase, 'of' | 'field' | 'value'>) =>
  JSON.stringify([of, field, value]);

test('the client for Python got what the tables say', () => {
  expect(record.values.length).toBeGreaterThan(200);
  expect(record.values.filter((value) => !agreed(value))).toEqual([]);
  expect(record.exchanges.length).toBeGreaterThan(15);
  expect(record.exchanges.filter(({ failed }) => failed !== undefined)).toEqual([]);
});

test('what it put is taken and refused so today', () => {
  const today = new Map(fieldCases().map((one) => [keyOf(one), one.param]));
  const known = record.values.filter((value) => today.has(keyOf(value)));
  expect(known.length).toBeGreaterThan(200);
  expect(known.filter((value) => today.get(keyOf(value)) !== value.param)).toEqual([]);
});

test("the page's lines of Python are those that were run", () => {
  const [lines, ...others] = fencesOf('docs/proxy.md').filter(({ language }) => language === 'python');
  expect(others).toEqual([]);
  expect(
    createHash('sha256')
      .update(lines?.body ?? '')
      .digest('hex'),
  ).toBe(record.snippet);
});

test('the page names fields that were not put', () => {
  const page = readFileSync('docs/proxy.md', 'utf8');
  expect(page).toContain(clients(record));
  const without = { ...record, values: record.values.filter(({ field }) => field !== 'seed') };
  expect(clients(without)).toContain('it has not put `seed`');
});

const [first] = fieldCases();
const bare = { of: 'request', field: 'n', value: 2, param: 'n' } as const;
test.each<[string, PutValue]>([
  ['answered', { ...bare, status: 200 }],
  [
    'another field named',
    { ...bare, status: 400, code: 'request_invalid', named: 'nn', kind: 'BadRequestError' },
  ],
  ['another class', { ...bare, status: 400, code: 'request_invalid', named: 'n', kind: 'APIStatusError' }],
  ['another code', { ...bare, status: 400, code: 'red_line', named: 'n', kind: 'BadRequestError' }],
  ['refused what is taken', { ...bare, param: null, status: 400 }],
  ['refused by the client what is taken', { ...bare, param: null, kind: 'TypeError' }],
])('is found where it is not so: %s', (_, value) => {
  expect(agreed(value)).toBe(false);
});

test('a run that told less is no record', () => {
  const { client, snippet } = record;
  const cases = first ? [first] : [];
  const now = new Date('2026-11-27T12:00:00Z');
  expect(() => recordOf(cases, [], now)).toThrow('the client did not say what it is');
  expect(() => recordOf(cases, [{ client, snippet }], now)).toThrow(
    "nothing was told of value 0, of 'model'",
  );
  const whole = recordOf(cases, [{ client, snippet }, { number: 0, status: 200 }, { exchange: 'x' }], now);
  expect(JSON.parse(whole.text)).toEqual(whole.content);
});
