import fc from 'fast-check';
import { ask, type Harness, openHarness } from './support/harness';

// CORDON_RUNS is for the long run; a test's own environment is not a service's.
const RUNS = Number(process.env.CORDON_RUNS ?? 600);

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness();
});
afterAll(() => harness.close());

const good = ask('hello', {
  temperature: 1,
  stop: ['a'],
  tools: [{ type: 'function', function: { name: 'f', parameters: { a: 1 } } }],
});
const text = JSON.stringify(good);
const words = fc.constantFrom(
  ...Object.keys(good),
  'role',
  'content',
  'name',
  'type',
  'function',
  '__proto__',
  'constructor',
  'toString',
);
const junk: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.jsonValue(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(words, tie('value'), { maxKeys: 4 }),
  ),
})).value;

/** Bodies that are not a request: bytes, broken JSON, JSON of another shape, a good request with one thing wrong. */
const malformed = fc.oneof(
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
  fc.string({ unit: 'binary', maxLength: 200 }),
  junk.map((value) => JSON.stringify(value) ?? ''),
  fc.nat({ max: text.length - 1 }).map((at) => text.slice(0, at)),
  fc
    .tuple(fc.nat({ max: text.length }), fc.constantFrom('\u0000', '\u001f', '\u0008'))
    .map(([at, mark]) => `${text.slice(0, at)}${mark}${text.slice(at)}`),
  fc
    .tuple(
      fc.string({ minLength: 1 }).filter((name) => !(name in good)),
      junk,
    )
    .map(([name, value]) => JSON.stringify({ ...good, [`x-${name}`]: value })),
  fc
    .constantFrom(...Object.keys(good).filter((name) => name !== 'temperature' && name !== 'stop'))
    .map((name) => JSON.stringify({ ...good, [name]: 7 })),
  fc.constantFrom(...Object.keys(good)).map((name) => text.replace('{', `{${JSON.stringify(name)}:null,`)),
);

it(`answers ${RUNS} malformed requests with a 4xx each, on record, and stays up`, async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(malformed, async (body) => {
      const reply = await harness.send({ body });
      expect(reply.status).toBeGreaterThanOrEqual(400);
      expect(reply.status).toBeLessThan(500);
      expect(reply.code).toBe('request_invalid');
      expect(reply.entry).toMatch(/^proxy-.*\/\d+$/);
      expect(seen.has(reply.entry)).toBe(false);
      seen.add(reply.entry);
      return true;
    }),
    { numRuns: RUNS },
  );
  expect(harness.model.asked).toEqual([]);
  expect((await harness.send()).status).toBe(200);
  const entries = await harness.entries();
  expect(entries.filter(({ kind }) => kind === 'denial')).toHaveLength(seen.size);
}, 600_000);

it('takes any order of fields, any spacing and any escapes for what they mean', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(Object.keys(good), { minLength: Object.keys(good).length }),
      fc.nat(4),
      async (names, spaces) => {
        const same = Object.fromEntries(names.map((name) => [name, good[name as keyof typeof good]]));
        harness.model.asked.length = 0;
        const body = JSON.stringify(same, null, spaces).replace('hello', 'h\\u0065llo');
        expect((await harness.send({ body })).status).toBe(200);
        expect(JSON.parse(harness.model.asked[0] ?? '')).toEqual({
          ...good,
          stream: true,
          stream_options: { include_usage: true },
        });
        return true;
      },
    ),
    { numRuns: 40 },
  );
});
