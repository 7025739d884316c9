import type { RedLine } from '../config/red-lines';
import type { Charter } from '../config/schema';

/**
 * The environment contract between the stacks, the services and the verifier. Stacks write it, services read it and
 * refuse anything missing or besides, the verifier holds templates against it. All values are strings.
 */

/** Upstreams are URLs: `sagemaker://HOST/ENDPOINT-NAME`, or `http(s)://HOST/v1` of an OpenAI-compatible server. */
export type UpstreamUrl = string;
/** Stores are URLs: `s3://BUCKET/PREFIX`, `dynamodb://TABLE`, or `file:///DIRECTORY` under `cordon local`. */
export type StoreUrl = string;
/** Secrets are URLs: `secretsmanager://SECRET-ARN`, or `file:///FILE`. */
export type SecretUrl = string;
/**
 * Signing keys are URLs: `kms://KEY-ARN`, or `file:///FILE` of a PKCS #8 PEM, and for ML-DSA-44 of a seed of 64
 * hexadecimal digits.
 */
export type KeyUrl = string;

/** What the safety proxy needs to know of the charter: who may call, for what, and who may approve. */
export type Callers = Pick<Charter, 'class' | 'agencies' | 'purposes' | 'tenants' | 'reviewers'>;

/** What was approved to run, which a service puts on record as its log begins. */
export interface ApprovedService {
  /** Of the service itself. */
  readonly image: string;
  /** Digest of the charter's content. */
  readonly charter: string;
}

/** The same of the proxy. */
export interface Approved extends ApprovedService {
  /** The release that answers. */
  readonly model: { readonly image: string; readonly weights: string };
}

/** Where a service keeps its log, and what signs it. */
export interface LedgerEnvironment {
  readonly CORDON_LEDGER: StoreUrl;
  /** Name under which verifiers know the logs: each has the origin `ORIGIN/ENCLAVE/INSTANCE`. */
  readonly CORDON_LEDGER_ORIGIN: string;
  /** An Ed25519 key. */
  readonly CORDON_LEDGER_KEY: KeyUrl;
  /** An ML-DSA-44 key, which signs beside the other. */
  readonly CORDON_LEDGER_ML_DSA_KEY: KeyUrl;
}

export interface ProxyEnvironment extends LedgerEnvironment {
  readonly CORDON_SERVICE: 'proxy';
  readonly CORDON_ENCLAVE: string;
  /** JSON of {@link Callers}, packed if it is long (`lib/config/packed`). */
  readonly CORDON_CALLERS: string;
  /** JSON: red line → `https://HOST:PORT` of its classifier. All red lines, each once. */
  readonly CORDON_CLASSIFIERS: string;
  readonly CORDON_MODEL: UpstreamUrl;
  /** JSON of {@link Approved}. */
  readonly CORDON_APPROVED: string;
  readonly CORDON_PAYLOADS: StoreUrl;
  readonly CORDON_REVIEWS: StoreUrl;
  /** Hours until a held request is denied. */
  readonly CORDON_REVIEW_EXPIRY_HOURS: string;
  readonly CORDON_TLS: SecretUrl;
  /** `HOST:PORT` to listen on. */
  readonly CORDON_LISTEN: string;
  /** Processes that share the port, 1 to 16: one for each processor of the task. */
  readonly CORDON_WORKERS: string;
}

export interface ClassifierEnvironment {
  readonly CORDON_SERVICE: 'classifier';
  readonly CORDON_ENCLAVE: string;
  readonly CORDON_RED_LINE: RedLine;
  /** Where signed policy bundles of this red line are read from. */
  readonly CORDON_POLICIES: StoreUrl;
  /** JSON of the charter's signing keys whose use is `policy`. */
  readonly CORDON_POLICY_KEYS: string;
  /** Upstream of the safeguard model, or `none`. */
  readonly CORDON_SAFEGUARD: UpstreamUrl | 'none';
  /** Digest of the safeguard model's weights, which a policy bundle must name, or `none`. */
  readonly CORDON_SAFEGUARD_MODEL: string;
  readonly CORDON_TLS: SecretUrl;
  readonly CORDON_LISTEN: string;
}

/** Its log and keys are its own, and no proxy's. */
export interface ReviewEnvironment extends LedgerEnvironment {
  readonly CORDON_SERVICE: 'review';
  readonly CORDON_ENCLAVE: string;
  /** JSON of the charter's `reviewers`. */
  readonly CORDON_REVIEWERS: string;
  /** JSON of the charter's `observers`, who decide nothing. */
  readonly CORDON_OBSERVERS: string;
  /** The charter's `class`. */
  readonly CORDON_CLASS: Charter['class'];
  /** The charter's `marking`, where it has one. */
  readonly CORDON_MARKING?: string;
  /** JSON of {@link ApprovedService}. */
  readonly CORDON_APPROVED: string;
  readonly CORDON_REVIEWS: StoreUrl;
  readonly CORDON_PAYLOADS: StoreUrl;
  readonly CORDON_REVIEW_EXPIRY_HOURS: string;
  readonly CORDON_TLS: SecretUrl;
  readonly CORDON_LISTEN: string;
}

export type ServiceEnvironment = ProxyEnvironment | ClassifierEnvironment | ReviewEnvironment;

/** The names each service knows, in the order that they are written. */
export const ENVIRONMENT_NAMES = {
  proxy: [
    'CORDON_SERVICE',
    'CORDON_ENCLAVE',
    'CORDON_CALLERS',
    'CORDON_CLASSIFIERS',
    'CORDON_MODEL',
    'CORDON_APPROVED',
    'CORDON_LEDGER',
    'CORDON_LEDGER_ORIGIN',
    'CORDON_LEDGER_KEY',
    'CORDON_LEDGER_ML_DSA_KEY',
    'CORDON_PAYLOADS',
    'CORDON_REVIEWS',
    'CORDON_REVIEW_EXPIRY_HOURS',
    'CORDON_TLS',
    'CORDON_LISTEN',
    'CORDON_WORKERS',
  ],
  classifier: [
    'CORDON_SERVICE',
    'CORDON_ENCLAVE',
    'CORDON_RED_LINE',
    'CORDON_POLICIES',
    'CORDON_POLICY_KEYS',
    'CORDON_SAFEGUARD',
    'CORDON_SAFEGUARD_MODEL',
    'CORDON_TLS',
    'CORDON_LISTEN',
  ],
  review: [
    'CORDON_SERVICE',
    'CORDON_ENCLAVE',
    'CORDON_REVIEWERS',
    'CORDON_OBSERVERS',
    'CORDON_CLASS',
    'CORDON_APPROVED',
    'CORDON_LEDGER',
    'CORDON_LEDGER_ORIGIN',
    'CORDON_LEDGER_KEY',
    'CORDON_LEDGER_ML_DSA_KEY',
    'CORDON_REVIEWS',
    'CORDON_PAYLOADS',
    'CORDON_REVIEW_EXPIRY_HOURS',
    'CORDON_TLS',
    'CORDON_LISTEN',
  ],
} as const satisfies {
  proxy: readonly (keyof ProxyEnvironment)[];
  classifier: readonly (keyof ClassifierEnvironment)[];
  review: readonly (keyof ReviewEnvironment)[];
};

/** What the review service is told of the charter's marking, where it has one; nothing where it hasn't. */
export const markingVariable = (marking: string | undefined): Readonly<Record<string, string>> =>
  marking === undefined ? {} : { CORDON_MARKING: marking };

/** Names that the contract has where a charter asks for them. */
export const OPTIONAL_NAMES: Readonly<Record<keyof typeof ENVIRONMENT_NAMES, readonly string[]>> = {
  proxy: [],
  classifier: [],
  review: ['CORDON_MARKING'],
};

/**
 * What AWS's SDK reads itself, where the charter asks for FIPS endpoints; nothing where it doesn't. Source: AWS SDKs and
 * tools reference guide, "Dual-stack and FIPS endpoints".
 */
export const fipsVariable = (fips: boolean): Readonly<Record<string, string>> =>
  fips ? { AWS_USE_FIPS_ENDPOINT: 'true' } : {};

/** Processes of a proxy: one for each processor of its task. @param cpu units of the task; 1024 are one processor */
export const workersFor = (cpu: number): number => Math.max(1, Math.floor(cpu / 1024));

/** The port on which every service listens. */
export const SERVICE_PORT = 8443;
