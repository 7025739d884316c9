import type { Guard } from '../../contract/guard';
import { replace } from '../../contract/mutation';
import type { AccessGraph } from '../../engines/iam/access-graph';
import { ANYTHING } from '../../engines/iam/globs/glob';
import type { Task } from '../../engines/inventory/inventory';
import { guardAt, propertyGuard } from '../shared/guards';
import { grantGuard } from '../shared/policy-guards';
import { safetyServices } from './safety-services';

/** What the proof of no-off-switch rests on. */
export function* switchGuards(graph: AccessGraph): Iterable<Guard> {
  for (const { task } of safetyServices(graph.inventory)) {
    yield* environmentGuards(task);
    yield* containerGuards(task);
    yield* serviceGuards(task);
  }
  for (const actor of graph.actors.roles)
    yield* grantGuard(actor, {
      action: 'ecs:UpdateService',
      target: { names: [ANYTHING], account: actor.principal.account },
      says: `${actor.resource.logicalId} may not change the safety stack`,
    });
}

function* environmentGuards({ resource, environment }: Task): Iterable<Guard> {
  for (const [name, { at }] of environment)
    yield* guardAt(resource, at, `${name} is what charter and assembly fix`, replace(at, 'challenge'));
}

/** What a container could be given beside its image and environment: the property, a value, and the fact that it breaks. */
const CONTAINER: readonly (readonly [name: string, value: unknown, says: string])[] = [
  ['Command', ['challenge'], 'runs its image as it is'],
  ['EnvironmentFiles', [{ Type: 's3', Value: 'arn:challenge' }], 'takes no other environment'],
  ['Secrets', [{ Name: 'NODE_OPTIONS', ValueFrom: 'arn:challenge' }], 'takes no secret into its environment'],
  ['ReadonlyRootFilesystem', false, "can't change itself"],
];

function* containerGuards({ resource }: Task): Iterable<Guard> {
  for (const [name, value, says] of CONTAINER)
    yield* propertyGuard(resource, `ContainerDefinitions.0.${name}`, value, `${resource.logicalId} ${says}`);
}

function* serviceGuards({ services }: Task): Iterable<Guard> {
  for (const service of services) {
    const { logicalId } = service;
    yield* propertyGuard(service, 'TaskDefinition', 'challenge', `${logicalId} runs exactly this definition`);
    yield* propertyGuard(service, 'EnableExecuteCommand', true, `nobody gets a shell in ${logicalId}`);
  }
}
