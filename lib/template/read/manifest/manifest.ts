import type { Place } from '../../assembly';
import { isObject, own } from '../../intrinsics/scope';
import { pointerTo } from '../../values/pointer';
import { InputError } from '../input-error';
import type { ReportIrregularity } from '../irregularities';
import type { Files } from '../read-files';
import { checkMetadata } from './metadata';

// Majors of the cloud assembly schema that were looked at; aws-cdk-lib 2.276 writes 55.
const OLDEST_SCHEMA = 36;
const NEWEST_SCHEMA = 55;

/** A stack as a manifest describes it. */
export interface StackArtifact {
  readonly id: string;
  readonly at: Place;
  /** Its properties as they stand in the manifest. */
  readonly properties: unknown;
  /** Ids of the artifacts that are deployed before it. */
  readonly dependencies: readonly string[];
  readonly stackName: string;
  readonly templateFile: string;
  /** Where the template is deployed from, `s3://BUCKET/KEY`. */
  readonly templateUrl: unknown;
  readonly account: string | undefined;
  readonly region: string | undefined;
}

/** An asset manifest as the manifest names it. */
export interface AssetManifestArtifact {
  readonly id: string;
  readonly file: string;
}

/** What a manifest names. Files and directories are relative to the manifest's own. */
export interface Manifest {
  /** Ids of all artifacts. */
  readonly artifacts: ReadonlySet<string>;
  readonly stacks: readonly StackArtifact[];
  readonly assetManifests: readonly AssetManifestArtifact[];
  readonly assemblies: readonly string[];
  /** Other files that it names: the construct tree, metadata. */
  readonly others: readonly string[];
}

const ARTIFACT_KEYS = new Set(
  'type environment properties dependencies displayName metadata additionalMetadataFile'.split(' '),
);
const STACK_KEYS = new Set(
  'templateFile stackName terminationProtection tags validateOnSynth assumeRoleArn cloudFormationExecutionRoleArn stackTemplateAssetObjectUrl requiresBootstrapStackVersion bootstrapStackVersionSsmParameter additionalDependencies lookupRole'.split(
    ' ',
  ),
);
const LOOKUP_ROLE_KEYS = new Set(
  'arn requiresBootstrapStackVersion bootstrapStackVersionSsmParameter'.split(' '),
);
const ASSET_MANIFEST_KEYS = new Set(
  'file requiresBootstrapStackVersion bootstrapStackVersionSsmParameter'.split(' '),
);
const MANIFEST_KEYS = new Set('version artifacts missing runtime minimumCliVersion'.split(' '));

/**
 * Reads a manifest. Source: schema of `AssemblyManifest` in @aws-cdk/cloud-assembly-schema 55.
 *
 * @throws InputError `manifest-malformed`, and as reading does
 */
export function readManifest(file: string, files: Files, report: ReportIrregularity): Manifest {
  const manifest = files.parse(file);
  checkVersion(manifest, file, report);
  checkKeys(manifest, MANIFEST_KEYS, { file, pointer: '' }, report);
  const missing = own(manifest, 'missing');
  if (missing !== undefined && !(Array.isArray(missing) && missing.length === 0)) {
    const remedy = 'give the values in the deployment file, so that nothing is looked up';
    report(
      { file, pointer: '/missing' },
      'context-missing',
      'the app lacked context when it was synthesized',
      remedy,
    );
  }
  const stacks: StackArtifact[] = [];
  const assetManifests: AssetManifestArtifact[] = [];
  const assemblies: string[] = [];
  const others: string[] = [];
  for (const [id, artifact] of Object.entries(artifactsOf(manifest, file))) {
    const at = { file, pointer: pointerTo('/artifacts', id) };
    const properties = own(artifact, 'properties');
    checkKeys(artifact, ARTIFACT_KEYS, at, report);
    checkMetadata(own(artifact, 'metadata'), { file, pointer: pointerTo(at.pointer, 'metadata') }, report);
    const metadata = own(artifact, 'additionalMetadataFile');
    if (typeof metadata === 'string') others.push(metadata);
    switch (own(artifact, 'type')) {
      case 'aws:cloudformation:stack':
        stacks.push(stackArtifact(id, artifact, at, report));
        break;
      case 'cdk:asset-manifest':
        assetManifests.push({ id, file: text(properties, 'file', at) });
        checkKeys(
          properties,
          ASSET_MANIFEST_KEYS,
          { file, pointer: pointerTo(at.pointer, 'properties') },
          report,
        );
        break;
      case 'cdk:cloud-assembly':
        assemblies.push(text(properties, 'directoryName', at));
        break;
      case 'cdk:tree':
        others.push(text(properties, 'file', at));
        break;
      case 'cdk:feature-flag-report':
        break;
      default:
        report(
          at,
          'artifact-unknown',
          `artifact "${id}" is of type ${JSON.stringify(own(artifact, 'type'))}, which Cordon doesn't know`,
          'remove it; an assembly holds stacks, asset manifests, nested assemblies and the construct tree',
        );
    }
  }
  return {
    artifacts: new Set(Object.keys(artifactsOf(manifest, file))),
    stacks,
    assetManifests,
    assemblies,
    others,
  };
}

function artifactsOf(manifest: unknown, file: string): Readonly<Record<string, unknown>> {
  const artifacts = own(manifest, 'artifacts');
  if (isObject(artifacts)) return artifacts;
  throw new InputError('manifest-malformed', `${file} has no object "artifacts"; synthesize again`);
}

function checkVersion(manifest: unknown, file: string, report: ReportIrregularity): void {
  const version = own(manifest, 'version');
  const major = typeof version === 'string' ? Number(/^(\d{1,4})\.\d+\.\d+$/.exec(version)?.[1]) : Number.NaN;
  if (major >= OLDEST_SCHEMA && major <= NEWEST_SCHEMA) return;
  report(
    { file, pointer: '/version' },
    'manifest-version-unknown',
    `the assembly has schema ${JSON.stringify(version)}; Cordon knows ${OLDEST_SCHEMA} to ${NEWEST_SCHEMA}`,
    'synthesize with a CDK version that Cordon knows, or update Cordon',
  );
}

function stackArtifact(id: string, artifact: unknown, at: Place, report: ReportIrregularity): StackArtifact {
  const properties = own(artifact, 'properties');
  const place = { file: at.file, pointer: pointerTo(at.pointer, 'properties') };
  const templateFile = text(properties, 'templateFile', at);
  const stackName = own(properties, 'stackName') ?? id;
  if (typeof stackName !== 'string') throw malformed(place, 'stackName');
  checkKeys(properties, STACK_KEYS, place, report);
  const environment = environmentOf(artifact, id, at, report);
  checkKeys(
    own(properties, 'lookupRole'),
    LOOKUP_ROLE_KEYS,
    { ...place, pointer: pointerTo(place.pointer, 'lookupRole') },
    report,
  );
  const templateUrl = own(properties, 'stackTemplateAssetObjectUrl');
  const listed = own(artifact, 'dependencies');
  const dependencies = Array.isArray(listed) ? listed.map(String) : [];
  return { id, at, properties, stackName, templateFile, templateUrl, dependencies, ...environment };
}

function environmentOf(
  artifact: unknown,
  id: string,
  at: Place,
  report: ReportIrregularity,
): { account: string | undefined; region: string | undefined } {
  const environment = own(artifact, 'environment');
  const [, account, region] =
    /^aws:\/\/(\d{12}|unknown-account)\/([a-z0-9-]+)$/.exec(String(environment)) ?? [];
  if (account === undefined || region === undefined) throw malformed(at, 'environment');
  const known = {
    account: account === 'unknown-account' ? undefined : account,
    region: region === 'unknown-region' ? undefined : region,
  };
  if (known.account === undefined || known.region === undefined) {
    report(
      { file: at.file, pointer: pointerTo(at.pointer, 'environment') },
      'environment-unknown',
      `stack "${id}" is for ${String(environment)}, so it can be deployed anywhere`,
      'give the stack an explicit account and region',
    );
  }
  return known;
}

/** Reports each key that isn't one of those allowed. */
export function checkKeys(
  object: unknown,
  allowed: ReadonlySet<string>,
  at: Place,
  report: ReportIrregularity,
): void {
  for (const key of isObject(object) ? Object.keys(object) : []) {
    if (allowed.has(key)) continue;
    report(
      { file: at.file, pointer: pointerTo(at.pointer, key) },
      'manifest-property-unknown',
      `the manifest says "${key}", which no enclave needs`,
      'remove it from the app',
    );
  }
}

function text(object: unknown, key: string, at: Place): string {
  const value = own(object, key);
  if (typeof value !== 'string') throw malformed(at, key);
  return value;
}

function malformed(at: Place, key: string): InputError {
  return new InputError(
    'manifest-malformed',
    `"${key}" at ${at.file}#${at.pointer} is missing or malformed; synthesize again`,
  );
}
