import { layerBucket } from '../../config/partitions';
import type { Charter } from '../../config/schema';
import type { Claim } from '../../contract/claim';
import type { Fault } from '../../contract/fault';
import type { Guard } from '../../contract/guard';
import { STATEMENTS } from '../../contract/statements';
import type { World } from '../../contract/world';
import { isPermissionsBoundary } from '../../rules/permissions-boundary';
import type { Assembly, Template } from '../../template/assembly';
import { attribute } from '../../template/build-assembly';
import { pointerTo } from '../../template/values/pointer';
import { textOf, walk } from '../../template/values/values';
import { options, placeOf } from '../../template/values/worst-case';
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

function literalFaults({ assembly, charter }: World): readonly Fault[] {
  const buckets = bucketsOf(assembly, charter);
  const faults: Fault[] = [];
  for (const resource of assembly.resources) {
    const named = isPermissionsBoundary(resource) ? withPrefixes(buckets) : buckets;
    for (const holder of [resource.properties, ...resource.attributes.values()]) {
      for (const value of walk(holder)) {
        if (value.kind !== 'known' || typeof value.value !== 'string') continue;
        for (const message of strayLiterals(value.value, charter, named)) {
          faults.push({ at: placeOf(value), logicalId: resource.logicalId, message, remedy: REMEDY });
        }
      }
    }
  }
  return faults;
}

const REMEDY =
  "Name what lies inside the charter's partition, accounts and regions, by pseudo parameters where AWS has them.";

const undecidedAbout = ({ stack, account, region }: Template): readonly string[] =>
  account === undefined || region === undefined
    ? [`stack ${stack} doesn't say in which account and region it stands`]
    : [];

// Any text of an account's will do: one that is not the charter's.
const guardsOf = (template: Template, { partition }: Charter): readonly Guard[] =>
  [...template.resources.values()].slice(0, 1).map((resource) => ({
    ...placeOf(resource),
    logicalId: resource.logicalId,
    says: `${template.stack} names nothing outside the charter's boundary`,
    broken: [
      {
        file: template.file,
        op: 'add',
        pointer: pointerTo(resource.pointer, 'Metadata'),
        value: { 'aws:cdk:path': `arn:${partition}:iam::000000000000:role/elsewhere` },
      },
    ],
  }));

export const oneBoundary: Claim = {
  id: 'one-boundary',
  ...STATEMENTS['one-boundary'],
  assumptions: [
    'A value that AWS makes when it deploys a resource of the enclave lies where its stack does.',
    'A permissions boundary grants nothing by itself; it may name buckets by a prefix.',
    "ECR's bucket of image layers is AWS's own and holds nothing of the enclave.",
  ],
  prove(world) {
    const { templates } = world.assembly;
    return {
      faults: [
        ...templates.flatMap((template) => [...templateFaults(template, world.charter)]),
        ...literalFaults(world),
      ],
      undecided: templates.flatMap(undecidedAbout),
      get guards() {
        return templates.flatMap((template) => guardsOf(template, world.charter));
      },
    };
  },
};
