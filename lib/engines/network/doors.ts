import type { Assembly, Resource, Value } from '../../template/assembly';
import { booleanOf, get, itemsOf, textOf } from '../../template/values/values';
import type { Inventory, Task } from '../inventory/inventory';
import { idOf, resourceIn } from './lookup';

const BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer';
const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';
const TARGETS = 'AWS::ElasticLoadBalancingV2::TargetGroup';
const SERVICE = 'AWS::EC2::VPCEndpointService';
const PERMISSIONS = 'AWS::EC2::VPCEndpointServicePermissions';

/** A PrivateLink service, the accounts that it is for, and everything that stands behind it. */
export interface Door {
  readonly service: Resource;
  readonly byHand: boolean;
  /** Principals that may ask to connect; undefined where one isn't known. */
  readonly principals: readonly {
    readonly arn: string | undefined;
    readonly value: Value;
    readonly in: Resource;
  }[];
  readonly balancers: readonly Resource[];
  readonly listeners: readonly Resource[];
  /** Target groups that its listeners forward to. */
  readonly groups: readonly Resource[];
  /** What answers behind its listeners; undefined stands for something that isn't known. */
  readonly answers: readonly (Resource | undefined)[];
}

export const doorsOf = (assembly: Assembly): Door[] =>
  assembly.ofType(SERVICE).map((service) => doorOf(assembly, service));

function doorOf(assembly: Assembly, service: Resource): Door {
  const balancers = itemsOf(get(service.properties, 'NetworkLoadBalancerArns')).flatMap(
    (value) => resourceIn(assembly, value, BALANCER) ?? [],
  );
  const ids = balancers.map(idOf);
  const listeners = assembly.ofType(LISTENER).filter(({ properties }) => {
    const owner = resourceIn(assembly, get(properties, 'LoadBalancerArn'), BALANCER);
    return owner === undefined || ids.includes(idOf(owner));
  });
  const targets = listeners.flatMap((listener) => targetsOf(assembly, listener));
  return {
    service,
    byHand: booleanOf(get(service.properties, 'AcceptanceRequired')) === true,
    principals: principalsOf(assembly, service),
    balancers,
    listeners,
    groups: targets.flatMap((group) => group ?? []),
    answers: targets.flatMap((group) => (group ? servicesIn(assembly, group) : [undefined])),
  };
}

const principalsOf = (assembly: Assembly, service: Resource): Door['principals'] =>
  assembly
    .ofType(PERMISSIONS)
    .filter(({ properties }) => {
      const owner = resourceIn(assembly, get(properties, 'ServiceId'), SERVICE);
      return owner === undefined || idOf(owner) === idOf(service);
    })
    .flatMap((permission) =>
      itemsOf(get(permission.properties, 'AllowedPrincipals')).map((value) => ({
        arn: textOf(value),
        value,
        in: permission,
      })),
    );

/** The target groups that a listener forwards to; undefined is one that isn't known. */
const targetsOf = (assembly: Assembly, listener: Resource): (Resource | undefined)[] =>
  itemsOf(get(listener.properties, 'DefaultActions'))
    .flatMap((action) => [
      ...groupsOf(get(action, 'TargetGroupArn')),
      ...itemsOf(get(action, 'ForwardConfig', 'TargetGroups')).map((group) => get(group, 'TargetGroupArn')),
    ])
    .map((value) => resourceIn(assembly, value, TARGETS));

const groupsOf = (value: Value | undefined) => (value === undefined ? [] : [value]);

/** ECS services that register with a target group; a target that is written into it isn't known. */
function servicesIn(assembly: Assembly, group: Resource): (Resource | undefined)[] {
  const written = itemsOf(get(group.properties, 'Targets')).map(() => undefined);
  const registered = assembly.ofType('AWS::ECS::Service').filter(({ properties }) =>
    itemsOf(get(properties, 'LoadBalancers')).some((one) => {
      const named = resourceIn(assembly, get(one, 'TargetGroupArn'), TARGETS);
      return named !== undefined && idOf(named) === idOf(group);
    }),
  );
  return [...written, ...registered];
}

/** Tasks of the inventory that stand behind a door. */
export const tasksBehind = (door: Door, tasks: readonly Task[]): boolean => {
  const services = new Set(tasks.flatMap(({ services }) => services.map(idOf)));
  return door.answers.length > 0 && door.answers.every((one) => one !== undefined && services.has(idOf(one)));
};

/** Services that a charter may have a door for. */
export const DOOR_OWNERS = ['proxy', 'review'] as const;
export type DoorOwner = (typeof DOOR_OWNERS)[number];

/** Whose door it is, if it is one that a charter may have. */
export function ownerOf(door: Door, inventory: Inventory): DoorOwner | undefined {
  if (tasksBehind(door, inventory.proxies)) return 'proxy';
  return tasksBehind(door, inventory.reviews) ? 'review' : undefined;
}
