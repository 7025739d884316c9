import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDeployment } from '../../../../lib/config/load';
import { servicePrincipal } from '../../../../lib/config/service-principals';

/** An assembly that no one would deploy, of a size that someone may ask about. */
export type Case =
  | { readonly kind: 'mixed'; readonly resources: number }
  | { readonly kind: 'buckets'; readonly buckets: number }
  | { readonly kind: 'roles'; readonly roles: number; readonly statements: number }
  | { readonly kind: 'interfaces'; readonly interfaces: number; readonly groups: number };

export interface Written {
  readonly name: string;
  readonly resources: number;
  /** Templates and charter, for the command line. */
  readonly args: readonly string[];
}

type Resources = Readonly<Record<string, unknown>>;

/** CloudFormation takes so many in a template. */
const TEMPLATE_RESOURCES = 500;
const CHARTER = 'config/commercial.yaml';
const { partition, regions, accounts } = loadDeployment(CHARTER).deployment.charter;

/** The region that the charter of the cases names. */
export const REGION = regions[0] ?? '';

/** Writes the templates of a case below a folder. */
export function writeCase(one: Case, folder: string): Written {
  const { name, units } = unitsOf(one);
  const directory = join(folder, name.replaceAll(/[^a-z0-9]+/g, '-'));
  mkdirSync(directory);
  const templates = inTemplates(units);
  const files = templates.map((Resources, index) => {
    const file = join(directory, `stack-${index}.template.json`);
    writeFileSync(file, JSON.stringify({ Resources }));
    return file;
  });
  const resources = units.reduce((sum, unit) => sum + Object.keys(unit).length, 0);
  return { name, resources, args: [...files, '--charter', CHARTER] };
}

function unitsOf(one: Case): { name: string; units: readonly Resources[] } {
  if (one.kind === 'mixed')
    return { name: `${one.resources} resources`, units: times(one.resources / 5, mixed) };
  if (one.kind === 'buckets')
    return { name: `${one.buckets} public buckets`, units: times(one.buckets, publicBucket) };
  if (one.kind === 'roles')
    return {
      name: `${one.roles} roles, ${one.statements} statements each`,
      units: times(one.roles, (index) => roleAndPolicy(index, one.statements)),
    };
  return {
    name: `${one.interfaces} interfaces, ${one.groups} groups`,
    units: [network(one.interfaces, one.groups)],
  };
}

const times = (count: number, make: (index: number) => Resources) =>
  Array.from({ length: count }, (_, index) => make(index));

/** Units that refer to one another stay together. */
function inTemplates(units: readonly Resources[]): Resources[] {
  const templates: Record<string, unknown>[] = [{}];
  let filled = 0;
  for (const unit of units) {
    const size = Object.keys(unit).length;
    if (filled > 0 && filled + size > TEMPLATE_RESOURCES) {
      templates.push({});
      filled = 0;
    }
    Object.assign(templates.at(-1) ?? {}, unit);
    filled += size;
  }
  return templates;
}

const mixed = (index: number): Resources => ({
  ...roleAndPolicy(index, 2),
  [`Group${index}`]: group(index),
  [`Log${index}`]: {
    Type: 'AWS::Logs::LogGroup',
    Properties: { LogGroupName: `/cordon/bench/${index}`, RetentionInDays: 3653 },
  },
  [`Alarm${index}`]: {
    Type: 'AWS::CloudWatch::Alarm',
    Properties: {
      AlarmName: `bench-${index}`,
      ComparisonOperator: 'GreaterThanThreshold',
      EvaluationPeriods: 1,
      MetricName: 'Denied',
      Namespace: 'Cordon',
      Period: 60,
      Statistic: 'Sum',
      Threshold: 0,
    },
  },
});

/** About as wrong as a resource can be: of each there are many findings. */
const publicBucket = (index: number): Resources => ({
  [`Bucket${index}`]: { Type: 'AWS::S3::Bucket', Properties: { AccessControl: 'PublicRead' } },
});

const roleAndPolicy = (index: number, statements: number): Resources => ({
  [`Role${index}`]: {
    Type: 'AWS::IAM::Role',
    Properties: {
      RoleName: `bench-${index}`,
      AssumeRolePolicyDocument: document([
        { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: servicePrincipal('ecs-tasks') } },
      ]),
    },
  },
  [`Policy${index}`]: {
    Type: 'AWS::IAM::Policy',
    Properties: {
      PolicyName: `bench-${index}`,
      Roles: [{ Ref: `Role${index}` }],
      PolicyDocument: document(
        Array.from({ length: statements }, (_, number) => ({
          Effect: 'Allow',
          Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
          Resource: `arn:${partition}:logs:${REGION}:${accounts[0]}:log-group:/cordon/bench/${index}/${number}:*`,
        })),
      ),
    },
  },
});

const document = (Statement: readonly unknown[]) => ({ Version: '2012-10-17', Statement });

const group = (index: number, from?: string) => ({
  Type: 'AWS::EC2::SecurityGroup',
  Properties: {
    GroupDescription: `bench ${index}`,
    VpcId: 'vpc-0123456789abcdef0',
    SecurityGroupEgress: [{ IpProtocol: 'tcp', FromPort: 8443, ToPort: 8443, CidrIp: '10.0.0.0/16' }],
    ...(from && {
      SecurityGroupIngress: [
        {
          IpProtocol: 'tcp',
          FromPort: 8443,
          ToPort: 8443,
          SourceSecurityGroupId: { 'Fn::GetAtt': [from, 'GroupId'] },
        },
      ],
    }),
  },
});

/** Services in three subnets; each has one of the groups, and each group lets the one before it in. */
function network(interfaces: number, groups: number): Resources {
  const groupOf = (index: number) => `Group${index % groups}`;
  const subnets = [0, 1, 2].map((zone) => [
    `Subnet${zone}`,
    {
      Type: 'AWS::EC2::Subnet',
      Properties: { VpcId: { Ref: 'Vpc' }, CidrBlock: `10.0.${zone}.0/24`, AvailabilityZone: `${REGION}a` },
    },
  ]);
  const numbered = (count: number, make: (index: number) => [string, unknown]) =>
    Array.from({ length: count }, (_, index) => make(index));
  return Object.fromEntries([
    ['Vpc', { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } }],
    ...subnets,
    ...numbered(groups, (index) => [
      `Group${index}`,
      group(index, index === 0 ? undefined : `Group${index - 1}`),
    ]),
    ...numbered(interfaces, (index) => [`Service${index}`, service(index, groupOf(index))]),
  ]);
}

const service = (index: number, groupName: string) => ({
  Type: 'AWS::ECS::Service',
  Properties: {
    ServiceName: `bench-${index}`,
    LaunchType: 'FARGATE',
    NetworkConfiguration: {
      AwsvpcConfiguration: {
        AssignPublicIp: 'DISABLED',
        SecurityGroups: [{ 'Fn::GetAtt': [groupName, 'GroupId'] }],
        Subnets: [{ Ref: 'Subnet0' }, { Ref: 'Subnet1' }, { Ref: 'Subnet2' }],
      },
    },
  },
});
