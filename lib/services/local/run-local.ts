import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RED_LINES, type RedLine } from '../../config/red-lines';
import { type Logger, makeLog } from '../common/log';
import type { TlsMaterial } from '../common/tls/tls';
import type { Callers, ProxyEnvironment, ReviewEnvironment, UpstreamUrl } from '../environment';
import type { Limits } from '../proxy/http/limits';
import { type ProxyOptions, type RunningProxy, startProxy } from '../proxy/start';
import { type RunningReview, startReview } from '../review/start';
import { LOCAL_CALLERS, tenantUri } from './callers';
import { type Identity, type LocalCertificates, makeLocalCertificates } from './certificates';
import { keepLedgerKeys } from './keep-keys';
import { fileUrl, writePrivate } from './private-files';
import { writeReviewers } from './reviewers';
import { startStandInModel } from './stand-in-model';
import { type Judges, localApproved, writeVerifierFiles } from './verifier-files';

/** Something that was started and can be stopped. */
export interface Started {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** A classifier that says what it judges by. */
export interface StartedClassifier extends Started {
  readonly judgesBy: () => Omit<Judges, 'redLine'>;
}

/** Starts the classifier of one red line on loopback, over mutual TLS. */
export type StartClassifier = (
  redLine: RedLine,
  tls: TlsMaterial,
  directory: string,
) => Promise<StartedClassifier>;

export interface LocalOptions {
  /** Where ledger, payloads, reviews, keys, certificates and what a verifier needs go. @default - a fresh temporary directory */
  readonly directory?: string;
  /** Port on 127.0.0.1. @default - any that is free */
  readonly port?: number;
  /** Port of the review service on 127.0.0.1. @default - any that is free */
  readonly reviewPort?: number;
  /** @default - Cordon's own classifier service with the embedded screen */
  readonly startClassifier: StartClassifier;
  /** @default - the stand-in model */
  readonly model?: UpstreamUrl;
  /** @default - LOCAL_CALLERS, with keys for its reviewers, who get certificates */
  readonly callers?: Callers;
  readonly readerScript?: string;
  readonly now?: () => number;
  readonly limits?: Partial<Limits>;
  readonly classifierDeadline?: number;
  readonly ledgerRetry?: number;
  /** @default - warnings and worse, on stdout */
  readonly log?: Logger;
  readonly writeMetric?: (line: string) => void;
}

export interface Local {
  /** `https://127.0.0.1:PORT/v1`, the base URL for an OpenAI client. */
  readonly url: string;
  readonly directory: string;
  readonly certificates: LocalCertificates;
  /** The certificate of a tenant, by its id. */
  readonly identity: (tenant: string) => Promise<Identity>;
  readonly environment: ProxyEnvironment;
  readonly proxy: RunningProxy;
  readonly review: RunningReview;
  readonly close: () => Promise<void>;
}

/** Runs the whole safety stack on loopback, in this process, with the code that runs in the images. */
export async function runLocal(options: LocalOptions): Promise<Local> {
  const directory = options.directory ?? (await mkdtemp(join(tmpdir(), 'cordon-local-')));
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const certificates = await makeLocalCertificates();
  const callers = options.callers ?? (await writeReviewers(directory, LOCAL_CALLERS, certificates.reviewers));
  const started: Started[] = [];
  const stopAll = async () => {
    for (const { stop } of started.splice(0).reverse()) await stop();
  };
  const keep = <T extends Started>(one: T): T => {
    started.push(one);
    return one;
  };
  try {
    const model = options.model ?? keep(await startStandInModel()).url;
    const classifiers: [RedLine, string][] = [];
    const judges: Judges[] = [];
    for (const redLine of RED_LINES) {
      const identity = await certificates.services.issue(`spiffe://cordon.local/classifier/${redLine}`);
      const material = certificates.material(identity, 'services');
      const classifier = keep(await options.startClassifier(redLine, material, directory));
      classifiers.push([redLine, classifier.url]);
      judges.push({ redLine, ...classifier.judgesBy() });
    }
    const environment = await environmentOf(options, {
      directory,
      certificates,
      callers,
      model,
      classifiers,
    });
    const reviewing = await reviewEnvironment(options, environment, callers, { directory, certificates });
    await writeVerifierFiles(directory, { proxy: environment, review: reviewing }, callers, judges);
    const proxy = keep(await startProxy(environment, proxyOptions(options)));
    const review = keep(
      await startReview(reviewing, {
        log: options.log ?? makeLog('review', 'local', 'warn'),
        writeMetric: options.writeMetric ?? (() => undefined),
        ...(options.now ? { now: options.now } : {}),
      }),
    );
    return {
      url: `${proxy.url}/v1`,
      directory,
      certificates,
      identity: (tenant) => certificates.tenants.issue(tenantUri(tenant)),
      environment,
      proxy,
      review,
      close: stopAll,
    };
  } catch (error) {
    // What was started would keep the process alive behind its error, as when the port is taken.
    await stopAll();
    throw error;
  }
}

async function environmentOf(
  options: LocalOptions,
  made: {
    readonly directory: string;
    readonly certificates: LocalCertificates;
    readonly callers: Callers;
    readonly model: UpstreamUrl;
    readonly classifiers: readonly (readonly [RedLine, string])[];
  },
): Promise<ProxyEnvironment> {
  const { directory, certificates, callers, model, classifiers } = made;
  const ledgerKeys = await keepLedgerKeys(directory, 'ledger');
  return {
    CORDON_SERVICE: 'proxy',
    CORDON_ENCLAVE: 'local',
    CORDON_CALLERS: JSON.stringify(callers),
    CORDON_CLASSIFIERS: JSON.stringify(Object.fromEntries(classifiers)),
    CORDON_MODEL: model,
    CORDON_APPROVED: JSON.stringify(localApproved(callers)),
    CORDON_LEDGER: fileUrl(directory, 'ledger'),
    CORDON_LEDGER_ORIGIN: 'cordon/local',
    CORDON_LEDGER_KEY: ledgerKeys.ed25519,
    CORDON_LEDGER_ML_DSA_KEY: ledgerKeys.mlDsa44,
    CORDON_PAYLOADS: fileUrl(directory, 'payloads'),
    CORDON_REVIEWS: fileUrl(directory, 'reviews'),
    CORDON_WORKERS: '1',
    CORDON_REVIEW_EXPIRY_HOURS: '24',
    CORDON_TLS: await writeTls(directory, certificates, 'proxy', 'tenants'),
    CORDON_LISTEN: `127.0.0.1:${options.port ?? 0}`,
  };
}

/** The review service beside a proxy: the same records, its own door. */
async function reviewEnvironment(
  { reviewPort = 0 }: LocalOptions,
  proxy: ProxyEnvironment,
  callers: Callers,
  { directory, certificates }: { readonly directory: string; readonly certificates: LocalCertificates },
): Promise<ReviewEnvironment> {
  const { reviewers, class: of } = callers;
  const { image, charter } = localApproved(callers);
  const ledgerKeys = await keepLedgerKeys(directory, 'review-ledger');
  return {
    CORDON_SERVICE: 'review',
    CORDON_ENCLAVE: proxy.CORDON_ENCLAVE,
    CORDON_REVIEWERS: JSON.stringify(reviewers),
    CORDON_OBSERVERS: '[]',
    CORDON_CLASS: of,
    CORDON_APPROVED: JSON.stringify({ image, charter }),
    CORDON_LEDGER: fileUrl(directory, 'review-ledger'),
    CORDON_LEDGER_ORIGIN: 'cordon-review/local',
    CORDON_LEDGER_KEY: ledgerKeys.ed25519,
    CORDON_LEDGER_ML_DSA_KEY: ledgerKeys.mlDsa44,
    CORDON_REVIEWS: proxy.CORDON_REVIEWS,
    CORDON_PAYLOADS: proxy.CORDON_PAYLOADS,
    CORDON_REVIEW_EXPIRY_HOURS: proxy.CORDON_REVIEW_EXPIRY_HOURS,
    CORDON_TLS: await writeTls(directory, certificates, 'review', 'reviewers'),
    CORDON_LISTEN: `127.0.0.1:${reviewPort}`,
  };
}

const proxyOptions = (options: LocalOptions): ProxyOptions => ({
  log: options.log ?? makeLog('proxy', 'local', 'warn'),
  writeMetric: options.writeMetric ?? (() => undefined),
  ...(options.now ? { now: options.now } : {}),
  ...(options.readerScript ? { readerScript: options.readerScript } : {}),
  ...(options.limits ? { limits: options.limits } : {}),
  ...(options.classifierDeadline ? { classifierDeadline: options.classifierDeadline } : {}),
  ...(options.ledgerRetry ? { ledgerRetry: options.ledgerRetry } : {}),
});

async function writeTls(
  directory: string,
  { services, material }: LocalCertificates,
  service: 'proxy' | 'review',
  calledBy: 'tenants' | 'reviewers',
): Promise<string> {
  const identity = await services.issue(`spiffe://cordon.local/${service}`);
  return writePrivate(directory, `${service}-tls.json`, JSON.stringify(material(identity, calledBy)));
}
