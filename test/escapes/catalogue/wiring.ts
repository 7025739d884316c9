import { STACK_PARTS } from '../../../lib/config/names';
import type { Draft, Found, ResourceJson } from '../draft';
import { BUCKET, changed, type Escape, granted, MODEL, SERVICE, TASK } from '../escape';

// Defects that no single resource shows: what is missing, what two parts say differently, who may do what together.

const PROXY = [TASK, 'CORDON_CLASSIFIERS'] as const;
const CLASSIFIER = [TASK, 'CORDON_RED_LINE'] as const;
const REVIEW = [TASK, 'CORDON_REVIEWERS'] as const;
const DOOR = 'AWS::EC2::VPCEndpointServicePermissions';

type Which = readonly [type: string, text?: string];

function remove(draft: Draft, { file, logicalId }: Found): void {
  const part = STACK_PARTS.find((each) => draft.file(each) === file);
  if (part) delete draft.template(part).Resources[logicalId];
}

/** A resource that is missing, and the one that is then at fault. */
const removed = (says: string, by: string, which: Which, at: Which): Escape => ({
  says,
  by,
  edit: (draft) => {
    remove(draft, draft.find(...which));
    return draft.find(...at).logicalId;
  },
});

interface Entry {
  readonly Name: string;
  readonly Value: unknown;
}

/** One value of a service's environment, changed. */
const told = (
  says: string,
  by: string,
  which: Which,
  name: string,
  change: (value: string) => string,
): Escape => ({
  says,
  by,
  edit: (draft) => {
    const found = draft.find(...which);
    const { ContainerDefinitions } = found.resource.Properties as {
      ContainerDefinitions: { Environment: Entry[] }[];
    };
    const entries = ContainerDefinitions[0]?.Environment ?? [];
    const index = entries.findIndex((entry) => entry.Name === name);
    const path = `Properties/ContainerDefinitions/0/Environment/${index}/Value`;
    return draft.set(found, path, change(String(entries[index]?.Value)));
  },
});

const property = (resource: ResourceJson, name: string): unknown => resource.Properties?.[name];

/** Exactly what the proxy is granted. */
const pinned = ({ good }: Draft) => {
  const { account, region, name } = good.deployment.enclave;
  const { partition } = good.deployment.charter;
  return {
    Effect: 'Allow',
    Action: 'sagemaker:InvokeEndpoint',
    Resource: `arn:${partition}:sagemaker:${region}:${account}:endpoint/cordon-${name}-model`,
    Condition: {
      StringEquals: { 'aws:RequestedRegion': region },
      Null: { 'sagemaker:SourceInferenceRouterArn': 'true' },
    },
  };
};

const reviews = ({ good }: Draft) => {
  const { account, region, name } = good.deployment.enclave;
  return `arn:${good.deployment.charter.partition}:dynamodb:${region}:${account}:table/cordon-${name}-reviews`;
};

const swapped = (wiring: string) => {
  const all = JSON.parse(wiring) as Record<string, string>;
  const { 'autonomous-weapons': weapons, 'mass-domestic-surveillance': surveillance } = all;
  return JSON.stringify({
    ...all,
    'autonomous-weapons': surveillance,
    'mass-domestic-surveillance': weapons,
  });
};

export const WIRING: readonly Escape[] = [
  granted('a field engineer who may invoke the model', 'only-services-invoke', pinned),
  granted('a reviewer who may invoke the model', 'only-services-invoke', pinned, 'reviewer'),
  granted('a researcher who may invoke the model', 'only-services-invoke', pinned, 'researcher'),
  granted('a courier who may invoke the model', 'only-services-invoke', pinned, 'courier'),
  granted('a verifier who may invoke the model', 'only-services-invoke', pinned, 'verifier'),
  granted('a review service that may invoke the model', 'only-services-invoke', pinned, 'review'),
  granted(
    'a proxy that may decide on what it holds',
    'humans-decide',
    (draft) => ({ Effect: 'Allow', Action: 'dynamodb:PutItem', Resource: reviews(draft) }),
    'proxy',
  ),
  removed(
    'no DNS firewall',
    'no-egress',
    ['AWS::Route53Resolver::FirewallRuleGroupAssociation'],
    ['AWS::EC2::VPC'],
  ),
  removed(
    'no policy on the ledger',
    'sealed-data',
    ['AWS::S3::BucketPolicy', 'Ledger'],
    [BUCKET, 'LedgerBucket'],
  ),
  removed(
    'no policy on payloads',
    'sealed-data',
    ['AWS::S3::BucketPolicy', 'Payloads'],
    [BUCKET, 'PayloadsBucket'],
  ),
  removed(
    'no policy on the weights',
    'sealed-data',
    ['AWS::S3::BucketPolicy', 'Weights'],
    [BUCKET, 'WeightsBucket'],
  ),
  removed(
    'no classifier for a red line',
    'all-red-lines',
    [SERVICE, 'autonomousweapons'],
    [TASK, 'autonomousweapons'],
  ),
  removed(
    'no name for a classifier',
    'all-red-lines',
    ['AWS::ServiceDiscovery::Service', 'autonomousweapons'],
    PROXY,
  ),
  told(
    'a proxy that asks another model',
    'no-off-switch',
    PROXY,
    'CORDON_MODEL',
    (value) => `${value}-other`,
  ),
  told('a proxy with other callers', 'no-off-switch', PROXY, 'CORDON_CALLERS', (value) =>
    value.replace('"requestsPerMinute":', '"requestsPerMinute":9'),
  ),
  told(
    'a proxy that waits for another time',
    'humans-decide',
    PROXY,
    'CORDON_REVIEW_EXPIRY_HOURS',
    (value) => `${value}0`,
  ),
  told('a proxy with reviews elsewhere', 'no-off-switch', PROXY, 'CORDON_REVIEWS', () => 'dynamodb://other'),
  told('a proxy that asks somebody else', 'all-red-lines', PROXY, 'CORDON_CLASSIFIERS', (value) =>
    value.replace('https://autonomous-weapons', 'https://elsewhere'),
  ),
  {
    says: 'a proxy that asks each classifier about the other',
    by: 'all-red-lines',
    edit: (draft) => {
      told('', '', PROXY, 'CORDON_CLASSIFIERS', swapped).edit(draft);
      return draft.find(SERVICE, 'autonomousweapons').logicalId;
    },
  },
  told('a classifier of another red line', 'all-red-lines', CLASSIFIER, 'CORDON_RED_LINE', (value) =>
    value === 'autonomous-weapons' ? 'mass-domestic-surveillance' : 'autonomous-weapons',
  ),
  told(
    'a classifier that trusts no key',
    'classifiers-updatable',
    CLASSIFIER,
    'CORDON_POLICY_KEYS',
    () => '[]',
  ),
  told(
    'a classifier that asks a model elsewhere',
    'no-off-switch',
    CLASSIFIER,
    'CORDON_SAFEGUARD',
    () => 'https://elsewhere/v1',
  ),
  told('a review service with one reviewer', 'humans-decide', REVIEW, 'CORDON_REVIEWERS', (value) =>
    JSON.stringify((JSON.parse(value) as unknown[]).slice(0, 1)),
  ),
  told(
    'a review service with a secret elsewhere',
    'no-off-switch',
    REVIEW,
    'CORDON_TLS',
    () => 'secretsmanager://x',
  ),
  changed('a classifier that runs as the proxy', 'no-bypass', CLASSIFIER, 'Properties/TaskRoleArn', (draft) =>
    property(draft.find(...PROXY).resource, 'TaskRoleArn'),
  ),
  changed('a review service that runs as the proxy', 'no-bypass', REVIEW, 'Properties/TaskRoleArn', (draft) =>
    property(draft.find(...PROXY).resource, 'TaskRoleArn'),
  ),
  changed(
    "the proxy's consumers at the reviewers' door",
    'one-door',
    [DOOR, 'Review'],
    'Properties/AllowedPrincipals',
    (draft) => property(draft.find(DOOR, 'Proxy').resource, 'AllowedPrincipals'),
  ),
  changed(
    'a ledger kept for little more than a year',
    'tamper-evident',
    [BUCKET, 'ledger'],
    'Properties/ObjectLockConfiguration/Rule/DefaultRetention/Days',
    400,
  ),
  changed(
    'a ledger without a lock',
    'tamper-evident',
    [BUCKET, 'ledger'],
    'Properties/ObjectLockConfiguration',
    undefined,
  ),
  changed(
    'a model with weights elsewhere',
    'sealed-model',
    [MODEL],
    'Properties/PrimaryContainer/ModelDataSource/S3DataSource/S3Uri',
    's3://elsewhere/weights.tar.gz',
  ),
];
