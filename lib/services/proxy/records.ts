import { z } from 'zod';
import type { Charter } from '../../config/schema';
import { encodeCanonical } from '../../ledger';
import { digestSha384 } from '../../ledger/encoding';
import { digestOf } from '../common/classify/classification';
import { Fault } from '../common/fault';
import { openFileSink } from '../common/ledger/file-sink';
import type { Sink } from '../common/ledger/group-commit';
import { openLedger } from '../common/ledger/ledger';
import { HEARTBEAT_SECONDS, openLogStore, publishEvery } from '../common/ledger/open-log-store';
import { openPayloadSeal, sealedSink } from '../common/ledger/payload-seal';
import { openPayloads } from '../common/ledger/payloads';
import { openSigningKeys } from '../common/ledger/signing-keys';
import type { Metrics } from '../common/metrics';
import { openReviews } from '../common/review/reviews';
import { openHeldPayloads, openReviewRecords } from '../common/review/stores';
import { s3Sink } from '../common/stores/aws-stores';
import { directoryOf, openObjects } from '../common/stores/store-url';
import type { Approved, ProxyEnvironment, StoreUrl } from '../environment';
import { NORMALISER_DIGEST } from '../text/normaliser';
import { measureLag } from './ledger-lag';

export interface RecordsOptions {
  readonly metrics: Metrics;
  readonly now: () => number;
  /** Milliseconds that only go forward. */
  readonly clock: () => number;
  readonly onError: (error: unknown) => void;
  readonly approved: Approved;
  readonly reviewers: Charter['reviewers'];
  /** Milliseconds between attempts to open a new log. */
  readonly retryEvery?: number;
}

/**
 * Where things are put on record: the ledger, the sealed payloads, and what waits for review.
 * @throws Fault `environment_invalid`, `key_unusable`, `ledger_unavailable`
 */
export async function openRecords(env: ProxyEnvironment, options: RecordsOptions) {
  const { approved, metrics, now, clock, onError, reviewers, retryEvery } = options;
  const { CORDON_ENCLAVE: enclave, CORDON_LEDGER: url, CORDON_LEDGER_ORIGIN: prefix } = env;
  const signersOf = await openSigningKeys(
    { ed25519: env.CORDON_LEDGER_KEY, mlDsa44: env.CORDON_LEDGER_ML_DSA_KEY },
    now,
  );
  const originOf = (instance: string) => `${prefix}/${enclave}/${instance}`;
  const ledger = await openLedger({
    service: 'proxy',
    enclave,
    originOf,
    signersOf,
    store: openLogStore(url, { originOf, signersOf, now }),
    genesis: {
      image: approved.image,
      configuration: configurationDigest(env),
      charter: approved.charter,
      normaliser: NORMALISER_DIGEST,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      policies: [],
    },
    publishEvery: publishEvery(url),
    now,
    onError,
    ...(retryEvery === undefined ? {} : { retryEvery }),
  });
  const payloads = openPayloads(await openSinks(env.CORDON_PAYLOADS));
  const held = await openHeldPayloads(env.CORDON_PAYLOADS);
  const reviews = openReviews(openReviewRecords(env.CORDON_REVIEWS), held, {
    now,
    digest: digestOf,
    reviewers,
  });
  return { ledger: measureLag(ledger, metrics, clock), payloads, reviews };
}

/** Digest of all that a proxy is told, by which a verifier knows its configuration: canonical JSON of its environment. */
export const configurationDigest = (env: ProxyEnvironment): string =>
  digestSha384(encodeCanonical({ ...env }));

const digest256 = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const digest384 = z.string().regex(/^sha384:[0-9a-f]{96}$/);
const approved = z.strictObject({
  image: digest256,
  charter: digest384,
  model: z.strictObject({ image: digest256, weights: digest384 }),
});

/** @throws Fault `environment_invalid` */
export function parseApproved(json: string): Approved {
  try {
    return approved.parse(JSON.parse(json));
  } catch {
    throw new Fault(
      'environment_invalid',
      'CORDON_APPROVED is not JSON of the digests of image, charter and model',
    );
  }
}

/** Where payloads are sealed. A bucket encrypts by its own key, a directory by one beside it. */
async function openSinks(url: StoreUrl): Promise<(name: string) => Promise<Sink>> {
  const directory = directoryOf(url);
  if (!directory) {
    const objects = openObjects(url);
    return async (name) => s3Sink(objects, name);
  }
  const seal = await openPayloadSeal(directory);
  return async (name) => sealedSink(await openFileSink(directory, `${name}.jsonl`), name, seal);
}
