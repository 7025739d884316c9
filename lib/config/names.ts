import type { RedLine } from './red-lines';

// Names on which policies rest, fixed before anything exists. The builder's alone: the verifier recognises resources
// by digest and by graph, never by name.

/** What an enclave's names are made of: `enclave.name`, `enclave.account`, `enclave.region`. */
export interface Named {
  readonly name: string;
  readonly account: string;
  readonly region: string;
}

export type StackPart = 'account' | 'boundary' | 'supply' | 'evidence' | 'model' | 'safety' | 'oversight';
export type ServiceRole = 'proxy' | 'review' | `classifier-${RedLine}`;
export type PersonRole = 'reviewer' | 'researcher' | 'field-engineer' | 'courier' | 'verifier';
export type RolePart = ServiceRole | PersonRole | 'task-execution' | 'model' | 'safeguard' | 'flow-log';
export const BUCKET_PARTS = ['weights', 'policies', 'ledger', 'payloads', 'trail'] as const;
export type BucketPart = (typeof BUCKET_PARTS)[number];
export type ImagePart = 'proxy' | 'classifier' | 'review' | 'model' | 'safeguard';

/** What every name of an enclave starts with. */
export const prefix = (of: Named) => `cordon-${of.name}`;

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

/** Bucket names are global in a partition, hence the account and region. At most 63 characters. */
export const bucketName = (of: Named, part: BucketPart) => `${prefix(of)}-${part}-${of.account}-${of.region}`;

export const repositoryName = (of: Named, part: ImagePart) => `${prefix(of)}/${part}`;

export const endpointName = (of: Named, use: 'model' | 'safeguard') => `${prefix(of)}-${use}`;

export const tableName = (of: Named) => `${prefix(of)}-reviews`;

export const logGroupName = (of: Named, part: string) => `/cordon/${of.name}/${part}`;

export const trailName = (of: Named) => `${prefix(of)}-trail`;

/** Alias of the key that signs the ledger's checkpoints. */
export const signingAlias = (of: Named) => `alias/${prefix(of)}-ledger-signing`;

export const secretName = (of: Named, part: ServiceRole) => `${prefix(of)}/tls/${part}`;

/** Private DNS name under which services find each other. */
export const namespaceName = (of: Named) => `${of.name}.cordon.internal`;

/** Host of a red line's classifier. */
export const classifierHost = (of: Named, redLine: RedLine) => `${redLine}.${namespaceName(of)}`;

/** Object key of a release's weights in the weights bucket. */
export const weightsKey = (release: string) => `${release}/weights.tar.gz`;

/** Prefix of a red line's policy bundles in the policies bucket. */
export const policyPrefix = (redLine: RedLine) => `${redLine}/`;

export const clusterName = (of: Named) => prefix(of);

export const dashboardName = (of: Named) => prefix(of);
