import type { Mutation } from '../../lib/contract/mutation';
import { World } from '../../lib/contract/world';
import type { Resource } from '../../lib/template/assembly';
import { withContents } from '../../lib/template/build-assembly';
import { readAssembly } from '../../lib/template/read/read-assembly';
import { assemblyDirectory, type DeploymentName, deploymentOf } from '../helpers/assemblies';
import { patchedFiles } from '../helpers/patch';

const worlds = new Map<DeploymentName, World>();

/** A deployment of ours as the verifier reads it, read once per test file. */
export function enclave(name: DeploymentName = 'commercial'): World {
  const known = worlds.get(name);
  if (known) return known;
  const world = new World(readAssembly(assemblyDirectory(name)), deploymentOf(name).charter);
  worlds.set(name, world);
  return world;
}

/** The same world after some edits of its templates. */
export const after = (world: World, mutations: readonly Mutation[]): World =>
  new World(withContents(world.assembly, patchedFiles(world.assembly, mutations)), world.charter);

/** The resource of a type whose logical id matches. */
export function resource({ assembly }: World, type: string, logicalId: RegExp): Resource {
  const found = assembly.ofType(type).filter((each) => logicalId.test(each.logicalId));
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${found.length} of ${type} match ${logicalId}`);
  return only;
}

/** An edit below a resource. */
export const edit = (
  { file, pointer }: Resource,
  op: Mutation['op'],
  path: string,
  value?: unknown,
): Mutation => ({ file, op, pointer: `${pointer}/${path}`, value });

/** A resource more, beside another. */
export const beside = ({ file }: Resource, logicalId: string, value: unknown): Mutation => ({
  file,
  op: 'add',
  pointer: `/Resources/${logicalId}`,
  value,
});
