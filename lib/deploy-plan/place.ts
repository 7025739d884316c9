import { prefix, type StackPart, stackName } from '../config/names';
import { partition } from '../config/partitions';
import type { Deployment } from '../config/schema';

/** Where commands are about: the deployment, its file, its assembly, and names that several steps use. */
export interface Place {
  readonly deployment: Deployment;
  readonly assembly: string;
  /** The deployment file from which it is synthesized again. */
  readonly file: string;
}

export const stack = ({ deployment }: Place, part: StackPart) => stackName(deployment.enclave, part);

export const registry = ({ deployment: { charter, enclave } }: Place) =>
  `${enclave.account}.dkr.ecr.${enclave.region}.${partition(charter.partition).urlSuffix}`;

/** Parts of the policy with which CloudFormation works: files of docs/bootstrap, generated. */
export const EXECUTION_POLICIES = ['data', 'identity', 'network', 'region', 'running'] as const;

export const executionPolicyName = ({ deployment }: Place, part: string) =>
  `${prefix(deployment.enclave)}-execution-${part}`;

/** Synthesizes and verifies; what is deployed is what was verified. */
export const verified = ({ assembly, file }: Place): string[] => [
  `npx cdk synth --quiet --output ${assembly} -c deployment=${file}`,
  `npx cordon verify ${assembly} --charter ${file}`,
];

/**
 * Keeps what was made where a first deploy fails, so that the same command goes on from there: what is locked or protected
 * would stay in the way of the next try. Nothing runs yet that a rollback would save.
 */
export const deploy = (place: Place, ...parts: readonly StackPart[]) =>
  `npx cdk deploy --app ${place.assembly} --no-rollback --exclusively ${parts.map((part) => stack(place, part)).join(' ')}`;

const UNLOCK_BALANCER =
  'aws elbv2 modify-load-balancer-attributes --attributes Key=deletion_protection.enabled,Value=false --load-balancer-arn';

/** What of a stack no call deletes while it is locked, and how its lock comes off. By the types of resources. */
const LOCKED: Readonly<Partial<Record<StackPart, readonly (readonly [type: string, unlock: string])[]>>> = {
  boundary: [
    [
      'AWS::Route53Resolver::FirewallRuleGroupAssociation',
      'aws route53resolver update-firewall-rule-group-association --mutation-protection DISABLED --firewall-rule-group-association-id',
    ],
  ],
  safety: [['AWS::ElasticLoadBalancingV2::LoadBalancer', UNLOCK_BALANCER]],
  oversight: [['AWS::ElasticLoadBalancingV2::LoadBalancer', UNLOCK_BALANCER]],
};

/** Takes the locks off that would make a stack's deletion fail. CloudFormation takes none off itself. */
const unlock = (place: Place, part: StackPart): readonly string[] =>
  (LOCKED[part] ?? []).map(
    ([type, command]) =>
      `aws cloudformation describe-stack-resources --stack-name ${stack(place, part)} --query "StackResources[?ResourceType=='${type}'].PhysicalResourceId" --output text | xargs -n 1 ${command}`,
  );

/** Takes stacks back, the last one first. */
export const destroy = (place: Place, ...parts: readonly StackPart[]): string[] =>
  [...parts]
    .reverse()
    .flatMap((part) => [
      ...unlock(place, part),
      `aws cloudformation update-termination-protection --no-enable-termination-protection --stack-name ${stack(place, part)}`,
      `npx cdk destroy --app ${place.assembly} --exclusively ${stack(place, part)}`,
    ]);
