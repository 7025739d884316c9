import { aws_iam as iam } from 'aws-cdk-lib';
import {
  bundlePrefix,
  CLASSIFIER_ROLES,
  DOORED_KINDS,
  LEDGER_KEY_KINDS,
  type RolePart,
  SERVICE_KINDS,
  SERVICE_ROLES,
  signingAlias,
  weightsKey,
} from '../../config/names';
import { type GatewayService, type InterfaceService, layerBucket } from '../../config/partitions';
import { RED_LINES } from '../../config/red-lines';
import type { Deployment } from '../../config/schema';
import { HELD_PAYLOADS } from '../../services/review-keys';
import { PULLING } from '../compute/images';
import { logArns } from '../data/ledger';
import {
  anyOf,
  bucketArn,
  endpointArn,
  logGroupArn,
  repositoryArn,
  roleArn,
  s3Arn,
  secretArn,
  tableArn,
} from '../identity/arns';
import { hostedUses } from '../model/model-uses';

type Statements = (deployment: Deployment) => iam.PolicyStatement[];
type Conditions = Record<string, Record<string, unknown>>;

/** Named roles alone. Gateway endpoints accept no principal but `*`, so all endpoints say it by a condition. */
const allow = (
  { enclave }: Deployment,
  roles: readonly RolePart[],
  actions: string[],
  resources: string[],
  { ArnEquals, ...conditions }: Conditions = {},
) =>
  new iam.PolicyStatement({
    principals: [new iam.StarPrincipal()],
    actions,
    resources,
    conditions: {
      ArnEquals: { ...ArnEquals, 'aws:PrincipalArn': roles.map((role) => roleArn(enclave, role)) },
      ...conditions,
    },
  });

const registry: Statements = (of) => [
  allow(of, ['task-execution'], ['ecr:GetAuthorizationToken'], ['*']),
  allow(
    of,
    ['task-execution'],
    PULLING,
    SERVICE_KINDS.map((part) => repositoryArn(of.enclave, part)),
  ),
];

/** Inference routers forward a request with its caller's credentials to any account or region. */
const noInferenceRouters = () =>
  new iam.PolicyStatement({
    effect: iam.Effect.DENY,
    principals: [new iam.StarPrincipal()],
    actions: ['sagemaker:*'],
    resources: ['*'],
    conditions: { Null: { 'sagemaker:SourceInferenceRouterArn': 'false' } },
  });

const invoke: Statements = (of) => [
  allow(
    of,
    ['proxy'],
    ['sagemaker:InvokeEndpoint', 'sagemaker:InvokeEndpointWithResponseStream'],
    [endpointArn(of.enclave, 'model')],
  ),
  ...(of.enclave.safeguard === undefined
    ? []
    : [allow(of, CLASSIFIER_ROLES, ['sagemaker:InvokeEndpoint'], [endpointArn(of.enclave, 'safeguard')])]),
  noInferenceRouters(),
];

const hosted: Statements = (of) =>
  hostedUses(of.enclave).flatMap((use) => {
    const model = of.enclave[use];
    if (model === undefined) return [];
    const weights = bucketArn(of.enclave, 'weights');
    return [
      allow(of, [use], ['s3:GetObject', 's3:GetObjectVersion'], [`${weights}/${weightsKey(model.release)}`]),
      allow(of, [use], ['s3:ListBucket'], [weights]),
    ];
  });

const objects: Statements = (of) => {
  const { enclave } = of;
  const policies = bucketArn(enclave, 'policies');
  const ledger = bucketArn(enclave, 'ledger');
  const payloads = bucketArn(enclave, 'payloads');
  return [
    // ECR signs these URLs itself: the caller is AWS's, not ours. Reading alone.
    new iam.PolicyStatement({
      principals: [new iam.StarPrincipal()],
      actions: ['s3:GetObject'],
      resources: [s3Arn(`${layerBucket(enclave.region)}/*`)],
    }),
    ...DOORED_KINDS.map((writer) =>
      allow(of, [writer], ['s3:GetObject', 's3:PutObject'], logArns(enclave, writer)),
    ),
    allow(of, DOORED_KINDS, ['s3:ListBucket'], [ledger]),
    allow(of, ['proxy'], ['s3:PutObject'], [`${payloads}/*`]),
    allow(of, ['proxy', 'review'], ['s3:GetObject'], [`${payloads}/${HELD_PAYLOADS}*`]),
    allow(of, CLASSIFIER_ROLES, ['s3:ListBucket'], [policies]),
    ...RED_LINES.map((redLine) =>
      allow(of, [`classifier-${redLine}`], ['s3:GetObject'], [`${policies}/${bundlePrefix(redLine)}*`]),
    ),
    ...hosted(of),
  ];
};

/** Who may do what through which endpoint; nobody may do anything else through it. */
export const ENDPOINT_STATEMENTS: Readonly<Record<InterfaceService | GatewayService, Statements>> = {
  'ecr.api': registry,
  'ecr.dkr': registry,
  // The keys' ids aren't known before the evidence stack, their aliases are.
  kms: (of) =>
    DOORED_KINDS.map((signer) =>
      allow(of, [signer], ['kms:GetPublicKey', 'kms:Sign'], [anyOf(of.enclave, 'kms', 'key/*')], {
        'ForAnyValue:StringEquals': {
          'kms:ResourceAliases': LEDGER_KEY_KINDS.map((kind) => signingAlias(of.enclave, signer, kind)),
        },
      }),
    ),
  logs: (of) => [
    allow(
      of,
      ['task-execution'],
      ['logs:CreateLogStream', 'logs:PutLogEvents'],
      SERVICE_ROLES.map((part) => `${logGroupArn(of.enclave, part)}:*`),
    ),
  ],
  'sagemaker.runtime': invoke,
  secretsmanager: (of) =>
    SERVICE_ROLES.map((role) =>
      allow(of, [role], ['secretsmanager:GetSecretValue'], [secretArn(of.enclave, role)]),
    ),
  dynamodb: (of) => [
    allow(of, ['proxy', 'review'], ['dynamodb:GetItem', 'dynamodb:PutItem'], [tableArn(of.enclave)]),
    allow(of, ['review'], ['dynamodb:Query'], [tableArn(of.enclave)]),
  ],
  s3: objects,
};
