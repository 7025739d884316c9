import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CLEARANCES } from '../../config/clearances';
import { RED_LINES, type RedLine } from '../../config/red-lines';
import { encodeKey } from '../../ledger';
import {
  encodeDecisionCharter,
  type Known,
  NOTHING_KNOWN,
  parseKnown,
} from '../../ledger/decisions/expectations';
import { digestSha384 } from '../../ledger/encoding';
import { configurationDigest } from '../common/ledger/service-ledger';
import { openSigningKeys } from '../common/ledger/signing-keys';
import type {
  Approved,
  Callers,
  LedgerEnvironment,
  ProxyEnvironment,
  ReviewEnvironment,
} from '../environment';
import { NORMALISER_DIGEST } from '../text/normaliser';
import { writePrivate } from './private-files';

/** What a classifier judges by, as its red line's verdicts say. */
export interface Judges {
  readonly redLine: RedLine;
  readonly policy: { readonly version: number; readonly digest: string };
  readonly classifier: { readonly engine: string; readonly digest: string };
}

/** What keeps logs here. */
export interface LocalServices {
  readonly proxy: ProxyEnvironment;
  readonly review: ReviewEnvironment;
}

/** Made up: nothing of a local stack is an image. */
const IMAGE = `sha256:${'0'.repeat(64)}`;
const MODEL = { image: `sha256:${'1'.repeat(64)}`, weights: `sha384:${'1'.repeat(96)}` } as const;

/** The charter of a local stack, as far as a ledger is held against it. */
const charterOf = ({ tenants, purposes, reviewers }: Callers): Buffer =>
  encodeDecisionCharter({
    redLines: RED_LINES,
    images: [IMAGE],
    reviewImages: [IMAGE],
    tenants,
    clearances: CLEARANCES,
    purposes,
    reviewers: reviewers.map(({ certificate, ...reviewer }) => ({ id: certificate, ...reviewer })),
    models: [MODEL],
  });

export const localApproved = (callers: Callers): Approved => ({
  image: IMAGE,
  charter: digestSha384(charterOf(callers)),
  model: MODEL,
});

/**
 * Writes what a verifier of the local ledger needs into `verifier/`: policy, charter, and what is known. A verifier of a
 * real one has these from elsewhere. What was known in earlier runs in this directory stays known.
 */
export async function writeVerifierFiles(
  directory: string,
  run: LocalServices,
  callers: Callers,
  judges: readonly Judges[],
): Promise<void> {
  const folder = join(directory, 'verifier');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { proxy, review } = run;
  const logs = [...(await policyLines(proxy)), ...(await policyLines(review))];
  const before = await knownBefore(join(folder, 'known.json'));
  const charter = charterOf(callers);
  const known: Known = {
    schema: 'cordon.ledger-known/v1',
    charters: distinct([...(before.charters ?? []), digestSha384(charter)]),
    configurations: distinct([
      ...(before.configurations ?? []),
      configurationDigest(proxy),
      configurationDigest(review),
    ]),
    normalisers: distinct([...(before.normalisers ?? []), NORMALISER_DIGEST]),
    policies: distinct([
      ...(before.policies ?? []),
      ...judges.map(({ redLine, policy }) => ({ redLine, ...policy })),
    ]),
    classifiers: distinct([...(before.classifiers ?? []), ...judges.map(({ classifier }) => classifier)]),
    reviewOrigins: [review.CORDON_LEDGER_ORIGIN],
  };
  await writePrivate(folder, 'policy.txt', `${logs.join('')}quorum none\n`);
  await writePrivate(folder, 'charter.json', charter.toString());
  await writePrivate(folder, 'known.json', `${JSON.stringify(known, undefined, 2)}\n`);
}

async function policyLines(env: LedgerEnvironment): Promise<readonly string[]> {
  const keys = { ed25519: env.CORDON_LEDGER_KEY, mlDsa44: env.CORDON_LEDGER_ML_DSA_KEY };
  const signersOf = await openSigningKeys(keys, Date.now);
  return signersOf(env.CORDON_LEDGER_ORIGIN).map(({ key }) => `log ${encodeKey(key)}\n`);
}

async function knownBefore(file: string): Promise<Known> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? NOTHING_KNOWN : parseKnown(text);
}

const distinct = <T>(list: readonly T[]): T[] => [
  ...new Map(list.map((one) => [JSON.stringify(one), one])).values(),
];
