import { encodeCanonical } from '../../ledger';
import { digestSha384 } from '../../ledger/encoding';
import { type Ledger, openLedger } from '../common/ledger/ledger';
import { HEARTBEAT_SECONDS, openLogStore, publishEvery } from '../common/ledger/open-log-store';
import { openSigningKeys, type SigningKeyUrls } from '../common/ledger/signing-keys';
import type { ReviewEnvironment, StoreUrl } from '../environment';

/** Where the review service keeps logs of what people do, signed by keys of its own. */
export interface ReviewLedger {
  readonly store: StoreUrl;
  /** Name under which verifiers know the logs, and no other service's: each has the origin `ORIGIN/ENCLAVE/INSTANCE`. */
  readonly origin: string;
  readonly keys: SigningKeyUrls;
  /** Digest of the service's image. */
  readonly image: string;
  /** Digest of the charter's content. */
  readonly charter: string;
}

/** @throws Fault `key_unusable`, `ledger_unavailable`, `environment_invalid` */
export async function openReviewLedger(
  { store: url, origin, keys, image, charter }: ReviewLedger,
  env: ReviewEnvironment,
  { now, onError }: { readonly now: () => number; readonly onError: (error: unknown) => void },
): Promise<Ledger> {
  const signersOf = await openSigningKeys(keys, now);
  const originOf = (instance: string) => `${origin}/${env.CORDON_ENCLAVE}/${instance}`;
  return openLedger({
    service: 'review',
    enclave: env.CORDON_ENCLAVE,
    originOf,
    signersOf,
    store: openLogStore(url, { originOf, signersOf, now }),
    genesis: {
      service: 'review',
      image,
      configuration: reviewConfigurationDigest(env),
      charter,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      policies: [],
    },
    publishEvery: publishEvery(url),
    now,
    onError,
  });
}

/** Digest of all that a review service is told, by which a verifier knows its configuration: canonical JSON of its environment. */
export const reviewConfigurationDigest = (env: ReviewEnvironment): string =>
  digestSha384(encodeCanonical({ ...env }));
