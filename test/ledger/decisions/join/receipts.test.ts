import { parseReceipts, type Receipt } from '../../../../lib/ledger/decisions/join/receipts';
import { codeOf } from '../../support';
import { A, AFTER, B, checkFiles, filesOfStory, namesOf, requestOf, tell, timeOf } from '../story';

// What a caller keeps of an answer shows what whoever holds every key of a log left out of it, or made of it.

const idOf = (number: number) => `chatcmpl-${requestOf(number)}`;
const at = (seconds: number) => timeOf(seconds);

const TRUE: Readonly<Record<string, Receipt>> = {
  'an answer': {
    entry: `one/${A.released}`,
    status: 200,
    at: at(21),
    id: idOf(1),
    tenant: 'desk',
    purpose: 'logistics',
  },
  'an answer that people had approved': {
    entry: `two/${B.approved}`,
    status: 200,
    at: at(341),
    id: idOf(5),
    purpose: 'appeals',
  },
  'an answer that came in parts': { entry: `two/${B.streamed}`, status: 200, at: at(361), id: idOf(6) },
  'a refusal': { entry: `one/${A.refused}`, status: 403, at: at(51), code: 'red_line', redLine: 'weapons' },
  'a hold': { entry: `one/${A.held}`, status: 409, at: at(71), code: 'held_for_review', review: 'review-1' },
  'a denial': { entry: 'one/4', status: 401, at: at(41), code: 'caller_unknown' },
  'one without an entry': { entry: 'unrecorded', status: 503, at: at(41), code: 'safety_stack_unavailable' },
};

const check = async (
  receipts: readonly Receipt[],
  change: (story: ReturnType<typeof tell>) => void = () => undefined,
) => {
  const story = tell();
  change(story);
  return checkFiles(await filesOfStory(story), { receipts });
};

test('all that callers were told is proved', async () => {
  const { status, faults } = await check(Object.values(TRUE));
  expect([status, faults]).toEqual(['proved', []]);
});

const of = (name: string): Receipt => {
  const found = TRUE[name];
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const answer = of('an answer');
const refusal = of('a refusal');
test.each<[string, Receipt, string]>([
  ['of an entry beyond the end', { ...answer, entry: 'two/14' }, 'receipt_missing two/14'],
  ['of another request', { ...answer, id: idOf(2) }, 'receipt_differs one/2'],
  ['of another tenant', { ...answer, tenant: 'other' }, 'receipt_differs one/2'],
  ['for another purpose', { ...answer, purpose: 'appeals' }, 'receipt_differs one/2'],
  [
    'of an answer, where it was refused',
    { ...answer, entry: `one/${A.refused}`, id: idOf(2) },
    'receipt_differs one/5',
  ],
  [
    'of an answer, where it was held',
    { ...answer, entry: `one/${A.held}`, id: idOf(3), purpose: 'appeals' },
    'receipt_differs one/7',
  ],
  [
    'of an answer, where nobody was let in',
    { entry: 'one/4', status: 200, at: at(41) },
    'receipt_differs one/4',
  ],
  [
    'of an answer, by an entry that nothing follows',
    { entry: `one/${A.open}`, status: 200, at: at(91), id: idOf(4) },
    'receipt_differs one/9',
  ],
  ['of a heartbeat', { ...answer, entry: `one/${A.heartbeat}`, at: at(81) }, 'receipt_differs one/8'],
  [
    'of a refusal, where it was let out',
    { ...refusal, entry: `one/${A.released}`, at: at(21) },
    'receipt_differs one/2',
  ],
  ['of a refusal for another red line', { ...refusal, redLine: 'decisions' }, 'receipt_differs one/5'],
  [
    'of a refusal, where it was held',
    { ...refusal, entry: `one/${A.held}`, at: at(71) },
    'receipt_differs one/7',
  ],
  ['of another hold', { ...of('a hold'), review: 'review-2' }, 'receipt_differs one/7'],
  [
    'of a hold, where it was refused',
    { ...of('a hold'), entry: `one/${A.refused}`, at: at(51) },
    'receipt_differs one/5',
  ],
  [
    'of a refusal without its code, where it was held',
    { entry: `one/${A.held}`, status: 403, at: at(71) },
    'receipt_differs one/7',
  ],
  [
    'of a fault, where it was refused',
    { entry: `one/${A.refused}`, status: 503, at: at(51) },
    'receipt_differs one/5',
  ],
  [
    'of a fault, where it was held',
    { entry: `one/${A.held}`, status: 502, at: at(71) },
    'receipt_differs one/7',
  ],
  [
    'of another fault, where it was held',
    { entry: `one/${A.held}`, status: 409, at: at(71), code: 'model_unavailable' },
    'receipt_differs one/7',
  ],
  ['of another denial', { ...of('a denial'), code: 'rate_limited' }, 'receipt_differs one/4'],
  ['of an answer long before it was recorded', { ...answer, at: at(20 - 301) }, 'receipt_differs one/2'],
  ['of an answer long after it was recorded', { ...answer, at: at(20 + 301) }, 'receipt_differs one/2'],
])('a receipt %s is told', async (_, receipt, expected) => {
  const checked = await check([of('a denial'), receipt]);
  expect([checked.status, [...new Set(namesOf(checked))]]).toEqual(['refuted', [expected]]);
});

test('what decides nothing: a log that nobody gave, and an answer of about when the logs were copied', async () => {
  for (const [receipt, expected] of [
    [{ ...answer, entry: 'three/7' }, 'receipt_absent three/7'],
    [{ ...answer, entry: 'two/14', at: new Date(AFTER).toISOString() }, 'receipt_ahead two/14'],
  ] as const) {
    const checked = await check([receipt]);
    expect([checked.status, namesOf(checked)]).toEqual(['undecided', [expected]]);
  }
});

test.each<[string, Partial<Receipt>]>([
  ['an answer', { status: 200 }],
  ['an answer in parts, which was cut off', { status: 200, code: 'model_unavailable' }],
  ['a refusal', { status: 403, code: 'red_line' }],
  ['a refusal by its red line alone', { status: 403, redLine: 'weapons' }],
  ['a hold', { status: 409, code: 'held_for_review' }],
  ['a hold by its review alone', { status: 409, review: 'review-1' }],
  ['something with the id of a completion', { status: 503, id: idOf(1) }],
])('%s that is on no record is told', async (_, told) => {
  const checked = await check([{ entry: 'unrecorded', status: 503, at: at(41), ...told }]);
  expect([checked.status, namesOf(checked)]).toEqual(['refuted', ['receipt_unrecorded one/0']]);
});

test('one receipt a hundred thousand times costs what it costs to read', async () => {
  const checked = await check(Array.from({ length: 100_000 }, () => answer));
  expect(checked.status).toBe('proved');
});

test('a story that leaves out what a caller got is told by the receipt alone', async () => {
  // Whoever holds the keys makes a heartbeat of request and answer, and signs it all again.
  const forget = ({ two }: ReturnType<typeof tell>) => {
    for (const index of [B.released - 1, B.released]) {
      const { schema, enclave, instance, sequence, time } = two[index] ?? tell().two[0] ?? ({} as never);
      two[index] = { schema, enclave, instance, sequence, time, kind: 'heartbeat' };
    }
  };
  expect((await check([], forget)).status).toBe('proved');
  const kept = { entry: `two/${B.released}`, status: 200, at: at(411), id: idOf(7) };
  expect((await check([kept])).status).toBe('proved');
  expect(namesOf(await check([kept], forget))).toContain(`receipt_differs two/${B.released}`);
});

test('receipts are lines of JSON, and a line that is none is told', () => {
  const text = Object.values(TRUE).map((one) => JSON.stringify(one));
  const odd = { ...answer, tenant: 'a, "b\\", {c' };
  expect(parseReceipts(JSON.stringify(odd, null, 1).replaceAll('\n', ' '))).toEqual([odd]);
  expect(parseReceipts(`${text.join('\n')}\n\n`)).toEqual(Object.values(TRUE));
  for (const wrong of [
    '{',
    '{}',
    '{"entry":"one","status":200,"at":"2026-11-27T00:00:00Z"}',
    JSON.stringify({ ...answer, x: 1 }),
    // The last one would be believed.
    JSON.stringify(answer).replace('"status":200', '"status":403,"status":200'),
  ])
    expect(codeOf(() => parseReceipts(`${text[0]}\n${wrong}`))).toBe('receipt_malformed');
  for (const none of ['', '\n', ' \r\n\n'])
    expect(codeOf(() => parseReceipts(none))).toBe('receipt_malformed');
});

test("the model's own count is held against what requests can account for", async () => {
  // Two releases of their own, one by window and one that was held; of one nobody knows whether it got as far.
  const told = { least: 4, most: 5 };
  const of = async (invocations?: number) => {
    const checked = await checkFiles(
      await filesOfStory(tell()),
      invocations === undefined ? {} : { invocations },
    );
    return [checked.status, ...namesOf(checked), checked.invocations];
  };
  expect(await of()).toEqual(['proved', told]);
  expect(await of(4)).toEqual(['proved', told]);
  expect(await of(5)).toEqual(['proved', told]);
  expect(await of(3)).toEqual(['refuted', 'invocations_fewer one/0', told]);
  expect(await of(6)).toEqual(['refuted', 'invocations_more one/0', told]);
});
