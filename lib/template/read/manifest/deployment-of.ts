import { isObject, own } from '../../intrinsics/scope';
import { filesUnder, isDirectory } from '../read-files';

/** Which template is uploaded, and where to, follows from its content; the verifier holds that against the digest. */
const FOLLOWS = new Set(['stackTemplateAssetObjectUrl']);

/**
 * How an assembly's stacks are deployed: of each, what its manifest says, nested assemblies included; nothing for plain
 * templates. The assembly was read before, so that nothing is checked again.
 */
export function deploymentOf(path: string): Readonly<Record<string, unknown>> {
  if (!isDirectory(path)) return {};
  const files = filesUnder(path);
  const stacks: Record<string, unknown> = {};
  const read = (directory: string): void => {
    const artifacts = own(files.parse(`${directory}manifest.json`), 'artifacts');
    for (const [id, artifact] of Object.entries(isObject(artifacts) ? artifacts : {})) {
      const properties = own(artifact, 'properties');
      if (own(artifact, 'type') === 'cdk:cloud-assembly')
        read(`${directory}${String(own(properties, 'directoryName'))}/`);
      if (own(artifact, 'type') !== 'aws:cloudformation:stack' || !isObject(properties)) continue;
      stacks[`${directory}${id}`] = {
        environment: own(artifact, 'environment'),
        dependencies: own(artifact, 'dependencies'),
        ...Object.fromEntries(Object.entries(properties).filter(([key]) => !FOLLOWS.has(key))),
      };
    }
  };
  read('');
  return stacks;
}
