import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '../../../lib/template/read/input-error';
import { readAssembly } from '../../../lib/template/read/read-assembly';
import { assemblyDirectory, DEPLOYMENTS, type DeploymentName } from '../../helpers/assemblies';

// Each field of the manifest and of the asset manifests, changed by itself: what steers a deployment must be reported.

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Path = readonly string[];

/** Why a field may say what it likes: none of these decides what is deployed, from where, or by whom. */
const HARMLESS: readonly (readonly [RegExp, string])[] = [
  [/(^|\/)displayName$/, 'shown to people'],
  [/^\/artifacts\/[^/]+\/properties\/tags/, 'tags of a stack, which no policy of an enclave goes by'],
  [/\/validateOnSynth$/, 'whether CDK runs its own validation'],
  [/\/additionalMetadataFile$/, 'where constructs were written; an added file is reported by itself'],
  [
    /^\/artifacts\/(Tree|aws-cdk-lib~1feature-flag-report)/,
    'the construct tree and the feature flags, for people',
  ],
  [
    /^\/(minimumCliVersion|version)$/,
    'versions of the tools; a schema that is not known is reported by itself',
  ],
  [/\/additionalDependencies/, 'a copy of dependencies'],
  [/\/lookupRole$/, 'a role that reads context, which an enclave has none of; another one is reported'],
  [/\/lookupRole\/requiresBootstrapStackVersion$/, 'the version of that role'],
  [
    /\.assets\/properties\/(requiresBootstrapStackVersion|bootstrapStackVersionSsmParameter)$/,
    'said by the stack, too',
  ],
  [/\/requiresBootstrapStackVersion$/, 'a higher version than is needed'],
  [/^\/dockerImages$/, 'empty'],
];

const isHarmless = (path: Path) => {
  const pointer = `/${path.map((key) => key.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;
  return HARMLESS.some(([pattern]) => pattern.test(pointer));
};

function* pathsIn(value: Json, path: Path = []): Iterable<{ path: Path; value: Json }> {
  if (path.length > 0) yield { path, value };
  if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) yield* pathsIn(each as Json, [...path, key]);
}

function edited(value: Json, [key, ...rest]: Path, to: Json | undefined): Json {
  if (key === undefined) return to ?? null;
  const copy: Record<string, Json> = Array.isArray(value) ? ([...value] as never) : { ...(value as object) };
  if (rest.length > 0) copy[key] = edited(copy[key] ?? null, rest, to);
  else if (to === undefined) delete copy[key];
  else copy[key] = to;
  return (Array.isArray(value) ? Object.values(copy) : copy) as Json;
}

/** Which stack waits for which, and for its own upload: what a list of dependencies comes to. */
function orderOf(root: Json): string {
  const { artifacts = {} } = root as { artifacts?: Record<string, { dependencies?: string[] }> };
  const waits = (id: string, seen = new Set<string>()): ReadonlySet<string> => {
    for (const next of artifacts[id]?.dependencies ?? []) if (!seen.has(next)) waits(next, seen.add(next));
    return seen;
  };
  const own = (id: string, other: string) => !other.endsWith('.assets') || other === `${id}.assets`;
  return JSON.stringify(
    Object.keys(artifacts).map((id) => [...waits(id)].filter((other) => own(id, other)).sort()),
  );
}

/** Other values that a field could have: absent, another text, and what the same field says of another stack. */
function* variants(value: Json, others: readonly Json[]): Iterable<Json | undefined> {
  yield undefined;
  if (typeof value === 'string') yield `${value}x`;
  if (typeof value === 'boolean') yield !value;
  if (typeof value === 'number') yield value - 1;
  for (const other of others) if (JSON.stringify(other) !== JSON.stringify(value)) yield other;
}

/** What is at the same place of the other artifacts. */
const siblings = (root: Json, path: Path): Json[] => {
  const [section, id, ...rest] = path;
  const group = (root as Record<string, Record<string, Json>>)[section ?? ''];
  return Object.entries(group ?? {})
    .filter(([key]) => key !== id && rest.length > 0)
    .flatMap(([, each]) => {
      const value = rest.reduce<unknown>(
        (node, key) => (node as Record<string, unknown> | null)?.[key],
        each,
      );
      return typeof value === 'string' ? [value as Json] : [];
    })
    .slice(0, 2);
};

function isReported(directory: string): boolean {
  try {
    return readAssembly(directory).irregularities.length > 0;
  } catch (error) {
    if (error instanceof InputError) return true;
    throw error;
  }
}

function survivors(name: DeploymentName, file: string): string[] {
  const directory = mkdtempSync(join(tmpdir(), 'cordon-path-'));
  cpSync(assemblyDirectory(name), directory, { recursive: true });
  const target = join(directory, file);
  const text = readFileSync(target, 'utf8');
  const root = JSON.parse(text) as Json;
  const found: string[] = [];
  try {
    for (const { path, value } of pathsIn(root)) {
      if (isHarmless(path)) continue;
      for (const to of variants(value, siblings(root, path))) {
        const changed = edited(root, path, to);
        if (path.includes('dependencies') && orderOf(changed) === orderOf(root)) continue;
        writeFileSync(target, JSON.stringify(changed, null, 2));
        if (!isReported(directory)) found.push(`${path.join('/')} = ${JSON.stringify(to)}`);
      }
    }
  } finally {
    rmSync(directory, { recursive: true });
  }
  return found;
}

test('the assembly as it is synthesized has nothing to report', () => {
  for (const name of DEPLOYMENTS) expect(readAssembly(assemblyDirectory(name)).irregularities).toEqual([]);
});

test.each(['manifest.json', 'cordon-commercial-safety.assets.json'])(
  'no field of %s can be another without a report',
  (file) => {
    expect(survivors('commercial', file)).toEqual([]);
  },
);
