import { ADMITTED } from '../../aws/resources';
import type { Subject } from '../../contract/verdict-difference';

/** By the beginning of a type's name; the longest that fits counts. */
const BY_TYPE: readonly (readonly [string, Subject])[] = [
  ['AWS::EC2::VPCEndpointService', 'door'],
  ['AWS::ElasticLoadBalancingV2::', 'door'],
  ['AWS::EC2::FlowLog', 'record'],
  ['AWS::EC2::', 'reach'],
  ['AWS::Route53Resolver::', 'reach'],
  ['AWS::Route53Resolver::ResolverQueryLogging', 'record'],
  ['AWS::ServiceDiscovery::', 'reach'],
  ['AWS::IAM::', 'power'],
  ['AWS::KMS::', 'key'],
  ['AWS::SageMaker::', 'release'],
  ['AWS::ECS::', 'safety'],
  ['AWS::ApplicationAutoScaling::', 'safety'],
  ['AWS::S3::', 'data'],
  ['AWS::DynamoDB::', 'data'],
  ['AWS::SecretsManager::', 'data'],
  ['AWS::ECR::', 'data'],
  ['AWS::Logs::', 'record'],
  ['AWS::CloudTrail::', 'record'],
  ['AWS::CloudWatch::', 'record'],
  ['AWS::SNS::', 'record'],
  ['AWS::SQS::', 'record'],
  ['AWS::AccessAnalyzer::', 'record'],
];

/** What a resource is about. A type that no enclave has is a subject of its own. */
export function subjectOf(type: string): Subject {
  if (type === '') return 'output';
  if (!ADMITTED.has(type)) return 'foreign';
  const fits = BY_TYPE.filter(([start]) => type.startsWith(start));
  return fits.sort(([one], [other]) => other.length - one.length)[0]?.[1] ?? 'foreign';
}

/** Parts of a resource that are about something else than the resource is. */
const BY_PATH: readonly (readonly [RegExp, Subject])[] = [
  [/^AssumeRolePolicyDocument\b|^PermissionsBoundary\b/, 'principal'],
  [/^ContainerDefinitions\[[^\]]*\]\/Image$|^PrimaryContainer\/Image$|^Containers.*\/Image$/, 'image'],
  [/^KmsKeyId$|^KMSKeyId$|^KmsMasterKeyId$|^(Bucket)?Encryption|^SSESpecification\b/, 'key'],
  [/^(Description|GroupDescription|Tags|AlarmDescription)\b/, 'name'],
];

/** @param label path below the resource's properties: `ContainerDefinitions[proxy]/Image` */
export const subjectAt = (label: string, of: Subject): Subject =>
  of === 'foreign' ? of : (BY_PATH.find(([form]) => form.test(label))?.[1] ?? of);
