import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { charterDigest } from '../../../lib/config/charter-digest';
import { loadDeployment } from '../../../lib/config/load';
import { encodeKey, type NoteSigner } from '../../../lib/ledger';
import {
  type Announced,
  DECISION_SCHEMA,
  type EntryBody,
  encodeEntry,
} from '../../../lib/ledger/decisions/entry';
import { filesOfLog, requestOf, sha256, sha384, signersOf } from '../../ledger/decisions/story';
import { witnessSigner } from '../../ledger/support';

/** Logs on a disk of an enclave of `config/commercial.yaml`, as its proxies would write them. */
export const CHARTER_FILE = 'config/commercial.yaml';
const { deployment } = loadDeployment(CHARTER_FILE);
const { charter } = deployment;
const [tenant] = charter.tenants;
const model = charter.releases.find(({ use }) => use === 'model');

const announced: readonly Announced[] = charter.redLines.map((redLine) => ({
  redLine,
  policy: { version: 1, digest: sha384('1') },
  classifier: { engine: 'screen', digest: sha256('3') },
}));
const judged = announced.map((one) => ({ ...one, verdict: 'allow' as const }));

/** In milliseconds; sessions of tests begin at 2026-11-23. */
const BEGIN = Date.UTC(2026, 10, 22, 20);
export const originOf = (instance: string) => `log.example/commercial/${instance}`;

/** @param first number of the first request, as none is of two logs */
export const storyOf = (requests: number, first = 0): readonly EntryBody[] => [
  {
    kind: 'genesis',
    image: charter.images.proxy,
    configuration: sha384('5'),
    charter: charterDigest(charter),
    normaliser: sha256('2'),
    heartbeatSeconds: 60,
    policies: announced,
    follows: [],
  },
  ...Array.from({ length: requests }, (_, number): EntryBody[] => [
    {
      kind: 'intent',
      request: requestOf(first + number),
      tenant: tenant?.id ?? '',
      agency: tenant?.agency ?? '',
      purpose: tenant?.purposes[0] ?? '',
      commitment: `hmac-sha384:${'a'.repeat(96)}`,
      texts: 1,
      views: 0,
      unreadable: 0,
      normaliser: sha256('2'),
    },
    {
      kind: 'decision',
      request: requestOf(first + number),
      outcome: 'released',
      input: judged,
      output: judged,
      commitment: `hmac-sha384:${'b'.repeat(96)}`,
      ...(model && { model: { image: model.image, weights: model.weights } }),
    },
  ]).flat(),
  { kind: 'seal', entries: 1 + 2 * requests },
];

export const encodeStory = (instance: string, bodies: readonly EntryBody[]): readonly Buffer[] =>
  bodies.map((body, sequence) =>
    encodeEntry({
      schema: DECISION_SCHEMA,
      enclave: 'commercial',
      instance,
      sequence,
      time: new Date(BEGIN + sequence * 10).toISOString(),
      ...body,
    }),
  );

export const writeFiles = (folder: string, files: ReadonlyMap<string, Buffer>): void => {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
};

export async function writeLog(
  folder: string,
  instance: string,
  entries: readonly Buffer[],
  witness: readonly NoteSigner[] = [],
): Promise<void> {
  writeFiles(folder, await filesOfLog(originOf(instance), entries, { witness }));
}

export interface Trust {
  readonly policy: string;
  readonly known: string;
}

/** Writes what a verifier brings beside the charter. */
export function writeTrust(folder: string, quorum: 'none' | 'w1' = 'none'): Trust {
  const policy = join(folder, `policy-${quorum}.txt`);
  const known = join(folder, 'known.json');
  const logs = signersOf('log.example').map(({ key }) => `log ${encodeKey(key)}`);
  const witness = `witness w1 ${encodeKey(witnessSigner(1).key)}`;
  writeFileSync(policy, `${[...logs, witness, `quorum ${quorum}`].join('\n')}\n`);
  const lists = {
    schema: 'cordon.ledger-known/v1',
    configurations: [sha384('5')],
    normalisers: [sha256('2')],
    policies: announced.map(({ redLine, policy: one }) => ({ redLine, ...one })),
    classifiers: [announced[0]?.classifier],
  };
  writeFileSync(known, JSON.stringify(lists));
  return { policy, known };
}

/** A new Ed25519 key, as openssl would write it. */
export function writeKey(file: string): void {
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }));
}
