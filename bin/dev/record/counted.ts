import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What an assembly has of things that cost something while nobody asks. */

interface Counted {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
}

const resourcesOf = (assembly: string): readonly Counted[] =>
  readdirSync(assembly)
    .filter((name) => name.endsWith('.template.json'))
    .sort()
    .flatMap((name) =>
      Object.values<Counted>(JSON.parse(readFileSync(join(assembly, name), 'utf8')).Resources),
    );

/** Rows of a table: what, how many. */
export function counted(assembly: string): string {
  const resources = resourcesOf(assembly);
  const of = (type: string) => resources.filter(({ Type }) => Type === type);
  const total = (type: string, amount: (properties: Counted['Properties']) => number) =>
    of(type).reduce((sum, { Properties }) => sum + amount(Properties), 0);
  const scaled = (dimension: string, end: 'MinCapacity' | 'MaxCapacity') =>
    total('AWS::ApplicationAutoScaling::ScalableTarget', (each) =>
      each.ScalableDimension === dimension ? Number(each[end]) : 0,
    );
  const range = (dimension: string) =>
    `${scaled(dimension, 'MinCapacity')} to ${scaled(dimension, 'MaxCapacity')}`;
  const instances = of('AWS::SageMaker::EndpointConfig').flatMap(({ Properties }) =>
    (Properties.ProductionVariants as readonly { InstanceType: string; InitialInstanceCount: number }[]).map(
      ({ InstanceType, InitialInstanceCount }) => `${InitialInstanceCount} of \`${InstanceType}\``,
    ),
  );
  const standing = total('AWS::EC2::VPCEndpoint', ({ SubnetIds }) =>
    Array.isArray(SubnetIds) ? SubnetIds.length : 0,
  );
  const interfaces = of('AWS::EC2::VPCEndpoint').filter(
    ({ Properties }) => Properties.VpcEndpointType === 'Interface',
  );
  const rows: readonly (readonly [string, string | number])[] = [
    ['SageMaker instances, at the least', instances.join(', ')],
    ['SageMaker instances, least to most', range('sagemaker:variant:DesiredInstanceCount')],
    ['Fargate tasks, least to most', range('ecs:service:DesiredCount')],
    ['interface endpoints, each in every zone', `${interfaces.length} in ${standing} places`],
    ['network load balancers', of('AWS::ElasticLoadBalancingV2::LoadBalancer').length],
    ['KMS keys', of('AWS::KMS::Key').length],
    ['secrets', of('AWS::SecretsManager::Secret').length],
    ['alarms', of('AWS::CloudWatch::Alarm').length],
    ['dashboards', of('AWS::CloudWatch::Dashboard').length],
    ['log groups', of('AWS::Logs::LogGroup').length],
    ['buckets, empty at first', of('AWS::S3::Bucket').length],
    ['tables, paid by request', of('AWS::DynamoDB::Table').length],
    ['image repositories', of('AWS::ECR::Repository').length],
    ['trails', of('AWS::CloudTrail::Trail').length],
  ];
  return `| what | how many |\n| --- | --- |\n${rows.map(([what, many]) => `| ${what} | ${many} |`).join('\n')}\n`;
}
