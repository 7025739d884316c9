import { servicePrincipal } from '../../config/service-principals';
import { executionPolicies } from './execution-policies';

/** Roles of the bootstrap that enclaves are deployed with. CDK's own has two more, which no enclave needs. */
export const BOOTSTRAP_ROLES = ['deploy', 'cfn-exec', 'file-publishing'] as const;
export type BootstrapRole = (typeof BOOTSTRAP_ROLES)[number];

/** Which bootstrap, and of which enclave. */
export interface BootstrapPlace {
  readonly partition: string;
  readonly account: string;
  readonly region: string;
  readonly qualifier: string;
  /** The enclave's own; undefined where it isn't known. */
  readonly name: string | undefined;
}

/** What a role is allowed: one statement. */
interface Allowed {
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** What may become a role: a service, or whom the account itself lets. */
export const trustedBy = (
  role: BootstrapRole,
  { partition, account }: BootstrapPlace,
): Readonly<Record<string, readonly string[]>> =>
  role === 'cfn-exec'
    ? { Service: [servicePrincipal('cloudformation')] }
    : { AWS: [`arn:${partition}:iam::${account}:root`] };

/** Policies of AWS's own that a role may have besides. */
export const policiesOfAws = (role: BootstrapRole, { partition }: BootstrapPlace): readonly string[] =>
  role === 'deploy' ? [`arn:${partition}:iam::aws:policy/AWSCloudFormationReadOnlyAccess`] : [];

/** ARN of a role. */
export const bootstrapRoleArn = (
  role: BootstrapRole,
  { partition, account, region, qualifier }: Omit<BootstrapPlace, 'name'>,
): string => `arn:${partition}:iam::${account}:role/cdk-${qualifier}-${role}-role-${account}-${region}`;

const USING_KEYS = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:ReEncrypt*',
  'kms:GenerateDataKey*',
];

/**
 * All that a role of the bootstrap is allowed. Source: docs/bootstrap/template.yaml, which a test holds it against, and for
 * CloudFormation's own role docs/bootstrap/execution-policy-*.json.
 * A resource `key/*` stands for one key, which CDK makes for its bucket and AWS names.
 */
export function allowedTo(role: BootstrapRole, place: BootstrapPlace): readonly Allowed[] {
  const { partition, account, region, qualifier, name } = place;
  const bucket = `arn:${partition}:s3:::cdk-${qualifier}-assets-${account}-${region}`;
  const staging = [bucket, `${bucket}/*`];
  switch (role) {
    case 'cfn-exec':
      return name === undefined
        ? []
        : Object.values(executionPolicies({ partition, account, region, name })).flatMap(({ Statement }) =>
            Statement.filter(({ Effect }) => Effect === 'Allow'),
          );
    case 'file-publishing':
      return [
        {
          Action: [
            ...['s3:GetObject*', 's3:GetBucket*', 's3:GetEncryptionConfiguration', 's3:List*'],
            ...['s3:DeleteObject*', 's3:PutObject*', 's3:Abort*'],
          ],
          Resource: staging,
          Condition: { StringEquals: { 'aws:ResourceAccount': [account] } },
        },
        { Action: USING_KEYS, Resource: [`arn:${partition}:kms:${region}:${account}:key/*`] },
      ];
    case 'deploy':
      return [
        {
          Action: [
            ...['CreateChangeSet', 'DeleteChangeSet', 'ExecuteChangeSet', 'CreateStack', 'UpdateStack'],
            ...['RollbackStack', 'ContinueUpdateRollback', 'DeleteStack', 'UpdateTerminationProtection'],
            ...['CreateStackRefactor', 'ExecuteStackRefactor'],
          ].map((action) => `cloudformation:${action}`),
          Resource: ['*'],
        },
        {
          Action: [
            ...['s3:GetObject*', 's3:GetBucket*', 's3:List*'],
            ...['s3:Abort*', 's3:DeleteObject*', 's3:PutObject*'],
          ],
          Resource: ['*'],
          Condition: { StringNotEquals: { 's3:ResourceAccount': account } },
        },
        {
          Action: USING_KEYS,
          Resource: ['*'],
          Condition: { StringEquals: { 'kms:ViaService': servicePrincipal(`s3.${region}`) } },
        },
        { Action: ['iam:PassRole'], Resource: [bootstrapRoleArn('cfn-exec', place)] },
        { Action: ['sts:GetCallerIdentity'], Resource: ['*'] },
        { Action: ['s3:GetObject*', 's3:GetBucket*', 's3:List*'], Resource: staging },
        {
          Action: ['ssm:GetParameter', 'ssm:GetParameters'],
          Resource: [
            `arn:${partition}:ssm:${region}:${account}:parameter/cdk-bootstrap/${qualifier}/version`,
          ],
        },
      ];
  }
}
