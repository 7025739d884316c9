import { CHARTER_CLASSES } from '../../config/evidence-words';
import type { Charter } from '../../config/schema';
import { parseApprovedService } from '../common/approved';
import { Fault, loggable } from '../common/fault';
import type { Ledger } from '../common/ledger/ledger';
import { openServiceLedger } from '../common/ledger/service-ledger';
import type { Logger } from '../common/log';
import { makeMetrics } from '../common/metrics';
import { parseHours, parseListen } from '../common/read-environment';
import { openHeldPayloads, openReviewRecords } from '../common/review/stores';
import type { KindedObjects, Objects } from '../common/stores/objects';
import { openTls } from '../common/tls/tls';
import type { ReviewEnvironment } from '../environment';
import { ledgerActs } from './acts';
import { makeServer } from './http/server';
import { openPeople } from './people';
import { CANARY_EVERY } from './queue/canaries';
import { openQueue } from './queue/queue';

export interface ReviewOptions {
  readonly log: Logger;
  readonly writeMetric: (line: string) => void;
  readonly now?: () => number;
  /** Of one person. @default - what nobody who reads and decides comes near */
  readonly requestsPerMinute?: number;
  /** Decisions of a person between two known cases. @default CANARY_EVERY */
  readonly canaryEvery?: number;
  /** @default - those that the environment names */
  readonly stores?: { readonly records: KindedObjects; readonly payloads: Objects };
  /** @default - the one that the environment names */
  readonly ledger?: Ledger;
}

export interface RunningReview {
  /** `https://HOST:PORT` */
  readonly url: string;
  readonly refreshTls: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const openStores = async (env: ReviewEnvironment) => ({
  records: openReviewRecords(env.CORDON_REVIEWS),
  payloads: await openHeldPayloads(env.CORDON_PAYLOADS),
});

const parseClass = (text: string): Charter['class'] => {
  const known = CHARTER_CLASSES.find((one) => one === text);
  if (!known)
    throw new Fault(
      'environment_invalid',
      `CORDON_CLASS '${text}' is not one of ${CHARTER_CLASSES.join(', ')}`,
    );
  return known;
};

const TLS_REFRESH_SECONDS = 60;
const METRICS_SECONDS = 30;

/** Whole milliseconds that only go forward. */
const clock = () => Math.floor(performance.now());

/**
 * Opens everything that the environment names, and listens.
 * @throws Fault `environment_invalid`, `tls_invalid`, `secret_unreadable`, `key_unusable`, `ledger_unavailable`
 */
export async function startReview(env: ReviewEnvironment, options: ReviewOptions): Promise<RunningReview> {
  const { log, now = Date.now } = options;
  const onError = (error: unknown) => log.error({ cause: loggable(error) }, 'background fault');
  const people = openPeople(env.CORDON_REVIEWERS, env.CORDON_OBSERVERS, now);
  const expiryHours = parseHours(env.CORDON_REVIEW_EXPIRY_HOURS);
  const listen = parseListen(env.CORDON_LISTEN);
  const { image, charter } = parseApprovedService(env.CORDON_APPROVED);
  const of = parseClass(env.CORDON_CLASS);
  const { records, payloads } = options.stores ?? (await openStores(env));
  const tls = await openTls(env.CORDON_TLS, { everySeconds: TLS_REFRESH_SECONDS, onError });
  const metrics = makeMetrics({
    service: 'review',
    enclave: env.CORDON_ENCLAVE,
    write: options.writeMetric,
    everySeconds: METRICS_SECONDS,
    now,
  });
  const ledger =
    options.ledger ??
    (await openServiceLedger(env, {
      service: 'review',
      genesis: { image, charter },
      metrics,
      now,
      clock,
      onError,
    }));
  const acts = ledgerActs(ledger, now);
  const queue = openQueue({
    records,
    payloads,
    people,
    acts,
    now,
    expiryHours,
    canaryEvery: options.canaryEvery ?? CANARY_EVERY,
  });
  const measure = () =>
    Promise.all([
      queue.oldest().then((milliseconds) => metrics.time('oldestHeld', milliseconds)),
      queue.recordExpired(),
    ]).catch(onError);
  const timer = setInterval(measure, METRICS_SECONDS * 1000).unref();
  const app = makeServer({
    enclave: env.CORDON_ENCLAVE,
    class: of,
    marking: env.CORDON_MARKING,
    expiryHours,
    people,
    queue,
    acts,
    recording: ledger.writable,
    tls,
    log,
    now,
    requestsPerMinute: options.requestsPerMinute,
  });
  const stop = async () => {
    clearInterval(timer);
    await app.close();
    tls.close();
    metrics.close();
    await ledger.close();
  };
  try {
    const url = await app.listen(listen);
    log.info({ url }, 'listening');
    return { url, refreshTls: tls.refresh, stop };
  } catch (error) {
    // Its log would be kept alive by its heartbeats, and its folder taken.
    await stop();
    throw error;
  }
}
