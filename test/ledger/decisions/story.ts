import {
  encodeBundle,
  encodeCheckpoint,
  encodeKey,
  encodeNote,
  leafHash,
  type NoteSigner,
  type Policy,
  parsePolicy,
  signNote,
  signText,
  TILE_WIDTH,
  TreeBuilder,
  tilePath,
} from '../../../lib/ledger';
import { type CheckedDecisions, checkDecisions } from '../../../lib/ledger/decisions/check-logs';
import {
  type Announced,
  DECISION_SCHEMA,
  type DecisionEntry,
  type EntryBody,
  encodeEntry,
  type Judgement,
} from '../../../lib/ledger/decisions/entry';
import type { DecisionCharter, Known } from '../../../lib/ledger/decisions/expectations';
import type { Receipt } from '../../../lib/ledger/decisions/join/receipts';
import { logSigners, NOW, readerOf, witnessSigner } from '../support';

// Two logs of one enclave as a proxy writes them: the first breaks off, the second takes over and is sealed.

export const RED_LINES = ['surveillance', 'weapons', 'decisions'] as const;
export const ENCLAVE = 'enclave';
export const originOfLog = (instance: string) => `log.example/${ENCLAVE}/${instance}`;

export const hex = (bits: 256 | 384, digit: string) => digit.repeat(bits / 4);
export const sha256 = (digit: string) => `sha256:${hex(256, digit)}`;
export const sha384 = (digit: string) => `sha384:${hex(384, digit)}`;
const commitment = (digit: string) => `hmac-sha384:${hex(384, digit)}`;

export const IMAGE = sha256('1');
const NORMALISER = sha256('2');
export const policyOf = (redLine: string, version = 1): Announced => ({
  redLine,
  policy: { version, digest: sha384(String(version)) },
  classifier: { engine: 'screen', digest: sha256('3') },
});

const reviewer = (name: string, clearance: string | undefined, caveats: readonly string[]) => ({
  id: `spiffe://example/${name}`,
  agencies: ['army'],
  clearance,
  caveats,
});

export const CHARTER: DecisionCharter = {
  digest: sha384('c'),
  redLines: RED_LINES,
  images: [IMAGE],
  tenants: [
    {
      id: 'desk',
      agency: 'army',
      certificate: 'spiffe://example/desk',
      purposes: ['logistics', 'appeals'],
    },
  ],
  purposes: [
    { id: 'logistics', highStakes: false },
    { id: 'appeals', highStakes: true, clearance: 'secret', caveats: ['NOFORN'] },
  ],
  clearances: ['confidential', 'secret', 'top-secret'],
  reviewers: [
    reviewer('first', 'secret', ['NOFORN']),
    reviewer('second', 'top-secret', ['ORCON', 'NOFORN']),
    { ...reviewer('third', 'secret', ['NOFORN']), agencies: ['navy'] },
    reviewer('fourth', undefined, ['NOFORN']),
    reviewer('fifth', 'confidential', ['NOFORN']),
    reviewer('sixth', 'top-secret', ['ORCON']),
    reviewer('desk', 'secret', ['NOFORN']),
  ],
  models: [{ image: sha256('4'), weights: sha384('4') }],
  expiryHours: 3,
};

export const KNOWN: Known = {
  schema: 'cordon.ledger-known/v1',
  configurations: [sha384('5')],
  normalisers: [NORMALISER],
  policies: [1, 2].flatMap((version) =>
    RED_LINES.map((redLine) => ({ ...policyOf(redLine, version).policy, redLine })),
  ),
  classifiers: [{ engine: 'screen', digest: sha256('3') }],
};

export const requestOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const judged = (verdict: Judgement['verdict'] = 'allow', version = 1): Judgement[] =>
  RED_LINES.map((redLine) => ({
    verdict,
    ...(verdict === 'none' ? { redLine, fault: 'late' } : policyOf(redLine, version)),
  }));

/** All three allow, but for one. */
export const judgedBut = (redLine: string, verdict: Judgement['verdict'], version = 1): Judgement[] =>
  judged('allow', version).map((one) => (one.redLine === redLine ? { ...one, verdict } : one));

export const intent = (number: number, purpose = 'logistics'): EntryBody<'intent'> => ({
  kind: 'intent',
  request: requestOf(number),
  tenant: 'desk',
  agency: 'army',
  purpose,
  commitment: commitment('a'),
  texts: 1,
  views: 2,
  unreadable: 0,
  normaliser: NORMALISER,
});

export const released = (number: number, version = 1): EntryBody<'decision'> => ({
  kind: 'decision',
  request: requestOf(number),
  outcome: 'released',
  input: judged('allow', version),
  output: judged('allow', version),
  commitment: commitment('b'),
  model: { image: sha256('4'), weights: sha384('4') },
});

export const windowOf = (number: number, window: number): EntryBody<'window'> => ({
  kind: 'window',
  request: requestOf(number),
  window,
  output: judged(),
  commitment: commitment('d'),
  characters: 200 * (window + 1),
});

export const HELD = {
  stage: 'output',
  requestDigest: sha256('6'),
  policyDigest: sha256('7'),
  payloadDigest: sha256('8'),
} as const;

/** Milliseconds of the first entry. */
export const BEGIN = (NOW - 3600) * 1000;
export const timeOf = (seconds: number) => new Date(BEGIN + seconds * 1000).toISOString();

export const approvalOf = (number: number, review: string): EntryBody<'approval'> => ({
  kind: 'approval',
  request: requestOf(number),
  review,
  ...HELD,
  reviewers: [
    { id: 'spiffe://example/first', decidedAt: timeOf(150) },
    { id: 'spiffe://example/second', decidedAt: timeOf(160) },
  ],
});

const genesis = (follows: EntryBody<'genesis'>['follows'] = []): EntryBody<'genesis'> => ({
  kind: 'genesis',
  image: IMAGE,
  configuration: sha384('5'),
  charter: sha384('c'),
  normaliser: NORMALISER,
  heartbeatSeconds: 60,
  policies: RED_LINES.map((redLine) => policyOf(redLine)),
  follows,
});

const FIRST: readonly EntryBody[] = [
  genesis(),
  intent(1),
  released(1),
  intent(2),
  { kind: 'denial', request: requestOf(90), code: 'caller_unknown' },
  {
    kind: 'decision',
    request: requestOf(2),
    outcome: 'refused',
    code: 'red_line',
    redLine: 'weapons',
    input: judgedBut('weapons', 'refuse'),
  },
  intent(3, 'appeals'),
  {
    kind: 'decision',
    request: requestOf(3),
    outcome: 'held',
    code: 'held_for_review',
    input: judged(),
    output: judgedBut('decisions', 'hold'),
    commitment: commitment('e'),
    review: { id: 'review-1', reviewers: [] },
    hold: { ...HELD, expires: timeOf(10_000) },
  },
  { kind: 'heartbeat' },
  intent(4),
];

/** Index in the first log. */
export const A = { genesis: 0, intent: 1, released: 2, refused: 5, held: 7, heartbeat: 8, open: 9 } as const;

const second = (follows: EntryBody<'genesis'>['follows']): readonly EntryBody[] => [
  genesis(follows),
  { kind: 'abandoned', log: originOfLog('one'), requests: [requestOf(4)] },
  intent(5, 'appeals'),
  approvalOf(5, 'review-1'),
  {
    ...released(5),
    output: judgedBut('decisions', 'hold'),
    review: { id: 'review-1', reviewers: ['spiffe://example/first', 'spiffe://example/second'] },
    model: { image: sha256('4'), weights: sha384('4'), invocation: 'i-1' },
  },
  intent(6),
  windowOf(6, 0),
  windowOf(6, 1),
  { ...released(6), released: { windows: 2, characters: 400, commitment: commitment('f') } },
  { kind: 'policies', policies: RED_LINES.map((redLine) => policyOf(redLine, 2)) },
  intent(7),
  released(7, 2),
  { kind: 'heartbeat' },
  { kind: 'seal', entries: 13 },
];

/** Index in the second log. */
export const B = {
  genesis: 0,
  abandoned: 1,
  intent: 2,
  approval: 3,
  approved: 4,
  streamed: 5,
  window0: 6,
  window1: 7,
  windowed: 8,
  policies: 9,
  released: 11,
  heartbeat: 12,
  seal: 13,
} as const;

export interface Story {
  one: DecisionEntry[];
  two: DecisionEntry[];
}

export const placed = (instance: string, start: number, bodies: readonly EntryBody[]): DecisionEntry[] =>
  bodies.map((body, sequence) => ({
    schema: DECISION_SCHEMA,
    enclave: ENCLAVE,
    instance,
    sequence,
    time: timeOf(start + sequence * 10),
    ...body,
  }));

/** A story that is all right, to be changed. */
export function tell(): Story {
  const one = placed('one', 0, FIRST);
  const [size, root] = [one.length, rootOf(one.map(encodeEntry))];
  const follows = [{ origin: originOfLog('one'), size, root, sealed: false }];
  return { one, two: placed('two', 300, second(follows)) };
}

/** After the story, with no patience left for a log that is silent. */
export const AFTER = NOW * 1000;

function treeOf(entries: readonly Uint8Array[], files?: Map<string, Buffer>): TreeBuilder {
  const builder = new TreeBuilder();
  const put = (tile: { level: number; index: number; width: number }, hashes: Buffer) =>
    void files?.set(tilePath(tile), hashes);
  for (const entry of entries) builder.append(leafHash(entry), put);
  builder.partials(put);
  return builder;
}

export const rootOf = (entries: readonly Uint8Array[]) => `sha256:${treeOf(entries).root().toString('hex')}`;

export const WITNESS = witnessSigner(1);

/** Signers of a log, which only an Ed25519 key signs here: ML-DSA is slow, and tested elsewhere. */
export const signersOf = (origin: string): readonly NoteSigner[] => logSigners(origin).slice(0, 1);

/** Files of a log of these entries, signed and witnessed. */
export async function filesOfLog(
  origin: string,
  entries: readonly Uint8Array[],
  {
    signers = signersOf(origin),
    witness = [WITNESS],
  }: { signers?: readonly NoteSigner[]; witness?: readonly NoteSigner[] } = {},
): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const root = treeOf(entries, files).root();
  for (let index = 0; index * TILE_WIDTH < entries.length; index++) {
    const bundle = entries.slice(index * TILE_WIDTH, (index + 1) * TILE_WIDTH);
    files.set(tilePath({ level: 'entries', index, width: bundle.length }), encodeBundle(bundle));
  }
  const text = encodeCheckpoint({ origin, size: entries.length, root, extensions: [] });
  const { signatures } = await signNote(text, signers);
  files.set(
    'checkpoint',
    encodeNote({ text, signatures: [...signatures, ...(await signText(text, witness))] }),
  );
  return files;
}

export const POLICY_TEXT = [
  ...signersOf('log.example').map(({ key }) => `log ${encodeKey(key)}`),
  `witness w1 ${encodeKey(WITNESS.key)}`,
  'quorum w1',
  '',
].join('\n');
const POLICY = parsePolicy(Buffer.from(POLICY_TEXT));

export type Files = ReadonlyMap<string, Buffer>;

export const checkFiles = (
  logs: readonly Files[],
  {
    charter = CHARTER,
    known = KNOWN,
    at = AFTER,
    history,
    limit,
    policy = POLICY,
    ...more
  }: {
    charter?: DecisionCharter;
    known?: Known;
    at?: number;
    history?: readonly Buffer[];
    limit?: number;
    policy?: Policy;
    receipts?: readonly Receipt[];
    invocations?: number;
  } = {},
): Promise<CheckedDecisions> =>
  checkDecisions(
    logs.map((files, index) => ({ path: `logs/${index}`, reader: readerOf(files) })),
    { policy, charter, known, now: at, ...(history && { history }), ...(limit && { limit }), ...more },
  );

/** Signs the logs of a story as it is now, whatever it says, as whoever holds the keys could. */
export async function filesOfStory({
  one,
  two,
}: Story): Promise<readonly [Map<string, Buffer>, Map<string, Buffer>]> {
  const [first, next] = await Promise.all([
    filesOfLog(originOfLog('one'), one.map(encodeEntry)),
    filesOfLog(originOfLog('two'), two.map(encodeEntry)),
  ]);
  return [first, next];
}

/** `code log/entry` of each fault. */
export const namesOf = ({ faults }: CheckedDecisions): readonly string[] =>
  faults.map(({ code, log, entry }) => `${code} ${log.split('/').at(-1)}/${entry}`);

/** Makes the second log follow the first as it is now, so that a change of the first alone is seen. */
export function rejoin(story: Story): void {
  const [first] = story.two;
  if (first?.kind !== 'genesis') return;
  const { one } = story;
  const follows = [
    {
      origin: originOfLog('one'),
      size: one.length,
      root: rootOf(one.map(encodeEntry)),
      sealed: one.at(-1)?.kind === 'seal',
    },
  ];
  story.two[0] = { ...first, follows };
}
