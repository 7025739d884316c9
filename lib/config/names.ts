import type { ModelUse } from './model-uses';
import type { PersonRole } from './person-roles';
import { RED_LINES, type RedLine } from './red-lines';
import type { Charter } from './schema';

// Names on which policies rest, fixed before anything exists. The builder's alone: the verifier recognises resources
// by digest and by graph, never by name.

/** What an enclave's names are made of: `enclave.name`, `enclave.account`, `enclave.region`. */
export interface Named {
  readonly name: string;
  readonly account: string;
  readonly region: string;
}

/** Stacks of a deployment, in the order in which they are deployed. */
export const STACK_PARTS = [
  'account',
  'boundary',
  'supply',
  'evidence',
  'model',
  'safety',
  'oversight',
] as const;
export type StackPart = (typeof STACK_PARTS)[number];

/** Services that a PrivateLink door leads to. */
export const DOORED_KINDS = ['proxy', 'review'] as const;
export type DooredKind = (typeof DOORED_KINDS)[number];

/** Services of the enclave; each is one image. A classifier runs once for each red line. */
export const SERVICE_KINDS = ['proxy', 'classifier', 'review'] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

export type ClassifierRole = `classifier-${RedLine}`;
export const CLASSIFIER_ROLES: readonly ClassifierRole[] = RED_LINES.map(
  (redLine) => `classifier-${redLine}` as const,
);

/** Roles that services run as. */
export type ServiceRole = DooredKind | ClassifierRole;
export const SERVICE_ROLES: readonly ServiceRole[] = ['proxy', ...CLASSIFIER_ROLES, 'review'];

/** Parts with a log group of the enclave's own: its services, flow records, and DNS queries. */
export const LOG_PARTS = [...SERVICE_ROLES, 'flow', 'dns'] as const;

/** Roles that AWS services take beside those of our own services. */
export type AwsServiceRole = ModelUse | 'task-execution' | 'flow-log';
export type RolePart = ServiceRole | PersonRole | AwsServiceRole;
export const BUCKET_PARTS = ['weights', 'policies', 'ledger', 'payloads', 'trail'] as const;
export type BucketPart = (typeof BUCKET_PARTS)[number];
export type ImagePart = ServiceKind | ModelUse;

/** What every name of an enclave starts with. */
export const prefix = (of: Pick<Named, 'name'>) => `cordon-${of.name}`;

/** IAM path of every role and boundary. */
export const ROLE_PATH = '/cordon/';

export const stackName = (of: Named, part: StackPart) => `${prefix(of)}-${part}`;

// IAM names end at 64 characters; red lines are the long part, so they have short names.
const SHORT: Readonly<Record<RedLine, string>> = {
  'mass-domestic-surveillance': 'surveillance',
  'autonomous-weapons': 'weapons',
  'high-stakes-automated-decisions': 'decisions',
};

/** A short name of a red line, where AWS limits length (IAM 64, target groups 32). */
export const shortRedLine = (redLine: RedLine) => SHORT[redLine];

export const roleName = (of: Named, part: RolePart) => {
  const redLine = part.startsWith('classifier-') ? (part.slice('classifier-'.length) as RedLine) : undefined;
  return `${prefix(of)}-${redLine === undefined ? part : `classifier-${SHORT[redLine]}`}`;
};

export const boundaryPolicyName = (of: Named) => `${prefix(of)}-boundary`;

/** Boundary of the role by which the account is watched: its actions are more than fit beside those of the others. */
export const watcherBoundaryName = (of: Named) => `${boundaryPolicyName(of)}-watcher`;

/** What the watcher says besides when it takes its role, so that it takes that of this enclave and no other. No secret. */
export const watcherExternalId = (of: Named) => `${prefix(of)}/${of.account}/${of.region}`;

/** Bucket names are global in a partition, hence the account and region. At most 63 characters. */
export const bucketName = (of: Named, part: string) => `${prefix(of)}-${part}-${of.account}-${of.region}`;

export const repositoryName = (of: Named, part: ImagePart) => `${prefix(of)}/${part}`;

export const endpointName = (of: Named, use: ModelUse) => `${prefix(of)}-${use}`;

export const tableName = (of: Named) => `${prefix(of)}-reviews`;

export const logGroupName = (of: Named, part: string) => `/cordon/${of.name}/${part}`;

export const trailName = (of: Named) => `${prefix(of)}-trail`;

/** The two kinds of key that sign each checkpoint of the ledger: what standard tools read, and what outlives it. */
export const LEDGER_KEY_KINDS = ['ed25519', 'ml-dsa-44'] as const;
export type LedgerKeyKind = (typeof LEDGER_KEY_KINDS)[number];

const KEY_SUFFIX: Readonly<Record<LedgerKeyKind, string>> = { ed25519: '', 'ml-dsa-44': '-ml-dsa-44' };

const KEY_PREFIX: Readonly<Record<DooredKind, string>> = { proxy: '', review: 'review-' };

/** First part of the name under which verifiers know each writer's logs. */
const LEDGER_ORIGIN: Readonly<Record<DooredKind, string>> = { proxy: 'cordon', review: 'cordon-review' };

/** Alias of a key that signs the checkpoints of one writer's logs. */
export const signingAlias = (of: Pick<Named, 'name'>, writer: DooredKind, kind: LedgerKeyKind) =>
  `alias/${prefix(of)}-${KEY_PREFIX[writer]}ledger-signing${KEY_SUFFIX[kind]}`;

/**
 * Name under which verifiers know the logs of one writer of an enclave; each log's origin begins with it. No name is below
 * another writer's or generation's: a log must be signed by every key whose name it is below.
 */
export const ledgerOrigin = (
  of: Named,
  writer: DooredKind,
  { ledgerGeneration }: Pick<Charter, 'ledgerGeneration'>,
) =>
  `${LEDGER_ORIGIN[writer]}${ledgerGeneration === undefined ? '' : `.${ledgerGeneration}`}/${of.account}/${of.region}`;

export const secretName = (of: Named, part: ServiceRole) => `${prefix(of)}/tls/${part}`;

/** Private DNS name under which services find each other. */
export const namespaceName = (of: Named) => `${of.name}.cordon.internal`;

/** Host of a red line's classifier. */
export const classifierHost = (of: Named, redLine: RedLine) => `${redLine}.${namespaceName(of)}`;

/** Object key of a release's weights in the weights bucket. */
export const weightsKey = (release: string) => `${release}/weights.tar.gz`;

/** Prefix of a red line's policy bundles in their bucket. */
export const bundlePrefix = (redLine: RedLine) => `${redLine}/`;

export const clusterName = (of: Named) => prefix(of);

export const dashboardName = (of: Named) => prefix(of);
