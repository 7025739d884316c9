import { patched } from '../../../../lib/verify/patch';
import { type Change, isObject } from '../change';
import type { Contents } from '../enumerate';
import type { HarmlessKind } from './kind';

const inManifest = ({ type }: Change) => type === 'manifest.json' || type === 'assets.json';

const at = (pattern: RegExp) => (change: Change) => inManifest(change) && pattern.test(change.pointer);

/** Fields of manifests that decide neither what is deployed, nor from where, nor by whom. */
export const MANIFESTS: readonly HarmlessKind[] = [
  {
    id: 'manifest-display',
    says: 'a display name, the construct tree, the report of feature flags',
    reason:
      'The CLI prints them. The tree and the report were written after the templates, which they don’t change.',
    is: at(/\/displayName$|^\/artifacts\/(Tree|aws-cdk-lib~1feature-flag-report)(\/|$)/),
  },
  {
    id: 'manifest-stack-tags',
    says: 'a tag of a stack',
    reason:
      'CloudFormation puts a stack’s tags on its resources. No policy of an enclave has a condition on a tag, so that none allows or denies by one.',
    is: at(/^\/artifacts\/[^/]+\/properties\/tags(\/|$)/),
  },
  {
    id: 'manifest-synth-validation',
    says: 'whether CDK validates the template when it synthesizes',
    reason: 'The template is there already, and it is verified here.',
    is: at(/\/validateOnSynth$/),
  },
  {
    id: 'manifest-metadata-file',
    says: 'the file that says where constructs were written',
    reason:
      'The CLI reads it to print stack traces and warnings. A file that is there and not named is reported.',
    is: at(/\/additionalMetadataFile$/),
  },
  {
    id: 'manifest-tool-version',
    says: 'the version of the manifest’s schema, among those that are known, and the least version of the CLI',
    reason: 'A CLI that is too old refuses the assembly. A schema that isn’t known is reported.',
    is: at(/^\/(version|minimumCliVersion)$/),
  },
  {
    id: 'manifest-dependency-copy',
    says: 'the copy of a stack’s dependencies, and those that follow from the others',
    reason:
      'The CLI orders stacks by `dependencies`, also by those of dependencies. A change after which each stack waits for the same stacks, and its own upload, changes no order.',
    is: (change, contents) =>
      at(/\/additionalDependencies(\/|$)/)(change) ||
      (at(/\/dependencies(\/|$)/)(change) && keepsOrder(change, contents)),
  },
  {
    id: 'manifest-lookup-role',
    says: 'the role that reads context, or its bootstrap version, left out',
    reason:
      'The CLI takes that role to look values up and to show differences; an enclave looks nothing up, and deploys by another role. A role of another name is reported.',
    is: (change) => at(/\/lookupRole(\/|$)/)(change) && change.kind !== 'another account',
  },
  {
    id: 'manifest-bootstrap-version',
    says: 'the bootstrap version that a stack asks for raised, or what an asset manifest says of it',
    reason:
      'The CLI refuses to deploy where the bootstrap stack is older. The stack itself says the version and where it is kept, which is held to its qualifier.',
    is: (change) =>
      at(/\.assets\/properties\/(requiresBootstrapStackVersion|bootstrapStackVersionSsmParameter)$/)(
        change,
      ) ||
      (at(/\/requiresBootstrapStackVersion$/)(change) && change.kind === 'higher'),
  },
  {
    id: 'manifest-no-images',
    says: 'an empty list of container images left out',
    reason: 'There are none either way; an image asset is reported.',
    is: (change) => at(/^\/dockerImages$/)(change) && change.kind === 'delete',
  },
];

function keepsOrder({ edits, file }: Change, { manifests }: Contents): boolean {
  const before = manifests.get(file);
  return orderOf(before) === orderOf(edits.reduce<unknown>(patched, before));
}

/** Which stack waits for which, and for its own upload: what a list of dependencies comes to. */
function orderOf(root: unknown): string {
  const artifacts = isObject(root) && isObject(root.artifacts) ? root.artifacts : {};
  const waits = (id: string, seen = new Set<string>()): ReadonlySet<string> => {
    const artifact = artifacts[id];
    const next = isObject(artifact) && Array.isArray(artifact.dependencies) ? artifact.dependencies : [];
    for (const each of next.map(String)) if (!seen.has(each)) waits(each, seen.add(each));
    return seen;
  };
  const own = (id: string, other: string) => !other.endsWith('.assets') || other === `${id}.assets`;
  return JSON.stringify(
    Object.keys(artifacts).map((id) => [...waits(id)].filter((other) => own(id, other)).sort()),
  );
}
