import { encodeCanonical } from '../../../ledger';
import { digestSha384 } from '../../../ledger/encoding';
import type { LedgerEnvironment, ServiceEnvironment } from '../../environment';
import type { LedgerWriter } from '../../ledger-places';
import type { Metrics } from '../metrics';
import { type Ledger, type LedgerOptions, openLedger } from './ledger';
import { measureLag } from './ledger-lag';
import { HEARTBEAT_SECONDS, openLogStore, publishEvery } from './open-log-store';
import { openSigningKeys } from './signing-keys';

export interface ServiceLedgerOptions {
  readonly service: LedgerWriter;
  /** What the log says of its service as it begins, beside its configuration. */
  readonly genesis: Omit<
    LedgerOptions['genesis'],
    'service' | 'configuration' | 'heartbeatSeconds' | 'policies'
  >;
  readonly metrics: Metrics;
  readonly now: () => number;
  /** Milliseconds that only go forward. */
  readonly clock: () => number;
  readonly onError: (error: unknown) => void;
  /** Milliseconds between attempts to open a new log. */
  readonly retryEvery?: number;
}

/**
 * The ledger that a service's environment names, signed with the service's own keys, whose lag is measured.
 * @throws Fault `environment_invalid`, `key_unusable`, `ledger_unavailable`
 */
export async function openServiceLedger(
  env: ServiceEnvironment & LedgerEnvironment,
  { service, genesis, metrics, now, clock, onError, retryEvery }: ServiceLedgerOptions,
): Promise<Ledger> {
  const { CORDON_ENCLAVE: enclave, CORDON_LEDGER: url, CORDON_LEDGER_ORIGIN: prefix } = env;
  const signersOf = await openSigningKeys(
    { ed25519: env.CORDON_LEDGER_KEY, mlDsa44: env.CORDON_LEDGER_ML_DSA_KEY },
    now,
  );
  const originOf = (instance: string) => `${prefix}/${enclave}/${instance}`;
  const ledger = await openLedger({
    service,
    enclave,
    originOf,
    signersOf,
    store: openLogStore(url, { originOf, signersOf, now }),
    genesis: {
      ...genesis,
      // Logs of proxies came first, and say nothing of it.
      ...(service !== 'proxy' && { service }),
      configuration: configurationDigest(env),
      heartbeatSeconds: HEARTBEAT_SECONDS,
      policies: [],
    },
    publishEvery: publishEvery(url),
    now,
    onError,
    ...(retryEvery === undefined ? {} : { retryEvery }),
  });
  return measureLag(ledger, metrics, clock);
}

/** Digest of all that a service is told, by which a verifier knows its configuration: canonical JSON of its environment. */
export const configurationDigest = (env: ServiceEnvironment): string =>
  digestSha384(encodeCanonical({ ...env }));
