import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  openPayloadSeal,
  readSealedPayloads,
  sealedObjects,
  sealedSink,
} from '../../../../lib/services/common/ledger/payload-seal';
import { openPayloads } from '../../../../lib/services/common/ledger/payloads';
import { ask, openHarness, readAll } from '../../proxy/support/harness';
import { completion, DOUBTFUL } from '../../proxy/support/stub-classifier';

let home: string;
let directory: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'cordon-seal-'));
  directory = join(home, 'payloads');
});
afterEach(() => rm(home, { recursive: true, force: true }));

const unreadable = expect.objectContaining({ code: 'payload_unreadable' });

it('opens what it sealed, at its place and by its key alone', async () => {
  const seal = await openPayloadSeal(directory);
  const other = await openPayloadSeal(join(home, 'other'));
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, bit) => {
      const whole = Buffer.from(text).toString();
      const sealed = seal.seal('file/1', whole);
      expect(seal.open('file/1', sealed)).toBe(whole);
      expect(() => seal.open('file/2', sealed)).toThrow(unreadable);
      expect(() => seal.open('elsewhere/1', sealed)).toThrow(unreadable);
      expect(() => other.open('file/1', sealed)).toThrow(unreadable);
      const bytes = Buffer.from(sealed, 'base64');
      const at = bit % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      expect(() => seal.open('file/1', bytes.toString('base64'))).toThrow(unreadable);
    }),
  );
  expect(() => seal.open('file/1', '')).toThrow(unreadable);
});

it('keeps its key in a file that its owner alone reads, and refuses one that is none', async () => {
  const sealed = (await openPayloadSeal(directory)).seal('a/1', 'text');
  expect((await stat(`${directory}.key`)).mode & 0o777).toBe(0o600);
  expect((await openPayloadSeal(`${directory}/`)).open('a/1', sealed)).toBe('text');
  await writeFile(`${directory}.key`, 'x');
  await expect(openPayloadSeal(directory)).rejects.toMatchObject({ code: 'key_unusable' });
});

it('seals lines and objects, and reads a torn last line as none', async () => {
  const seal = await openPayloadSeal(directory);
  const lines: string[] = [];
  const sink = { write: async (batch: string) => void lines.push(batch), close: async () => undefined };
  const payloads = openPayloads(async (name) => {
    lines.push(name);
    return sealedSink(sink, name, seal);
  });
  await payloads.seal({ request: 'r', salt: 's', asked: 'a secret question' });
  await payloads.seal({ request: 'r', answered: 'a secret answer' });
  const [name, ...batches] = lines;
  expect(batches.join('')).not.toContain('secret');
  const objects = new Map<string, string>();
  const kept = sealedObjects(
    { putNew: async (key, text) => !!objects.set(key, text), get: async (key) => objects.get(key) },
    seal,
  );
  await kept.putNew('reviews/1', 'a secret');
  expect(objects.get('reviews/1')).not.toContain('secret');
  expect(await kept.get('reviews/1')).toBe('a secret');
  expect(await kept.get('reviews/2')).toBeUndefined();
  objects.set('reviews/2', objects.get('reviews/1') ?? '');
  await expect(kept.get('reviews/2')).rejects.toMatchObject({ code: 'payload_unreadable' });

  await mkdir(directory);
  await writeFile(join(directory, `${name}.jsonl`), `${batches.join('')}torn`);
  expect(await readSealedPayloads(directory)).toEqual([
    { request: 'r', salt: 's', asked: 'a secret question' },
    { request: 'r', answered: 'a secret answer' },
  ]);
});

it('leaves nothing of what was asked or answered readable under the file store', async () => {
  const harness = await openHarness({ directory: home });
  harness.model.answer = (response) => completion(response, 'the riposte');
  expect((await harness.send({ body: ask('the question') })).status).toBe(200);
  expect((await harness.send({ body: ask(`the question ${DOUBTFUL}`) })).status).toBe(409);
  await harness.close();
  const text = await readAll(home);
  for (const plain of ['the question', 'the riposte', DOUBTFUL]) {
    expect(text).not.toContain(plain);
    expect(text).not.toContain(Buffer.from(plain).toString('base64').slice(0, 12));
  }
  const opened = await readSealedPayloads(directory);
  expect(opened.some((one) => 'asked' in one && one.asked.includes('the question'))).toBe(true);
  expect((await readdir(directory)).length).toBeGreaterThan(1);
  expect((await readFile(`${directory}.key`, 'utf8')).trim()).toHaveLength(64);
});

it('seals together what is written together, and reads what was sealed line by line', async () => {
  const seal = await openPayloadSeal(directory);
  const batches: string[] = [];
  const sink = sealedSink(
    { write: async (batch: string) => void batches.push(batch), close: async () => undefined },
    'payloads-1',
    seal,
  );
  const line = (request: string) => `${JSON.stringify({ request, answered: 'a\nb' })}\n`;
  await sink.write(line('1') + line('2'), 0);
  await sink.write(line('3'), 2);
  await sink.write(line('4') + line('5'), 3);
  await mkdir(directory, { recursive: true });
  const read = async (text: string) => {
    await writeFile(join(directory, 'payloads-1.jsonl'), text);
    return (await readSealedPayloads(directory)).map(({ request }) => request);
  };
  expect(batches.map((batch) => batch.split('\n').length)).toEqual([2, 2, 2]);
  expect(await read(batches.join(''))).toEqual(['1', '2', '3', '4', '5']);
  // None can be left out, or put elsewhere.
  await expect(read(batches.slice(1).join(''))).rejects.toThrow(unreadable);
  await expect(read([batches[1], batches[0], batches[2]].join(''))).rejects.toThrow(unreadable);
  const each = ['1', '2'].map((request, at) => `${seal.seal(`payloads-1/${at}`, line(request).trimEnd())}\n`);
  expect(await read(each.join(''))).toEqual(['1', '2']);
});
