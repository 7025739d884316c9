import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { loadDeployment } from '../../../lib/config/load';
import type { Deployment } from '../../../lib/config/schema';
import { buildEnclave, createApp } from '../../../lib/stacks/enclave';

// What an update does: each change is synthesized beside what it changes, and what differs is held against which properties
// CloudFormation replaces a resource for.

interface Change {
  readonly what: string;
  readonly make: (deployment: Deployment) => Deployment;
  /** What is lost of what was under way, or why nothing is. */
  readonly lost: string;
}

const enclaveOf = (deployment: Deployment, enclave: Partial<Deployment['enclave']>): Deployment => ({
  ...deployment,
  enclave: { ...deployment.enclave, ...enclave },
});
const charterOf = (deployment: Deployment, charter: Partial<Deployment['charter']>): Deployment => ({
  ...deployment,
  charter: { ...deployment.charter, ...charter },
});

const DRAINED =
  'no answer of up to 120 seconds: ECS starts new tasks before it drains the old ones. CloudFormation sets the number of tasks back to the least: under load raise `tasks.min` first';
const ROLLED =
  'nothing: the endpoint moves over half of its instances at a time, and back when invocations fail. Both answer for a while; both are on the charter';

const CHANGES: readonly Change[] = [
  {
    what: 'a release: its weights and its image',
    make: (of) => {
      const [release] = of.charter.releases;
      if (release === undefined) return of;
      const next = { ...release, id: 'next', image: `sha256:${'5'.repeat(64)}` };
      const releases = [...of.charter.releases, next];
      const model = { ...of.enclave.model, release: 'next', weightsVersion: 'AnotherVersion0001' };
      return enclaveOf(charterOf(of, { releases }), { model });
    },
    lost: `${ROLLED}. Between \`boundary\` and \`model\` the release before can't start further instances, since its weights are closed to it: deploy the three in one go, and all three again to go back`,
  },
  {
    what: "the model's instance type",
    make: (of) => enclaveOf(of, { model: { ...of.enclave.model, instanceType: 'ml.p5en.48xlarge' } }),
    lost: ROLLED,
  },
  {
    what: "the model's least and most instances",
    make: (of) => enclaveOf(of, { model: { ...of.enclave.model, instances: { min: 3, max: 5 } } }),
    lost: `${ROLLED}. The scaled count stays (\`RetainAllVariantProperties\`)`,
  },
  {
    what: "the proxy's image",
    make: (of) => charterOf(of, { images: { ...of.charter.images, proxy: `sha256:${'6'.repeat(64)}` } }),
    lost: DRAINED,
  },
  {
    what: 'a tenant more',
    make: (of) => {
      const [tenant] = of.charter.tenants;
      if (tenant === undefined) return of;
      const more = { ...tenant, id: 'one-more', certificate: `${tenant.certificate}/2` };
      return charterOf(of, { tenants: [...of.charter.tenants, more] });
    },
    lost: DRAINED,
  },
  {
    what: 'the keys that sign policies',
    make: (of) => {
      const keys = of.charter.signingKeys.map((key) =>
        key.use === 'policy' ? { ...key, id: 'policy-next' } : key,
      );
      return charterOf(of, { signingKeys: keys });
    },
    lost: `${DRAINED}. Classifiers start under a bundle that the new key signed: upload it before`,
  },
  {
    what: 'more tasks of the proxy',
    make: (of) => enclaveOf(of, { proxy: { ...of.enclave.proxy, tasks: { min: 4, max: 16 } } }),
    lost: 'nothing',
  },
  {
    what: 'larger tasks of the proxy',
    make: (of) => enclaveOf(of, { proxy: { ...of.enclave.proxy, cpu: 8192, memoryMiB: 16_384 } }),
    lost: DRAINED,
  },
  {
    what: 'a longer retention of the ledger',
    make: (of) => charterOf(of, { retention: { ...of.charter.retention, ledgerDays: 7300 } }),
    lost: 'nothing; what is locked already stays locked as long as it was told',
  },
  {
    what: '`charter.fips`, from `off` to `required`',
    make: (of) => charterOf(of, { fips: 'required' }),
    lost: 'what services ask for while an interface endpoint is replaced: deploy `boundary` when nobody calls, then `safety` and `oversight`',
  },
  {
    what: "the enclave's range of addresses",
    make: (of) => enclaveOf(of, { network: { ...of.enclave.network, cidr: '10.77.0.0/16' } }),
    lost: 'not possible in place: build a second enclave, move callers, take the first one down',
  },
];

type Properties = Readonly<Record<string, unknown>>;
type Resources = Readonly<Record<string, { readonly Type: string; readonly Properties?: Properties }>>;
interface Stack {
  readonly name: string;
  readonly Resources: Resources;
  readonly exported: ReadonlySet<string>;
}

function synthesized(deployment: Deployment): readonly Stack[] {
  const directory = mkdtempSync(join(tmpdir(), 'cordon-update-'));
  try {
    const app = createApp(directory);
    buildEnclave(app, deployment);
    return app.synth().stacks.map(({ stackName, template }) => ({
      name: stackName.replace(`cordon-${deployment.enclave.name}-`, ''),
      Resources: template.Resources as Resources,
      exported: new Set(JSON.stringify(template.Outputs ?? {}).match(/(?<="(Ref":|Fn::GetAtt":\[)")\w+/g)),
    }));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

type Replacing = (type: string, property: string) => boolean;

/** Properties for which CloudFormation makes a new resource, as the CDK CLI's database has them of the registry's schemas. */
function replacing(): Replacing {
  const database = JSON.parse(gunzipSync(readFileSync('node_modules/aws-cdk/db.json.gz')).toString()) as {
    readonly schema: { readonly resource: { readonly entities: Readonly<Record<string, unknown>> } };
  };
  const known = new Map<string, ReadonlySet<string>>();
  for (const entity of Object.values(database.schema.resource.entities)) {
    const { cloudFormationType: type, properties = {} } = (Array.isArray(entity) ? entity[1] : entity) as {
      readonly cloudFormationType?: string;
      readonly properties?: Readonly<Record<string, { readonly causesReplacement?: string }>>;
    };
    const names = Object.keys(properties).filter((name) => properties[name]?.causesReplacement !== undefined);
    if (type) known.set(type, new Set(names));
  }
  return (type, property) => known.get(type)?.has(property) ?? false;
}

/** Names that a resource has alone; a task definition's family counts its revisions. */
const NAMING =
  /^(Alarm|Alias|Bucket|Cluster|Dashboard|Endpoint|LogGroup|Repository|Role|Service|Table|Trail)?Name$/;

/** Whether a value names one of some resources. */
const namesAny = (value: unknown, ids: ReadonlySet<string>): boolean =>
  [...JSON.stringify(value ?? '').matchAll(/"(?:Ref":|Fn::GetAtt":\[)"(\w+)"/g)].some(([, id = '']) =>
    ids.has(id),
  );

/** Properties that differ, or name what is made anew. */
const changedOf = (old: Properties, next: Properties, anew: ReadonlySet<string>): readonly string[] =>
  [...new Set([...Object.keys(next), ...Object.keys(old)])].filter(
    (name) => !isDeepStrictEqual(old[name], next[name]) || namesAny(next[name], anew),
  );

/** What CloudFormation does to a stack's resources, by what it does. What names a resource that is replaced changes too. */
function effects(before: Stack, after: Stack, replaces: Replacing): ReadonlyMap<string, ReadonlySet<string>> {
  const both = Object.entries(after.Resources).flatMap(([id, { Type, Properties = {} }]) => {
    const old = before.Resources[id];
    return old === undefined ? [] : [{ id, Type, old: old.Properties ?? {}, next: Properties }];
  });
  const anew = new Set<string>();
  for (let known = -1; known < anew.size; ) {
    known = anew.size;
    for (const { id, Type, old, next } of both)
      if (changedOf(old, next, anew).some((name) => replaces(Type, name))) anew.add(id);
  }
  const found = new Map<string, Set<string>>();
  const say = (does: string, type: string) =>
    found.set(does, (found.get(does) ?? new Set()).add(type.replace(/^AWS::/, '')));
  for (const { id, Type, old, next } of both) {
    const changed = changedOf(old, next, anew);
    if (changed.length === 0) continue;
    const named = Object.keys(next).some((name) => NAMING.test(name) && !changed.includes(name));
    if (!anew.has(id)) say('updated in place', Type);
    else if (named) say('refused, since it has a name of its own', Type);
    else say(before.exported.has(id) ? 'refused, since another stack uses it' : 'replaced', Type);
  }
  for (const [id, { Type }] of Object.entries(after.Resources)) if (!before.Resources[id]) say('made', Type);
  for (const [id, { Type }] of Object.entries(before.Resources))
    if (!after.Resources[id]) say('removed', Type);
  return found;
}

function row(
  { what, make, lost }: Change,
  base: Deployment,
  before: readonly Stack[],
  replaces: Replacing,
): string {
  const after = synthesized(make(base));
  const told = before.flatMap((stack) => {
    const next = after.find(({ name }) => name === stack.name);
    const found = next ? effects(stack, next, replaces) : new Map<string, ReadonlySet<string>>();
    const parts = [...found].map(([does, types]) => `${does}: ${[...types].toSorted().join(', ')}`);
    return parts.length === 0 ? [] : [`\`${stack.name}\` ${parts.join('; ')}`];
  });
  return `| ${what} | ${told.join('<br>') || 'nothing'} | ${lost} |`;
}

/** The page on updates, by path. */
export function updateDocuments(): Readonly<Record<string, string>> {
  const { deployment } = loadDeployment('config/commercial.yaml');
  const before = synthesized(deployment);
  const replaces = replacing();
  return {
    'docs/updates.md': `# What an update does

<!-- Generated by \`npm run docs\`: each change is synthesized beside config/commercial.yaml, and what differs is held against
CloudFormation's schemas (bin/dev/documents/updates.ts). -->

An update is a change of the deployment file, verified and deployed as the first time, but without \`--no-rollback\`: a rollback
keeps what ran before. Deploy the stacks that differ in the order of the runbook. \`cordon diff BEFORE AFTER\` tells reviewers
what it means. *Replaced* is made anew before the old one goes; what CloudFormation refuses changes nothing.

| what changes | what CloudFormation does | what is lost of what is under way |
|---|---|---|
${CHANGES.map((change) => row(change, deployment, before, replaces)).join('\n')}
| a classifier's policy | nothing: a courier uploads a bundle, signed and of a higher version; classifiers load it within 30 seconds, and keep the one before where a canary fails | nothing |
| certificates | nothing: a courier fills the secret; services read it again each minute, and keep the one before where it can't be used | nothing, while the authorities that callers trust stay: first add the new authority on both sides, then renew, then take the old one out |
| \`enclave.name\`, \`enclave.account\`, \`enclave.region\` | other stacks: a second enclave | nothing; the first one stays until it is destroyed |

## Two variants of a model at once

Blue and green as two production variants of one endpoint are **refused** (\`endpoint-has-no-side-path\`, \`closed-world\`), for
what a second variant would loosen:
- which release answered is recorded once, as a proxy's log begins (\`CORDON_APPROVED\`), and held against the charter; with
  weights between two, an answer would be of either;
- the proxy's right to invoke is for the endpoint, and \`sagemaker:TargetVariant\` would let whoever may invoke choose: also the one that
  gets no traffic;
- alarms by which SageMaker rolls back are of one variant, and weights change at run time by
  \`UpdateEndpointWeightsAndCapacities\`, which no template shows.

The safe way is what an endpoint's update does anyway, as above: a rolling update, half of the instances at a time, with
the alarms of the new release, and back by itself. To compare two releases before, run a second enclave of class \`trial\` with
the next release and test tenants; to go back afterwards, deploy the release before, whose weights and image are still there.
`,
  };
}
