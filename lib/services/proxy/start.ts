import { defaultProvider } from '@aws-sdk/credential-provider-node';
import type { Charter } from '../../config/schema';
import { digestOf } from '../common/classify/classification';
import { Fault, loggable } from '../common/fault';
import { fileLedgerStore, openFileSink } from '../common/ledger/file-store';
import { type LedgerStore, openLedger } from '../common/ledger/ledger';
import { openPayloads } from '../common/ledger/payloads';
import { openReviews } from '../common/ledger/reviews';
import type { Logger } from '../common/log';
import { type Metrics, makeMetrics } from '../common/metrics';
import { parseListen } from '../common/read-environment';
import { openDynamo } from '../common/stores/aws-clients';
import { dynamoObjects, s3LedgerStore, s3Sink } from '../common/stores/aws-stores';
import { lockFolder } from '../common/stores/folder-lock';
import type { Objects } from '../common/stores/objects';
import { directoryOf, openObjects } from '../common/stores/store-url';
import { clientTls, openTls, type TlsSource } from '../common/tls/tls';
import { openUpstream } from '../common/upstream/open-upstream';
import type { ProxyEnvironment, StoreUrl } from '../environment';
import { openCallers } from './http/callers';
import type { Limits } from './http/limits';
import { makeServer } from './http/server';
import { measureLag } from './ledger-lag';
import { openClassifiers } from './pipeline/classifiers';
import { openReader } from './reading/reader';
import { READER_SCRIPT } from './reading/reader-worker';
import { openReviewHolds } from './review/review-holds';
import { MOST_ANSWER_CHARACTERS } from './streaming/answer';

export interface ProxyOptions {
  readonly log: Logger;
  /** What worker threads run. @default - this bundle, and none where sources are run */
  readonly readerScript?: string;
  /** Of the process; names the region for SageMaker. */
  readonly region?: string | undefined;
  readonly writeMetric: (line: string) => void;
  readonly now?: () => number;
  readonly limits?: Partial<Limits>;
  /** Milliseconds that classifiers have. */
  readonly classifierDeadline?: number;
  /** Milliseconds between attempts to open a new segment of the ledger. */
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

/**
 * Opens everything that the environment names, and listens.
 * @throws Fault `environment_invalid`, `tls_invalid`, `secret_unreadable`, `folder_taken`, `ledger_unavailable`
 */
export async function startProxy(env: ProxyEnvironment, options: ProxyOptions): Promise<RunningProxy> {
  const { log, limits } = options;
  const callers = openCallers(env.CORDON_CALLERS, options.now ?? Date.now, clock);
  const expiryHours = parseHours(env.CORDON_REVIEW_EXPIRY_HOURS);
  const listen = parseListen(env.CORDON_LISTEN);
  const base = await openBase(env, options);
  const { tls, metrics, now } = base;
  const unlock = await lockLedger(env.CORDON_LEDGER);
  const { classifiers, model } = openUpstreams(env, options, base);
  const { ledger, payloads, reviews } = await openRecords(env, options, base, callers.reviewers);
  const reader = openReader(options.readerScript ?? READER_SCRIPT);
  const reviewHolds = openReviewHolds(reviews, { expiryHours, now, metrics });
  const server = makeServer({
    stack: { reader, classifiers, model, reviewHolds },
    callers,
    ledger,
    payloads,
    tls,
    log,
    metrics,
    now,
    clock,
    ...(limits ? { limits } : {}),
  });
  const url = await server.app.listen(listen);
  log.info({ url: env.CORDON_LISTEN }, 'listening');
  return {
    url,
    refreshTls: tls.refresh,
    stop: async () => {
      await server.drain();
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
  const { region } = options;
  const classifiers = openClassifiers(env.CORDON_CLASSIFIERS, {
    tls: clientTls(tls.current()),
    now,
    deadline: options.classifierDeadline ?? CLASSIFIER_DEADLINE,
    connections: 128,
    metrics,
  });
  const model = openUpstream(env.CORDON_MODEL, {
    connections: 256,
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

/** Where things are put on record: the ledger, the sealed payloads, and what waits for review. */
async function openRecords(
  env: ProxyEnvironment,
  options: ProxyOptions,
  { metrics, now, onError }: Base,
  reviewers: Charter['reviewers'],
) {
  const ledger = await openLedger({
    service: 'proxy',
    enclave: env.CORDON_ENCLAVE,
    store: openLedgerStore(env.CORDON_LEDGER),
    now,
    onError,
    ...(options.ledgerRetry === undefined ? {} : { retryEvery: options.ledgerRetry }),
  });
  const payloads = openPayloads(openSinks(env.CORDON_PAYLOADS));
  const reviews = openReviews(openReviewRecords(env.CORDON_REVIEWS), openObjects(env.CORDON_PAYLOADS), {
    now,
    digest: digestOf,
    reviewers,
  });
  return { ledger: measureLag(ledger, metrics, clock), payloads, reviews };
}

function parseHours(text: string): number {
  const hours = Number(text);
  if (!Number.isInteger(hours) || hours < 1 || hours > 720)
    throw new Fault('environment_invalid', `CORDON_REVIEW_EXPIRY_HOURS '${text}' is not 1 to 720`);
  return hours;
}

/** @throws Fault `environment_invalid` */
function openReviewRecords(url: StoreUrl): Objects {
  const table = /^dynamodb:\/\/([\w.-]+)$/.exec(url)?.[1];
  return table ? dynamoObjects(openDynamo(), table) : openObjects(url);
}

/** A directory takes the segments of one proxy alone: a second one would take over from the first while that writes. */
async function lockLedger(url: StoreUrl): Promise<() => Promise<void>> {
  const directory = directoryOf(url);
  return directory ? lockFolder(directory) : async () => undefined;
}

function openLedgerStore(url: StoreUrl): LedgerStore {
  const directory = directoryOf(url);
  return directory ? fileLedgerStore(directory) : s3LedgerStore(openObjects(url));
}

function openSinks(url: StoreUrl) {
  const directory = directoryOf(url);
  if (directory) return (name: string) => openFileSink(directory, `${name}.jsonl`);
  const objects = openObjects(url);
  return async (name: string) => s3Sink(objects, name);
}
