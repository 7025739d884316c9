import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { parseApproved } from '../common/approved';
import { loggable } from '../common/fault';
import type { Logger } from '../common/log';
import { type Metrics, makeMetrics } from '../common/metrics';
import { parseHours, parseListen } from '../common/read-environment';
import { lockFolder } from '../common/stores/folder-lock';
import { directoryOf } from '../common/stores/store-url';
import { clientTls, openTls, type TlsSource } from '../common/tls/tls';
import { openUpstream } from '../common/upstream/open-upstream';
import type { ProxyEnvironment, StoreUrl } from '../environment';
import { openCallers } from './http/callers';
import { LIMITS, type Limits, limitsOfWorker } from './http/limits';
import { makeServer } from './http/server';
import { openClassifiers } from './pipeline/classifiers';
import { openReader } from './reading/reader';
import { READER_SCRIPT } from './reading/reader-worker';
import { openRecords } from './records';
import { openReviewHolds } from './review/review-holds';
import { MOST_ANSWER_CHARACTERS } from './streaming/answer';
import type { Siblings } from './workers/worker';

export interface ProxyOptions {
  readonly log: Logger;
  /** What worker threads run. @default - this bundle, and none where sources are run */
  readonly readerScript?: string;
  /** Of the process; names the region for SageMaker. */
  readonly region?: string | undefined;
  readonly writeMetric: (line: string) => void;
  readonly now?: () => number;
  readonly limits?: Partial<Limits>;
  /** The other processes that share the port; none where this one has it for itself. */
  readonly siblings?: Siblings;
  /** Milliseconds that classifiers have. */
  readonly classifierDeadline?: number;
  /** Milliseconds between attempts to open a new log. */
  readonly ledgerRetry?: number;
}

export interface RunningProxy {
  /** `https://HOST:PORT` */
  readonly url: string;
  readonly refreshTls: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Whole milliseconds that only go forward. */
const clock = () => Math.floor(performance.now());

const TLS_REFRESH_SECONDS = 60;
const METRICS_SECONDS = 30;
const CLASSIFIER_DEADLINE = 15_000;
const MODEL_IDLE_TIMEOUT = 120_000;
/** Of all workers together. */
const CLASSIFIER_CONNECTIONS = 128;
const MODEL_CONNECTIONS = 256;

/**
 * Opens everything that the environment names, and listens.
 * @throws Fault `environment_invalid`, `tls_invalid`, `secret_unreadable`, `key_unusable`, `folder_taken`,
 * `ledger_unavailable`
 */
export async function startProxy(env: ProxyEnvironment, options: ProxyOptions): Promise<RunningProxy> {
  const { log, siblings } = options;
  const limits = limitsOfWorker({ ...LIMITS, ...options.limits }, siblings?.workers ?? 1);
  const callers = openCallers(env.CORDON_CALLERS, options.now ?? Date.now, clock, siblings?.rates);
  const expiryHours = parseHours(env.CORDON_REVIEW_EXPIRY_HOURS);
  const listen = parseListen(env.CORDON_LISTEN);
  const approved = parseApproved(env.CORDON_APPROVED);
  const base = await openBase(env, options);
  const { tls, metrics, now } = base;
  // For workers whoever supervises them has it.
  const unlock = siblings ? async () => undefined : await lockLedger(env.CORDON_LEDGER);
  const { classifiers, model } = openUpstreams(env, options, base);
  const { ledger, payloads, reviews } = await openRecords(env, {
    ...base,
    clock,
    approved,
    reviewers: callers.reviewers,
    ...(options.ledgerRetry === undefined ? {} : { retryEvery: options.ledgerRetry }),
  });
  const reader = openReader(options.readerScript ?? READER_SCRIPT, callers.weights);
  const reviewHolds = openReviewHolds(reviews, { expiryHours, now, metrics });
  const server = makeServer({
    stack: { reader, classifiers, model, reviewHolds },
    callers,
    ledger,
    payloads,
    approved,
    tls,
    log,
    metrics,
    now,
    clock,
    limits,
    ...(siblings ? { siblings } : {}),
  });
  const url = await server.app.listen(listen);
  siblings?.report(server.isReady);
  log.info({ url: env.CORDON_LISTEN }, 'listening');
  return {
    url,
    refreshTls: tls.refresh,
    stop: async () => {
      await server.drain();
      siblings?.close();
      await unlock();
      tls.close();
      metrics.close();
      await Promise.all([classifiers.close(), model.close(), reader.close()]);
    },
  };
}

/** What all parts share. */
interface Base {
  readonly tls: TlsSource;
  readonly metrics: Metrics;
  readonly now: () => number;
  /** For what goes wrong where no request waits for it. */
  readonly onError: (error: unknown) => void;
}

async function openBase(env: ProxyEnvironment, options: ProxyOptions): Promise<Base> {
  const { log, now = Date.now } = options;
  const onError = (error: unknown) => log.error({ cause: loggable(error) }, 'background fault');
  const tls = await openTls(env.CORDON_TLS, { everySeconds: TLS_REFRESH_SECONDS, onError });
  const metrics = makeMetrics({
    service: 'proxy',
    enclave: env.CORDON_ENCLAVE,
    write: options.writeMetric,
    everySeconds: METRICS_SECONDS,
    now,
  });
  return { tls, metrics, now, onError };
}

/** Who is asked: the classifiers and the model, with certificates that follow the secret. */
function openUpstreams(env: ProxyEnvironment, options: ProxyOptions, { tls, metrics, now }: Base) {
  const { region, siblings } = options;
  const workers = siblings?.workers ?? 1;
  const classifiers = openClassifiers(env.CORDON_CLASSIFIERS, {
    tls: clientTls(tls.current()),
    now,
    deadline: options.classifierDeadline ?? CLASSIFIER_DEADLINE,
    connections: Math.ceil(CLASSIFIER_CONNECTIONS / workers),
    metrics,
  });
  const model = openUpstream(env.CORDON_MODEL, {
    connections: Math.ceil(MODEL_CONNECTIONS / workers),
    idleTimeout: MODEL_IDLE_TIMEOUT,
    mostBytes: MOST_ANSWER_CHARACTERS * 64,
    ...(env.CORDON_MODEL.startsWith('https:') ? { tls: clientTls(tls.current()) } : {}),
    ...(region ? { aws: { region, credentials: defaultProvider() } } : {}),
  });
  tls.onChange((next) => {
    const renewed = clientTls(next);
    classifiers.renew(renewed);
    model.renew(renewed);
  });
  metrics.gauge('unreachable', () => Math.max(classifiers.goneFor(), model.breaker.goneFor()));
  return { classifiers, model };
}

/** A directory takes the logs of one proxy alone: a second one would take over from the first while that writes. */
export async function lockLedger(url: StoreUrl): Promise<() => Promise<void>> {
  const directory = directoryOf(url);
  return directory ? lockFolder(directory) : async () => undefined;
}
