import { partitionOf } from '../../config/partitions';
import { type FeatureId, isWithout } from '../../config/regions/availability';
import { type Fault, faultAt } from '../../contract/fault';
import type { Guard } from '../../contract/guard';
import type { World } from '../../contract/world';
import type { Resource } from '../../template/assembly';
import { get, itemsOf, textOf } from '../../template/values/values';
import { propertyGuard } from '../shared/guards';

/** A property that a type must have, on every resource of it. */
interface Locked {
  readonly type: string;
  readonly path: string;
  readonly is: string;
  readonly says: string;
  /** Whether the assembly must have one. */
  readonly needed: boolean;
  /** What a region must have for it; where the charter says that it hasn't, nothing is asked. */
  readonly by?: FeatureId;
}

/** The table of locks. */
export const LOCKS: readonly Locked[] = [
  {
    type: 'AWS::EC2::VPCBlockPublicAccessOptions',
    path: 'InternetGatewayBlockMode',
    is: 'block-bidirectional',
    says: 'no internet gateway of the account works, whoever makes one',
    needed: true,
    by: 'block-public-access',
  },
  {
    type: 'AWS::EC2::SnapshotBlockPublicAccess',
    path: 'State',
    is: 'block-all-sharing',
    says: 'no snapshot of the account is public, whoever shares one',
    needed: true,
    by: 'block-public-access',
  },
  {
    type: 'AWS::DynamoDB::Table',
    path: 'DeletionProtectionEnabled',
    is: 'true',
    says: 'the review table is deleted by no call',
    needed: false,
  },
  {
    type: 'AWS::DynamoDB::Table',
    path: 'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled',
    is: 'true',
    says: 'the review table can be restored to any second',
    needed: false,
  },
  {
    type: 'AWS::Route53Resolver::FirewallRuleGroupAssociation',
    path: 'MutationProtection',
    is: 'ENABLED',
    says: 'the DNS firewall is taken off by no call',
    needed: false,
  },
  {
    type: 'AWS::ECS::Service',
    path: 'DeploymentConfiguration.DeploymentCircuitBreaker.Enable',
    is: 'true',
    says: 'an image that does not start is not tried for ever',
    needed: false,
    by: 'circuit-breaker',
  },
  {
    type: 'AWS::ECR::Repository',
    path: 'ImageTagMutability',
    is: 'IMMUTABLE',
    says: 'no tag is put on another image',
    needed: false,
  },
];

const REMEDY = "Set it as the architecture's table of second walls has it.";

/** Locks that are missing or loose. */
export function* unlocked(world: World): Iterable<Fault> {
  const { assembly, charter } = world;
  const [region = ''] = charter.regions;
  for (const { type, path, is, says, needed, by } of LOCKS) {
    if (by !== undefined && isWithout(by, region, charter)) continue;
    const found = assembly.ofType(type);
    for (const resource of found) {
      const value = get(resource.properties, ...path.split('.'));
      if (textOf(value) !== is)
        yield faultAt(resource, value, `${path} isn't ${is}, by which ${says}`, REMEDY);
    }
    const [first] = needed && found.length === 0 ? lookedAt(world) : [];
    if (first) yield faultAt(first, undefined, `no ${type} is there, by which ${says}`, REMEDY);
  }
  yield* unwatched(world);
  yield* unprotected(world);
  yield* unrotated(world);
}

/** Where an absence of the account's own locks is told: its boundary's stack. */
const lookedAt = ({ assembly }: World): readonly Resource[] => [
  ...assembly.ofType('AWS::IAM::ManagedPolicy'),
  ...assembly.resources,
];

/** An analyzer finds openings, where the region has one. */
function* unwatched(world: World): Iterable<Fault> {
  const { assembly, charter } = world;
  const [region = ''] = charter.regions;
  const lacks = partitionOf(region)?.regions[region]?.lacks ?? [];
  if (lacks.includes('access-analyzer') || assembly.ofType('AWS::AccessAnalyzer::Analyzer').length > 0)
    return;
  const [first] = lookedAt(world);
  if (first) yield faultAt(first, undefined, 'no access analyzer looks for openings', REMEDY);
}

/** What a door's load balancer must have on, and what may be where it hasn't. */
const BALANCED = {
  'deletion_protection.enabled': 'the load balancer may be deleted by one call',
  'load_balancing.cross_zone.enabled': 'the load balancer has no answer in a zone whose own tasks are gone',
} as const;

/** A door's load balancer is deleted by no call, and hands on to the tasks of all zones. */
function* unprotected({ assembly }: World): Iterable<Fault> {
  for (const balancer of assembly.ofType('AWS::ElasticLoadBalancingV2::LoadBalancer')) {
    const attributes = get(balancer.properties, 'LoadBalancerAttributes');
    const on = new Map(
      itemsOf(attributes).map((each) => [textOf(get(each, 'Key')), textOf(get(each, 'Value'))]),
    );
    for (const [key, otherwise] of Object.entries(BALANCED))
      if (on.get(key) !== 'true') yield faultAt(balancer, attributes, otherwise, REMEDY);
  }
}

/** Keys that encrypt data rotate. */
function* unrotated({ assembly }: World): Iterable<Fault> {
  for (const key of assembly.ofType('AWS::KMS::Key')) {
    if (textOf(get(key.properties, 'KeyUsage')) === 'SIGN_VERIFY') continue;
    const value = get(key.properties, 'EnableKeyRotation');
    if (textOf(value) !== 'true') yield faultAt(key, value, 'the key never rotates', REMEDY);
  }
}

/** Locks without which the proof falls. */
export function* lockGuards(world: World): Iterable<Guard> {
  const { assembly } = world;
  for (const { type, path, says } of LOCKS)
    for (const resource of assembly.ofType(type)) {
      yield* propertyGuard(resource, path, 'challenge', says);
    }
  for (const balancer of assembly.ofType('AWS::ElasticLoadBalancingV2::LoadBalancer'))
    yield* propertyGuard(balancer, 'LoadBalancerAttributes', [], 'it is deleted by no call');
}
