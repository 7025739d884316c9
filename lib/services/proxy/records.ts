import type { Charter } from '../../config/schema';
import { digestOf } from '../common/classify/classification';
import { openFileSink } from '../common/ledger/file-sink';
import type { Sink } from '../common/ledger/group-commit';
import { openPayloadSeal, sealedSink } from '../common/ledger/payload-seal';
import { openPayloads } from '../common/ledger/payloads';
import { openServiceLedger } from '../common/ledger/service-ledger';
import type { Metrics } from '../common/metrics';
import { openReviews } from '../common/review/reviews';
import { openHeldPayloads, openReviewRecords } from '../common/review/stores';
import { s3Sink } from '../common/stores/aws-stores';
import { directoryOf, openObjects } from '../common/stores/store-url';
import type { Approved, ProxyEnvironment, StoreUrl } from '../environment';
import { NORMALISER_DIGEST } from '../text/normaliser';

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
  const ledger = await openServiceLedger(env, {
    service: 'proxy',
    genesis: { image: approved.image, charter: approved.charter, normaliser: NORMALISER_DIGEST },
    metrics,
    now,
    clock,
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
  return { ledger, payloads, reviews };
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
