import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { BOOTSTRAP_ROLES, bootstrapRoleArn } from '../../../lib/aws/bootstrap/roles';
import type { Place } from '../../../lib/live/account';
import type { Row, StandIn } from './account';

const TEMPLATE = parse(readFileSync('docs/bootstrap/template.yaml', 'utf8')) as {
  Resources: Record<string, { Properties: Row }>;
};

/** Conditions that hold where a bootstrap is made as docs/deploy.md says. */
const HOLDING = ['ShouldDenyExternalId', 'CreateNewKey', 'HasCloudFormationExecutionPolicies'];

type Names = Readonly<Record<string, string>>;

/** A value of the template, as a deploy of it has it. */
function resolved(value: unknown, names: Names): unknown {
  if (Array.isArray(value))
    return value.map((one) => resolved(one, names)).filter((one) => one !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  const [[key, inner] = ['', undefined]] = Object.entries(value);
  if (key === 'Ref') return names[String(inner)];
  if (key === 'Fn::Sub') return String(inner).replace(/\$\{([^}]+)\}/g, (_, name) => names[name] ?? name);
  if (key === 'Fn::If') {
    const [condition, yes, no] = inner as unknown[];
    return resolved(HOLDING.includes(String(condition)) ? yes : no, names);
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, entry]) => {
      const found = resolved(entry, names);
      return found === undefined ? [] : [[name, found]];
    }),
  );
}

const namesIn = ({ partition, account, region }: Place): Names => {
  const bucket = `arn:${partition}:s3:::cdk-cordon-assets-${account}-${region}`;
  return {
    Qualifier: 'cordon',
    'AWS::Partition': partition,
    'AWS::AccountId': account,
    'AWS::Region': region,
    'StagingBucket.Arn': bucket,
    'FileAssetsBucketEncryptionKey.Arn': `arn:${partition}:kms:${region}:${account}:key/cdk`,
    'CloudFormationExecutionRole.Arn': bootstrapRoleArn('cfn-exec', {
      partition,
      account,
      region,
      qualifier: 'cordon',
    }),
    CdkBootstrapVersion: '/cdk-bootstrap/cordon/version',
  };
};

export const bootstrapArns = (place: Place): readonly string[] =>
  BOOTSTRAP_ROLES.map((role) => bootstrapRoleArn(role, { ...place, qualifier: 'cordon' }));

const EXECUTION = ['data', 'identity', 'network', 'region', 'running'];

/** The bootstrap's roles as IAM lists them; the policies that CloudFormation's has are put into the account. */
export function bootstrapRows(account: StandIn): Row[] {
  const { assembly, place } = account;
  const names = namesIn(place);
  const name = /^cordon-(.+)-\w+$/.exec(assembly.templates[0]?.stack ?? '')?.[1] ?? '';
  for (const part of EXECUTION) {
    const text = readFileSync(`docs/bootstrap/execution-policy-${part}.json`, 'utf8')
      .replaceAll('PARTITION', place.partition)
      .replaceAll('NAME', name)
      .replaceAll('REGION', place.region)
      .replaceAll('ACCOUNT', place.account);
    account.list('iam get-account-authorization-details', 'Policies').push({
      PolicyName: `cordon-execution-${part}`,
      Arn: execution(part, place),
      DefaultVersionId: 'v1',
      PolicyVersionList: [{ VersionId: 'v1', IsDefaultVersion: true, Document: JSON.parse(text) }],
    });
  }
  const { Resources } = TEMPLATE;
  const roles = ['DeploymentActionRole', 'CloudFormationExecutionRole', 'FilePublishingRole'];
  return roles.map((id, index): Row => {
    const role = resolved(Resources[id]?.Properties, names) as Row;
    const policy = resolved(Resources[`${id}DefaultPolicy`]?.Properties, names) as Row | undefined;
    const attached = [...((role.ManagedPolicyArns as string[] | undefined) ?? [])];
    if (index === 1) attached.push(...EXECUTION.map((part) => execution(part, place)));
    return {
      Path: '/',
      RoleName: role.RoleName,
      Arn: `arn:${place.partition}:iam::${place.account}:role/${role.RoleName}`,
      // IAM writes accounts as their root.
      AssumeRolePolicyDocument: JSON.parse(
        JSON.stringify(role.AssumeRolePolicyDocument).replaceAll(
          `"AWS":"${place.account}"`,
          `"AWS":"arn:${place.partition}:iam::${place.account}:root"`,
        ),
      ),
      InstanceProfileList: [],
      AttachedManagedPolicies: attached.map((PolicyArn) => ({ PolicyName: PolicyArn, PolicyArn })),
      RolePolicyList: [
        ...((role.Policies as Row[] | undefined) ?? []),
        ...(policy === undefined ? [] : [policy]),
      ],
    };
  });
}

const execution = (part: string, { partition, account }: Place) =>
  `arn:${partition}:iam::${account}:policy/cordon-execution-${part}`;
