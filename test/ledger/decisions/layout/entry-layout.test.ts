import fc from 'fast-check';
import {
  DECISION_SCHEMA,
  type DecisionEntry,
  encodeEntry,
  parseEntry,
} from '../../../../lib/ledger/decisions/entry';
import { EntryLayout, type LaidOut } from '../../../../lib/ledger/decisions/layout/entry-layout';
import { EntryReader } from '../../../../lib/ledger/decisions/layout/entry-reader';
import { keyOf } from '../../../../lib/ledger/decisions/layout/request-key';
import { encodeBundle, readBundle } from '../../../../lib/ledger/tiles/bundle';
import { RUNS } from '../../../helpers/runs';
import { intent, released, sha256, sha384 } from '../story';

// What is read by a layout must be what is read by parsing, and nothing else may be read by it at all.

const head = {
  schema: DECISION_SCHEMA,
  ...{ enclave: 'e', instance: 'i', sequence: 7, time: '2026-11-22T20:00:00.000Z' },
} as const;
const INTENT: DecisionEntry = { ...head, ...intent(1) };
const RELEASED: DecisionEntry = {
  ...head,
  ...released(1),
  input: released(1).input?.map((one) => ({ ...one, scores: { 'a-score': 0.5, screen: 0.001 } })),
  answer: { model: 'm', finishReason: 'stop', promptTokens: 3, completionTokens: 5 },
  model: { image: sha256('1'), weights: sha384('1'), invocation: 'chatcmpl-1' },
} as DecisionEntry;

const layoutOf = (entry: DecisionEntry): EntryLayout => {
  const layout = EntryLayout.of(entry);
  if (!layout) throw new Error('no layout');
  return layout;
};

/** Bytes as the second entry of a bundle, between others. */
const bundled = (bytes: Buffer) =>
  readBundle(encodeBundle([Buffer.from('{"agency":'), bytes, Buffer.from('"}')])).entries;
const readBy = (layout: EntryLayout, bytes: Buffer): LaidOut | undefined => {
  const entries = bundled(bytes);
  return layout.read(entries, entries.start(1), entries.end(1));
};

/** What a check looks at of an entry. */
const looked = ({ place: { enclave, instance }, sequence, time, body }: LaidOut) => {
  const own = { kind: body.kind, enclave, instance, sequence, time };
  if (body.kind === 'intent') {
    const { request, tenant, agency, purpose, unreadable, normaliser } = body;
    return { ...own, request, tenant, agency, purpose, unreadable, normaliser };
  }
  if (body.kind !== 'decision') return own;
  const { request, outcome, input, output, model, commitment, review, hold, released: windows } = body;
  const plain = (list: typeof input) => list?.map(({ scores: _, ...judged }) => judged);
  const runs = model && { image: model.image, weights: model.weights };
  const commits = commitment !== undefined;
  const judged = { input: plain(input), output: plain(output) };
  return { ...own, request, outcome, ...judged, runs, commits, review, hold, windows };
};
const lookedAt = (entry: DecisionEntry) =>
  looked({
    place: entry,
    sequence: entry.sequence,
    time: Date.parse(entry.time),
    body: 'request' in entry ? { ...entry, request: keyOf(entry.request) } : entry,
  });

const parsed = (bytes: Buffer): DecisionEntry | undefined => {
  try {
    return parseEntry(bytes);
  } catch {
    return undefined;
  }
};

const LAYOUTS = [INTENT, RELEASED].map((entry) => [entry.kind, entry, layoutOf(entry)] as const);

it.each(LAYOUTS)('reads another %s of the same layout', (_, entry, layout) => {
  const other = {
    ...entry,
    ...{
      sequence: 123_456,
      time: '2027-01-31T23:59:59.999Z',
      request: '0f0e0d0c-0b0a-4908-a706-050403020100',
    },
    commitment: `hmac-sha384:${'0123456789ab'.repeat(8)}`,
    ...(entry.kind === 'intent' && {
      tenant: 'x y',
      agency: 'z',
      purpose: '~',
      unreadable: 0,
      texts: 0,
      views: 99,
    }),
  } as DecisionEntry;
  const read = readBy(layout, encodeEntry(other));
  expect(read && looked(read)).toEqual(lookedAt(other));
});

it.each(LAYOUTS)('never reads changed bytes of a %s otherwise than by parsing', (_, entry, layout) => {
  const bytes = encodeEntry(entry);
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.nat(3), fc.uint8Array({ maxLength: 4 }), (at, less, more) => {
      const changed = Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at + less)]);
      const read = readBy(layout, changed);
      const right = parsed(changed);
      if (read) expect(right && lookedAt(right)).toEqual(looked(read));
    }),
    { numRuns: RUNS },
  );
});

it('never reads any one byte of either otherwise than by parsing', () => {
  for (const [, entry, layout] of LAYOUTS) {
    const bytes = encodeEntry(entry);
    for (let at = 0; at < bytes.length; at++)
      for (const byte of [0x00, 0x22, 0x2d, 0x2e, 0x30, 0x39, 0x5c, 0x61, 0x67, 0x7f, 0xc3]) {
        const changed = Buffer.from(bytes);
        changed[at] = byte;
        const read = readBy(layout, changed);
        if (read) expect(looked(read)).toEqual(lookedAt(parseEntry(changed)));
      }
  }
});

const scored = (score: number | string): Buffer =>
  Buffer.from(encodeEntry(RELEASED).toString().replaceAll('"a-score":0.5', `"a-score":${score}`));

test('scores are read where they are canonical', () => {
  const reads = (score: number | string) => readBy(layoutOf(RELEASED), scored(score)) !== undefined;
  expect([0, 1, 0.1, 0.25, 0.001, 0.000001, 0.123456789012, 0.1 + 0.2].map(reads)).toEqual(
    Array(8).fill(true),
  );
  for (const odd of [
    '-0',
    '00',
    '0.',
    '0.10',
    '.5',
    '1.0',
    '1e0',
    '0.0000001',
    '0.1234567890123456789',
    '2',
    '"0"',
    'null',
  ])
    expect([odd, reads(odd)]).toEqual([odd, false]);
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(14), (value, digits) => {
      for (const text of [String(value), value.toFixed(digits), value.toExponential()])
        if (reads(text)) expect(parsed(scored(text))).toBeDefined();
    }),
    { numRuns: RUNS },
  );
});

test.each([
  ['2026-02-30T20:00:00.000Z'],
  ['2026-11-22T24:00:00.000Z'],
  ['2026-11-22T24:00:01.000Z'],
  ['2026-11-22T23:59:60.000Z'],
  ['2026-13-01T00:00:00.000Z'],
  ['2026-11-22T20:61:00.000Z'],
  ['2026-11-22 20:00:00.000Z'],
  ['2026-11-22T20:00:00,000Z'],
  ['2026-11-22T20:00:00.000z'],
])('takes the time %s as parsing does, or leaves it to that', (time) => {
  const changed = Buffer.from(encodeEntry(INTENT).toString().replace(INTENT.time, time));
  const found = readBy(layoutOf(INTENT), changed);
  if (found) expect(found.time).toBe(Date.parse(parseEntry(changed).time));
});

test('a reader reads each entry of a log as parsing does, whatever comes before it', () => {
  const kinds: readonly DecisionEntry[] = [
    INTENT,
    RELEASED,
    { ...INTENT, tenant: 'other' } as DecisionEntry,
    { ...RELEASED, input: RELEASED.kind === 'decision' ? RELEASED.output : [] } as DecisionEntry,
    { ...head, kind: 'heartbeat' },
    { ...head, kind: 'denial', request: '00000000-0000-4000-8000-000000000001', code: 'held' },
    { ...INTENT, purpose: 'überall "hier"' } as DecisionEntry,
  ];
  fc.assert(
    fc.property(fc.array(fc.nat(kinds.length - 1), { maxLength: 30 }), (order) => {
      const reader = new EntryReader();
      for (const [sequence, at] of order.entries()) {
        const entry = { ...kinds[at], sequence } as DecisionEntry;
        const bytes = encodeEntry(entry);
        expect(looked(reader.read(bundled(bytes), 1))).toEqual(lookedAt(entry));
        expect(() => reader.read(bundled(Buffer.from(`${bytes} `)), 1)).toThrow(/canonical/);
      }
    }),
    { numRuns: 50 },
  );
});
