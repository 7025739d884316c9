import { layerBucket } from '../../config/partitions';
import type { Charter } from '../../config/schema';
import { claimOf } from '../../contract/claim';
import type { Fault } from '../../contract/fault';
import type { Guard } from '../../contract/guard';
import { add, below } from '../../contract/mutation';
import type { World } from '../../contract/world';
import { isPermissionsBoundary } from '../../rules/permissions-boundary';
import type { Assembly, Template } from '../../template/assembly';
import { attribute } from '../../template/build-assembly';
import { textOf, walk } from '../../template/values/values';
import { options, placeOf } from '../../template/values/worst-case';
import { guardAt } from '../shared/guards';
import { strayLiterals } from './literals';

/** Where each stack stands. */
function* templateFaults({ file, stack, account, region }: Template, charter: Charter): Iterable<Fault> {
  const at = { file, pointer: '' };
  if (account !== undefined && !charter.accounts.includes(account)) {
    yield {
      at,
      message: `stack ${stack} stands in account ${account}; the charter has ${charter.accounts.join(', ')}`,
      remedy: 'Deploy to an account that the charter names, or have reviewers add it to the charter.',
    };
  }
  if (region !== undefined && !charter.regions.includes(region)) {
    yield {
      at,
      message: `stack ${stack} stands in region ${region}; the charter has ${charter.regions.join(', ')}`,
      remedy: 'Deploy to a region that the charter names, or have reviewers add it to the charter.',
    };
  }
}

/** Buckets that a policy may name: ARNs of buckets say neither account nor region, so they are named one by one. */
function bucketsOf(assembly: Assembly, charter: Charter): ReadonlySet<string> {
  const own = assembly
    .ofType('AWS::S3::Bucket')
    .flatMap((bucket) => options(attribute(bucket, 'Ref')).flatMap((name) => textOf(name) ?? []));
  return new Set([...own, ...charter.regions.map(layerBucket)]);
}

// A permissions boundary grants nothing, so it may name buckets by a prefix that one of them has.
const withPrefixes = (buckets: ReadonlySet<string>): Pick<ReadonlySet<string>, 'has'> => ({
  has: (name) => {
    const prefix = /^([a-z0-9-]{8,})\*$/.exec(name)?.[1];
    return (
      buckets.has(name) || (prefix !== undefined && [...buckets].some((each) => each.startsWith(prefix)))
    );
  },
});

/** Texts of a resource, and of its attributes, that name something outside the charter's boundary. */
function* literalFaults({ assembly, charter }: World): Iterable<Fault> {
  const buckets = bucketsOf(assembly, charter);
  const prefixes = withPrefixes(buckets);
  // Most texts of a template stand there many times.
  const inside = { of: new Set<string>(), ofBoundaries: new Set<string>() };
  for (const resource of assembly.resources) {
    const [named, fine] = isPermissionsBoundary(resource)
      ? [prefixes, inside.ofBoundaries]
      : [buckets, inside.of];
    for (const holder of [resource.properties, ...resource.attributes.values()]) {
      for (const value of walk(holder)) {
        if (value.kind !== 'known' || typeof value.value !== 'string' || fine.has(value.value)) continue;
        const strays = [...strayLiterals(value.value, charter, named)];
        if (strays.length === 0) fine.add(value.value);
        for (const message of strays)
          yield { at: placeOf(value), logicalId: resource.logicalId, message, remedy: REMEDY };
      }
    }
  }
}

const REMEDY =
  "Name what lies inside the charter's partition, accounts and regions, by pseudo parameters where AWS has them.";

function* unplacedStacks({ templates }: Assembly): Iterable<string> {
  for (const { stack, account, region } of templates)
    if (account === undefined || region === undefined)
      yield `stack ${stack} doesn't say in which account and region it stands`;
}

/** A template's texts all lie inside; the edit adds an ARN of an account that no charter names. */
function* literalGuard({ resources, stack }: Template, { partition }: Charter): Iterable<Guard> {
  const [resource] = resources.values();
  if (resource === undefined) return;
  const elsewhere = { 'aws:cdk:path': `arn:${partition}:iam::000000000000:role/elsewhere` };
  yield* guardAt(
    resource,
    resource,
    `${stack} names nothing outside the charter's boundary`,
    add(below(resource, 'Metadata'), elsewhere),
  );
}

export const oneBoundary = claimOf('one-boundary', (world) => {
  const { assembly, charter } = world;
  return {
    faults: [
      ...assembly.templates.flatMap((template) => [...templateFaults(template, charter)]),
      ...literalFaults(world),
    ],
    undecided: [...unplacedStacks(assembly)],
    guards: () => assembly.templates.flatMap((template) => [...literalGuard(template, charter)]),
  };
});
