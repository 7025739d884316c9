import { hash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  addCheckpoint,
  askWitness,
  EMPTY_ROOT,
  encodeAddCheckpoint,
  encodeCheckpoint,
  encodeNote,
  encodeSignature,
  type Hash,
  leafHash,
  MAX_PROOF_HASHES,
  type NoteSigner,
  openNote,
  openWitnessStore,
  parseAddCheckpoint,
  parseSignatures,
  proveConsistency,
  rootHash,
  SIZE_TYPE,
  signNote,
  treeOf,
  verifierOf,
  type Witness,
} from '../../../lib/ledger';
import { codeOf, codeOfAsync, entry, logSigners, makeFolder, ORIGIN, witnessSigner } from '../support';

const log = logSigners();
const signers = [witnessSigner(1), witnessSigner(1, 'ml-dsa-44')];
const leaves = Array.from({ length: 600 }, (_, index) => leafHash(entry(index)));
const tree = treeOf(leaves);
const fork = treeOf(leaves.map((leaf, index) => (index === 5 ? EMPTY_ROOT : leaf)));

let folder: string;
let remove: () => Promise<void>;
let store: Awaited<ReturnType<typeof openWitnessStore>>;
let witness: Witness;
beforeEach(async () => {
  ({ folder, remove } = await makeFolder());
  store = await openWitnessStore(folder);
  witness = { logs: new Map([[ORIGIN, log.map(({ key }) => verifierOf(key))]]), signers, store };
});
afterEach(async () => {
  await store.release();
  await remove();
});

const note = async (size: number, by: readonly NoteSigner[] = log, root?: Hash, origin = ORIGIN) =>
  encodeNote(
    await signNote(
      encodeCheckpoint({ origin, size, root: root ?? (await rootHash(tree, size)), extensions: [] }),
      by,
    ),
  );
const request = async (old: number, size: number) =>
  encodeAddCheckpoint({ old, proof: await proveConsistency(tree, old, size), checkpoint: await note(size) });
const add = async (old: number, size: number) => addCheckpoint(witness, await request(old, size));

test('cosigns a log that grows, and remembers it', async () => {
  const sizes = [0, 0, 1, 5, 5, 256, 600];
  let old = 0;
  for (const size of sizes) {
    const { status, body } = await add(old, size);
    expect(status).toBe(200);
    const { text } = openNote(await note(size), [verifierOf(log[0].key)]);
    const cosigned = openNote(
      encodeNote({ text, signatures: parseSignatures(body) }),
      signers.map(({ key }) => verifierOf(key)),
    );
    expect(cosigned.verified.map(({ timestamp }) => timestamp)).toEqual([1_790_000_000, 1_790_000_000]);
    old = size;
  }
  // As monitors are served: the log's signatures and its own.
  const latest = await store.latest(ORIGIN);
  const all = [...log, ...signers].map(({ key }) => verifierOf(key));
  expect(openNote(latest?.note ?? Buffer.alloc(0), all).verified).toHaveLength(4);
  await store.release();
  store = await openWitnessStore(folder);
  witness = { ...witness, store };
  expect((await add(5, 600)).status).toBe(409);
});

test('keeps no signature that it has not verified', async () => {
  const stranger = witnessSigner(9);
  const checkpoint = await note(3, [...log, stranger]);
  await addCheckpoint(witness, encodeAddCheckpoint({ old: 0, proof: [], checkpoint }));
  expect((await store.latest(ORIGIN))?.note.toString()).not.toContain(stranger.key.name);
});

describe('refuses', () => {
  beforeEach(async () => {
    expect((await add(0, 10)).status).toBe(200);
  });
  afterEach(async () => {
    // Whatever was asked, nothing was remembered of it.
    expect((await store.latest(ORIGIN))?.size).toBe(10);
  });

  const proof = () => proveConsistency(tree, 10, 20);
  test.each([
    [
      'an unknown log with 404',
      async () =>
        encodeAddCheckpoint({
          old: 0,
          proof: [],
          checkpoint: await note(20, logSigners('x'), undefined, 'x'),
        }),
      404,
    ],
    [
      'a stranger with 403',
      async () =>
        encodeAddCheckpoint({
          old: 10,
          proof: await proof(),
          checkpoint: await note(20, logSigners(ORIGIN, 7)),
        }),
      403,
    ],
    [
      'a wrong signature with 403',
      async () => {
        const signed = await note(20);
        const text = signed.toString().split('\n\n')[0] ?? '';
        const other = await note(19);
        const lines = other.toString().split('\n\n')[1] ?? '';
        return encodeAddCheckpoint({
          old: 10,
          proof: await proof(),
          checkpoint: Buffer.from(`${text}\n\n${lines}`),
        });
      },
      403,
    ],
    [
      'an old size above the checkpoint with 400',
      async () => encodeAddCheckpoint({ old: 10, proof: [], checkpoint: await note(9) }),
      400,
    ],
    ['another old size with 409', () => request(5, 20), 409],
    ['an old size of zero with 409', () => request(0, 20), 409],
    [
      'no proof with 422',
      async () => encodeAddCheckpoint({ old: 10, proof: [], checkpoint: await note(20) }),
      422,
    ],
    [
      'a proof cut short with 422',
      async () =>
        encodeAddCheckpoint({ old: 10, proof: (await proof()).slice(1), checkpoint: await note(20) }),
      422,
    ],
    [
      'a forked log with 422',
      async () =>
        encodeAddCheckpoint({
          old: 10,
          proof: await proveConsistency(fork, 10, 20),
          checkpoint: await note(20, log, await rootHash(fork, 20)),
        }),
      422,
    ],
    [
      'a fork of the same size with 422',
      async () =>
        encodeAddCheckpoint({
          old: 10,
          proof: [],
          checkpoint: await note(10, log, await rootHash(fork, 10)),
        }),
      422,
    ],
    [
      'a proof between equal sizes with 422',
      async () => encodeAddCheckpoint({ old: 10, proof: [EMPTY_ROOT], checkpoint: await note(10) }),
      422,
    ],
    [
      '64 proof lines with 400',
      async () =>
        encodeAddCheckpoint({
          old: 10,
          proof: Array.from({ length: MAX_PROOF_HASHES + 1 }, () => EMPTY_ROOT),
          checkpoint: await note(20),
        }),
      400,
    ],
    [
      'a note that is none with 400',
      async () => encodeAddCheckpoint({ old: 10, proof: [], checkpoint: Buffer.from('x') }),
      400,
    ],
    [
      'a note that is no checkpoint with 400',
      async () =>
        encodeAddCheckpoint({
          old: 10,
          proof: [],
          checkpoint: encodeNote(await signNote('hello\n', [log[0]])),
        }),
      400,
    ],
    ['nothing with 400', async () => Buffer.alloc(0), 400],
  ])('%s', async (_, make, status) => {
    const answer = await addCheckpoint(witness, await make());
    expect(answer.status).toBe(status);
    if (status === 409) expect(answer).toEqual({ status, contentType: SIZE_TYPE, body: '10\n' });
  });
});

test('refuses a first checkpoint of no entries with a root, or with a proof, with 422', async () => {
  const rooted = await note(0, log, leafHash(entry(0)));
  expect(
    (await addCheckpoint(witness, encodeAddCheckpoint({ old: 0, proof: [], checkpoint: rooted }))).status,
  ).toBe(422);
  const proved = encodeAddCheckpoint({ old: 0, proof: [EMPTY_ROOT], checkpoint: await note(5) });
  expect((await addCheckpoint(witness, proved)).status).toBe(422);
});

test('of requests at the same time from one size, one is cosigned, and nothing rolls back', async () => {
  await add(0, 10);
  const bodies = await Promise.all([20, 30, 40, 50].map((size) => request(10, size)));
  const answers = await Promise.all(bodies.map((body) => addCheckpoint(witness, body)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  const latest = (await store.latest(ORIGIN))?.size;
  for (const { status, body } of answers) if (status === 409) expect(body).toBe(`${latest}\n`);
});

test('cosigns nothing that it could not remember', async () => {
  const failing = { ...store, replace: () => Promise.reject(new Error('disk full')) };
  await expect(addCheckpoint({ ...witness, store: failing }, await request(0, 10))).rejects.toThrow(
    'disk full',
  );
});

test('damaged memory is not taken for none', async () => {
  await add(0, 10);
  await writeFile(join(folder, hash('sha256', ORIGIN, 'hex'), 'checkpoint'), '');
  expect(await codeOfAsync(add(0, 20))).toBe('note_malformed');
});

test('a memory has one witness', async () => {
  expect(await codeOfAsync(openWitnessStore(folder))).toBe('log_locked');
});

test('requests are read as they are written', async () => {
  const bytes = await request(10, 600);
  const read = parseAddCheckpoint(bytes);
  expect(read.old).toBe(10);
  expect(encodeAddCheckpoint(read)).toEqual(bytes);
});

test.each([
  'old 01\n\n',
  'old -1\n\n',
  'old\n\n',
  'size 1\n\n',
  'old 1\nAAAA\n\n',
  'old 1\n',
  'old 1 \n\n',
  'old 1\r\n\n',
])('%j is no request', (head) =>
  expect(codeOf(() => parseAddCheckpoint(Buffer.from(`${head}x`)))).toBe('request_malformed'),
);

describe('a log asks', () => {
  const verifiers = signers.map(({ key }) => verifierOf(key));
  const post = (body: Buffer) => addCheckpoint(witness, body);

  test('from where the witness is, though it guessed wrong', async () => {
    await add(0, 10);
    const signatures = await askWitness({ post, verifiers, old: 7 }, await note(600), tree);
    expect(signatures).toHaveLength(2);
    expect(await askWitness({ post, verifiers }, await note(600), tree)).toHaveLength(2);
  });

  test('and takes no signature that does not verify, nor one of a stranger', async () => {
    const checkpoint = await note(600);
    const stranger = { post, verifiers: [verifierOf(witnessSigner(5).key)] };
    expect(await codeOfAsync(askWitness(stranger, checkpoint, tree))).toBe('note_unsigned');
    const [line] = (
      await signNote(encodeCheckpoint({ origin: ORIGIN, size: 1, root: EMPTY_ROOT, extensions: [] }), signers)
    ).signatures;
    if (!line) throw new Error('no signature');
    const liar = { post: async () => ({ status: 200, body: encodeSignature(line) }), verifiers };
    expect(await codeOfAsync(askWitness(liar, checkpoint, tree))).toBe('signature_invalid');
  });

  test.each([
    [{ status: 409, body: '5\n' }],
    [{ status: 409, contentType: SIZE_TYPE, body: '5' }],
    [{ status: 409, contentType: SIZE_TYPE, body: '601\n' }],
    [{ status: 409, contentType: SIZE_TYPE, body: '5\n' }],
    [{ status: 500, body: '' }],
  ])('and gives up on %j', async (answer) => {
    const asked = { post: async () => answer, verifiers };
    expect(await codeOfAsync(askWitness(asked, await note(600), tree))).toBe('witness_refused');
  });
});
