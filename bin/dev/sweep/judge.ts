import { ADMITTED } from '../../../lib/aws/resources';
import { faultsIn } from '../../../lib/aws/shapes/shape';
import { CLAIMS } from '../../../lib/claims';
import { WALLS } from '../../../lib/claims/defence-in-depth/walls';
import { PARTS } from '../../../lib/claims/operable/claim';
import type { ClaimId } from '../../../lib/contract/claim-id';
import { World } from '../../../lib/contract/world';
import { accessGraphOf } from '../../../lib/engines/iam/access-graph';
import { RULES } from '../../../lib/rules';
import { runRules } from '../../../lib/rules/run';
import type { Irregularity, Resource } from '../../../lib/template/assembly';
import { buildAssembly, type TemplateSource, withContents } from '../../../lib/template/build-assembly';
import { readCloudAssembly } from '../../../lib/template/read/cloud-assembly';
import { InputError } from '../../../lib/template/read/input-error';
import { reportTo } from '../../../lib/template/read/irregularities';
import { type Files, filesUnder } from '../../../lib/template/read/read-files';
import { keysOf } from '../../../lib/template/values/pointer';
import { patched } from '../../../lib/verify/patch';
import { type Change, groupOf } from './change';
import type { Enclave } from './enclave';
import { Ranking } from './ranking';

/** What verifying a changed assembly gives. A survivor is one of which everything is still proved. */
export interface Outcome {
  readonly is: 'refuted' | 'unreadable' | 'survivor';
  /** The claim or rule that finds something, or the code of the error. */
  readonly by?: string;
}

/** A part of a verification: whether it finds something of which the good assembly is free. */
interface Check {
  /** Tells it from the others. */
  readonly name: string;
  /** What it is a part of. */
  readonly of: ClaimId | 'rules';
  finds(world: World): boolean;
}

/** The claims that ask most, in parts: one that finds something is told at the first thing that it finds. */
const OF_PARTS: readonly Check[] = [
  ...PARTS.map(
    (part, index): Check => ({
      name: `operable ${index}`,
      of: 'operable',
      finds: (world) => !isEmpty(part(accessGraphOf(world))),
    }),
  ),
  ...WALLS.map(
    ({ where, breaches }): Check => ({
      name: `defence-in-depth ${where}`,
      of: 'defence-in-depth',
      finds: (world) => !isEmpty(breaches(accessGraphOf(world))),
    }),
  ),
].map((check) => ({ ...check, finds: (world) => throwing(() => check.finds(world)) }));

const CHECKS: readonly Check[] = [
  { name: 'rules', of: 'rules', finds: (world) => !isEmpty(runRules(world, RULES)) },
  ...OF_PARTS,
  ...CLAIMS.map(
    (claim): Check => ({
      name: claim.id,
      of: claim.id,
      finds: (world) => isRefuted(() => claim.prove(world)),
    }),
  ),
];

/** What throws has found something. */
function throwing(finds: () => boolean): boolean {
  try {
    return finds();
  } catch {
    return true;
  }
}

const isRefuted = (prove: () => ReturnType<(typeof CLAIMS)[number]['prove']>): boolean =>
  throwing(() => {
    const { faults, undecided, missing = [] } = prove();
    return faults.length + undecided.length + missing.length > 0;
  });

/** Verifies changed assemblies of a deployment, what is cheap and likely to find something first. */
export class Judge {
  private readonly ranking = new Ranking(CHECKS);
  private readonly files: Files;

  /** @throws Error when the assembly is refuted as it is: then nothing could be learnt from a change. */
  constructor(private readonly enclave: Enclave) {
    this.files = filesUnder(enclave.directory);
    const { assembly, charter } = enclave;
    const before = assembly.irregularities[0]?.code ?? this.refutation(new World(assembly, charter));
    if (before !== undefined)
      throw new Error(`${enclave.directory} is refuted without any change, by ${before}`);
  }

  judge(change: Change): Outcome {
    try {
      const { file } = change;
      const by = this.enclave.contents.manifests.has(file)
        ? this.ofManifest(change)
        : this.ofTemplates(change);
      return by === undefined ? { is: 'survivor' } : { is: 'refuted', by };
    } catch (error) {
      if (error instanceof InputError) return { is: 'unreadable', by: error.code };
      throw error;
    }
  }

  private ofTemplates(change: Change): string | undefined {
    const { assembly, contents, charter } = this.enclave;
    const changed = new Map<string, unknown>();
    for (const edit of change.edits)
      changed.set(edit.file, patched(changed.get(edit.file) ?? contents.templates.get(edit.file), edit));
    const world = new World(withContents(assembly, changed), charter);
    const irregular = world.assembly.irregularities[0];
    return irregular?.code ?? findingNearby(world, change) ?? this.refutation(world, change);
  }

  private ofManifest(change: Change): string | undefined {
    const { contents, charter } = this.enclave;
    const { edits, file } = change;
    const manifest = edits.reduce<unknown>(patched, contents.manifests.get(file));
    const { sources, irregularities } = readWith(this.files, file, manifest);
    if (irregularities[0]) return irregularities[0].code;
    // What is read as before is proved as before.
    const before = readWith(this.files, file, contents.manifests.get(file)).sources;
    if (before.every((source, index) => isSame(source, sources[index])) && before.length === sources.length)
      return undefined;
    return this.refutation(new World(buildAssembly(sources), charter), change);
  }

  private refutation(world: World, change?: Change): string | undefined {
    const type = change?.type ?? '';
    const group = change ? groupOf(change) : '';
    for (const check of this.ranking.of(type, group)) {
      const found = this.ranking.timed(type, group, check, () => check.finds(world));
      if (found) return check.of;
    }
    return undefined;
  }
}

/** What the changed resources themselves are refused for, which is quicker to ask than what the whole is. */
function findingNearby(world: World, { edits }: Change): string | undefined {
  for (const { file, pointer } of edits) {
    const [section, id = ''] = keysOf(pointer);
    const template = world.assembly.templates.find((each) => each.file === file);
    const resource = section === 'Resources' ? template?.resources.get(id) : undefined;
    const found = resource && findingOfResource(world, resource);
    if (found !== undefined) return found;
  }
  return undefined;
}

function findingOfResource(world: World, resource: Resource): string | undefined {
  try {
    const shape = ADMITTED.get(resource.type);
    if (!shape || !isEmpty(faultsIn(shape, resource.properties, world))) return 'closed-world';
    const rule = RULES.find(
      ({ types, check }) =>
        (types.includes('*') || types.includes(resource.type)) && !isEmpty(check(resource, world)),
    );
    return rule?.id;
  } catch {
    // Whichever threw throws again when it is asked of the whole.
    return undefined;
  }
}

const isEmpty = (found: Iterable<unknown>): boolean => found[Symbol.iterator]().next().done === true;

const isSame = (one: TemplateSource, other: TemplateSource | undefined): boolean =>
  other !== undefined && one.content === other.content && said(one) === said(other);

const said = ({ content: _, ...source }: TemplateSource) => JSON.stringify(source);

/** What is read of a directory, with another content in one of its files. */
function readWith(files: Files, changed: string, content: unknown) {
  const irregularities: Irregularity[] = [];
  const read: Files = { ...files, parse: (file) => (file === changed ? content : files.parse(file)) };
  const sources = readCloudAssembly(
    read,
    ({ parent: _, ...source }) => buildAssembly([source]).ofType('AWS::CloudFormation::Stack'),
    reportTo(irregularities),
  );
  return { sources, irregularities };
}
