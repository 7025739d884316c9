import { readPayload } from '../../../../lib/services/review/console/page/model/held';
import {
  Clock,
  leftUntil,
  lengthOf,
  minuteOf,
  urgency,
} from '../../../../lib/services/review/console/page/model/time';

const MINUTE = 60_000;
const NOW = Date.parse('2026-11-27T12:00:00Z');
const at = (minutes: number) => new Date(NOW + minutes * MINUTE).toISOString();

test.each([
  [0, 'less than 1 min'],
  [-5 * MINUTE, 'less than 1 min'],
  [Number.NaN, 'less than 1 min'],
  [59_999, 'less than 1 min'],
  [MINUTE, '1 min'],
  [60 * MINUTE - 1, '59 min'],
  [60 * MINUTE, '1 h'],
  [61 * MINUTE, '1 h 1 min'],
  [24 * 60 * MINUTE, '1 d'],
  [76 * 60 * MINUTE, '3 d 4 h'],
])('%d ms is %s', (milliseconds, expected) => expect(lengthOf(milliseconds)).toBe(expected));

test('nothing is left at the expiry, after it, or of a time that cannot be read', () => {
  expect([at(1), at(0), at(-1), 'soon', ''].map((expires) => leftUntil(expires, NOW))).toEqual([
    MINUTE,
    0,
    0,
    0,
    0,
  ]);
});

test.each([
  [-60, 24 * 60, 'none'],
  [-60, 120, 'none'],
  [-600, 100, 'soon'],
  [-600, 59, 'now'],
  [-24 * 60 * 30, 61, 'now'],
  [-600, 0, 'over'],
  [-600, -1, 'over'],
])('held at %d min and expiring at %d min is %s', (heldAt, expires, expected) => {
  expect(urgency(at(heldAt), at(expires), NOW)).toBe(expected);
});

test("the service's clock counts, whatever that of the machine says", () => {
  let elapsed = 5000;
  const clock = new Clock(() => elapsed);
  expect(() => clock.now()).toThrow('the service has not said the time');
  clock.set(at(0));
  elapsed += 1500;
  expect(clock.now()).toBe(NOW + 1500);
  clock.set('nonsense');
  expect(clock.now()).toBe(NOW + 1500);
  clock.set(at(10));
  expect(clock.now()).toBe(NOW + 10 * MINUTE);
});

test('a time is shown to the minute in UTC, and nothing else is', () => {
  expect(minuteOf('2026-11-27T01:58:59.123Z')).toBe('2026-11-27 01:58Z');
  expect(minuteOf('<b>2026')).toBe('unknown');
});

const PAYLOAD = { asked: '{}', findings: [], purpose: { statement: 's', authority: 'a' } };
test('reads a payload whole or not at all', () => {
  expect(readPayload(JSON.stringify({ ...PAYLOAD, answered: 'x', schema: 'y' }))).toEqual({
    ...PAYLOAD,
    answered: 'x',
  });
  const broken = [
    { ...PAYLOAD, asked: 1 },
    { ...PAYLOAD, answered: null },
    { ...PAYLOAD, findings: [{ redLine: 1, passages: [] }] },
    { ...PAYLOAD, findings: [{ redLine: 'x' }] },
    { ...PAYLOAD, purpose: undefined },
  ];
  for (const payload of broken)
    expect(() => readPayload(JSON.stringify(payload))).toThrow('not that of a held request');
  expect(() => readPayload('{')).toThrow(SyntaxError);
});
