import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  checkLog,
  cosigner,
  ed25519NoteSigner,
  ed25519PrivateKey,
  ed25519Signer,
  encodeKey,
  fileLogReader,
  mlDsa44Signer,
  type NoteSigner,
  openFileLog,
  openLog,
  parseCheckpoint,
  parseNote,
  parsePolicy,
  TILE_WIDTH,
  tilePath,
  tileWidth,
  verifyMlDsa44,
} from '../../../lib/ledger';
import { checkDecisions } from '../../../lib/ledger/decisions/check-logs';
import { DECISION_SCHEMA, type EntryBody, encodeEntry } from '../../../lib/ledger/decisions/entry';
import type { DecisionCharter, Known } from '../../../lib/ledger/decisions/expectations';
import { median } from '../measure';

// Appends a second with durable group commit, and what a check costs beside hashing the same bytes. CORDON_ENTRIES sets the
// length of the log that is checked.

const PREFIX = 'bench.example';
const INSTANCE = 'proxy-bench';
const ORIGIN = `${PREFIX}/bench/${INSTANCE}`;
const ed25519 = ed25519Signer(ed25519PrivateKey(Buffer.alloc(32, 1)));
const mlDsa44 = mlDsa44Signer(Buffer.alloc(32, 2));
const signersOf = (origin: string): readonly NoteSigner[] => [
  ed25519NoteSigner(origin, ed25519),
  cosigner(origin, mlDsa44, Date.now),
];

const sha256 = (digit: string) => `sha256:${digit.repeat(64)}`;
const sha384 = (digit: string) => `sha384:${digit.repeat(96)}`;
const RED_LINES = ['mass-domestic-surveillance', 'autonomous-weapons', 'high-stakes-automated-decisions'];
const policies = RED_LINES.map((redLine) => ({
  redLine,
  policy: { version: 1, digest: sha384('1') },
  classifier: { engine: 'screen', digest: sha256('3') },
}));

/** A request's entries, as a proxy writes them. */
function* requestOf(number: number): Iterable<EntryBody> {
  const request = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  yield {
    ...{ kind: 'intent', request, tenant: 't', agency: 'a', purpose: 'p' },
    ...{ commitment: `hmac-sha384:${'a'.repeat(96)}`, texts: 1, views: 0, unreadable: 0 },
    normaliser: sha256('2'),
  };
  const judged = policies.map((one) => ({
    ...one,
    verdict: 'allow' as const,
    // To a thousandth, as the screen rounds.
    scores: { screen: ((number * 7) % 300) / 1000 },
  }));
  yield {
    ...{ kind: 'decision', request, outcome: 'released', input: judged, output: judged },
    commitment: `hmac-sha384:${'b'.repeat(96)}`,
    answer: { model: 'release', finishReason: 'stop', promptTokens: number, completionTokens: 5 },
    model: { image: sha256('4'), weights: sha384('4'), invocation: `chatcmpl-${number}` },
  };
}

function* bodies(entries: number): Iterable<EntryBody> {
  yield {
    ...{ kind: 'genesis', image: sha256('4'), configuration: sha384('5'), charter: sha384('6') },
    ...{ normaliser: sha256('2'), heartbeatSeconds: 3600, policies, follows: [] },
  };
  for (let number = 0; number * 2 + 1 < entries; number++) yield* requestOf(number);
}

const BEGIN = Date.UTC(2026, 0, 1);
const encoded = (body: EntryBody, sequence: number): Buffer =>
  encodeEntry({
    ...{ schema: DECISION_SCHEMA, enclave: 'bench', instance: INSTANCE, sequence },
    time: new Date(BEGIN + sequence).toISOString(),
    ...body,
  });

export async function ledgerBench(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'cordon-bench-ledger-'));
  try {
    const lines = ['The ledger, on this machine'];
    for (const writers of [1, 32, 256])
      lines.push(await appends(join(directory, `appends-${writers}`), writers));
    const folder = join(directory, 'log');
    const size = await fill(folder, Number(process.env.CORDON_ENTRIES ?? 1_000_000));
    lines.push(...(await checks(folder, size)), ...(await signatures()));
    return lines.join('\n');
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

const SECONDS = 5;
/** In which each check is measured once. */
const ROUNDS = 5;

async function appends(folder: string, writers: number): Promise<string> {
  const log = await openLog({
    storage: await openFileLog(folder),
    origin: ORIGIN,
    signers: signersOf(ORIGIN),
  });
  const [, , decision] = [...bodies(3)];
  const entry = decision ? encoded(decision, 2) : Buffer.alloc(0);
  const before = process.cpuUsage();
  const began = performance.now();
  const end = began + SECONDS * 1000;
  const latencies: number[] = [];
  await Promise.all(
    Array.from({ length: writers }, async () => {
      while (performance.now() < end) {
        const at = performance.now();
        await log.append(entry);
        latencies.push(performance.now() - at);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(before);
  await log.close();
  const p99 = latencies.sort((a, b) => a - b)[Math.floor(latencies.length * 0.99)] ?? 0;
  const each = (user + system) / latencies.length;
  const rate = (latencies.length / seconds).toFixed(0);
  return `  ${String(writers).padStart(3)} writers: ${rate} durable appends/s, p99 ${p99.toFixed(1)} ms, ${each.toFixed(0)} µs of processor each`;
}

async function fill(folder: string, entries: number): Promise<number> {
  const log = await openLog({
    storage: await openFileLog(folder),
    origin: ORIGIN,
    signers: signersOf(ORIGIN),
    publishEvery: 3_600_000,
  });
  let waiting: Promise<number>[] = [];
  let sequence = 0;
  for (const body of bodies(entries)) {
    waiting.push(log.append(encoded(body, sequence++)));
    if (waiting.length < 4096) continue;
    await Promise.all(waiting);
    waiting = [];
  }
  await Promise.all(waiting);
  await log.close();
  return sequence;
}

async function checks(folder: string, size: number): Promise<readonly string[]> {
  const reader = fileLogReader(folder);
  const note = (await reader.read('checkpoint')) ?? Buffer.alloc(0);
  const head = parseCheckpoint(parseNote(note).text);
  const logs = signersOf(PREFIX).map(({ key }) => `log ${encodeKey(key)}\n`);
  const policy = parsePolicy(Buffer.from(`${logs.join('')}quorum none\n`));
  let bytes = 0;
  const hash = async () => {
    bytes = 0;
    for (let index = 0; index * TILE_WIDTH < size; index++) {
      const tile = { level: 'entries', index, width: tileWidth(0, index, size) } as const;
      const file = (await reader.read(tilePath(tile))) ?? Buffer.alloc(0);
      bytes += file.length;
      createHash('sha256').update(file).digest();
    }
  };
  const tree = async () => {
    if (!(await checkLog(reader, head)).ok) throw new Error('the log is not what was signed');
  };
  const all = async () => {
    const { faults } = await checkDecisions([{ path: folder, reader }], {
      ...{ policy, charter: CHARTER, known: KNOWN, now: BEGIN + size },
    });
    if (faults.length > 0) throw new Error(`the log is found wanting: ${faults[0]?.code}`);
  };
  const [hashing, whole, decisions] = await inTurns([hash, tree, all]);
  const line = (what: string, { seconds, megabytes }: Cost) =>
    `  ${what}: ${seconds.toFixed(1)} s of processor, ${(seconds / hashing.seconds).toFixed(1)} times hashing, ${megabytes.toFixed(0)} MB more resident at most`;
  return [
    `  ${size} entries, ${(bytes / 1e6).toFixed(0)} MB of bundles`,
    line('reading and hashing them', hashing),
    line('tree, tiles and root', whole),
    line('every decision besides', decisions),
  ];
}

/** Medians of three works that are measured in turns, so that whatever else the machine does falls on all alike. */
async function inTurns(works: readonly [Work, Work, Work]): Promise<readonly [Cost, Cost, Cost]> {
  const costs: [Cost[], Cost[], Cost[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round++)
    for (const [at, list] of costs.entries()) list.push(await costOf(works[at] ?? works[0]));
  const [one, two, three] = costs;
  return [middle(one), middle(two), middle(three)];
}

const middle = (costs: readonly Cost[]): Cost => ({
  seconds: median(costs.map(({ seconds }) => seconds)),
  megabytes: Math.max(...costs.map(({ megabytes }) => megabytes)),
});

const CHARTER: DecisionCharter = {
  digest: sha384('6'),
  redLines: RED_LINES,
  images: [sha256('4')],
  tenants: [{ id: 't', agency: 'a', certificate: 'c', purposes: ['p'] }],
  purposes: [{ id: 'p', highStakes: false }],
  reviewers: [],
  models: [{ image: sha256('4'), weights: sha384('4') }],
};
const KNOWN: Known = {
  schema: 'cordon.ledger-known/v1',
  configurations: [sha384('5')],
  normalisers: [sha256('2')],
  policies: policies.map(({ redLine, policy }) => ({ redLine, ...policy })),
  classifiers: [{ engine: 'screen', digest: sha256('3') }],
};

type Work = () => Promise<void>;

interface Cost {
  readonly seconds: number;
  readonly megabytes: number;
}

async function costOf(work: () => Promise<void>): Promise<Cost> {
  const start = process.memoryUsage.rss();
  let most = start;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 20);
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  clearInterval(timer);
  return {
    seconds: (user + system) / 1e6,
    megabytes: (Math.max(most, process.memoryUsage.rss()) - start) / 1e6,
  };
}

async function signatures(): Promise<readonly string[]> {
  const message = Buffer.alloc(200);
  const rounds = 50;
  const signing = await costOf(async () => {
    for (let round = 0; round < rounds; round++) await mlDsa44.sign(message);
  });
  const signature = await mlDsa44.sign(message);
  const verifying = await costOf(async () => {
    for (let round = 0; round < rounds; round++) verifyMlDsa44(mlDsa44.publicKey, message, signature);
  });
  const each = ({ seconds }: Cost) => ((seconds * 1000) / rounds).toFixed(1);
  return [`  ML-DSA-44: ${each(signing)} ms to sign a checkpoint, ${each(verifying)} ms to verify one`];
}
