import type { Place } from '../assembly';
import { isObject, own } from '../intrinsics/scope';
import { pointerTo } from '../values/pointer';
import { InputError } from './input-error';
import type { ReportIrregularity } from './irregularities';
import { ACCOUNT_PLACEHOLDER } from './placeholders';
import type { Files } from './read-files';

// Majors of the cloud assembly schema that were looked at; aws-cdk-lib 2.276 writes 55.
const OLDEST_SCHEMA = 36;
const NEWEST_SCHEMA = 55;

/** A stack as a manifest describes it. */
export interface StackArtifact {
  readonly at: Place;
  readonly stackName: string;
  readonly templateFile: string;
  /** Where the template is deployed from, `s3://BUCKET/KEY`. */
  readonly templateUrl: unknown;
  readonly account: string | undefined;
  readonly region: string | undefined;
}

/** What a manifest names. Files and directories are relative to the manifest's own. */
export interface Manifest {
  readonly stacks: readonly StackArtifact[];
  readonly assetManifests: readonly string[];
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
const ROLES = [['assumeRoleArn'], ['cloudFormationExecutionRoleArn'], ['lookupRole', 'arn']];

/**
 * Reads a manifest. Source: schema of `AssemblyManifest` in @aws-cdk/cloud-assembly-schema 55.
 *
 * @throws InputError `manifest-malformed`, and as reading does
 */
export function readManifest(file: string, files: Files, report: ReportIrregularity): Manifest {
  const manifest = files.parse(file);
  checkVersion(manifest, file, report);
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
  const assetManifests: string[] = [];
  const assemblies: string[] = [];
  const others: string[] = [];
  for (const [id, artifact] of Object.entries(artifactsOf(manifest, file))) {
    const at = { file, pointer: pointerTo('/artifacts', id) };
    const properties = own(artifact, 'properties');
    checkKeys(artifact, ARTIFACT_KEYS, at, report);
    const metadata = own(artifact, 'additionalMetadataFile');
    if (typeof metadata === 'string') others.push(metadata);
    switch (own(artifact, 'type')) {
      case 'aws:cloudformation:stack':
        stacks.push(stackArtifact(id, artifact, at, report));
        break;
      case 'cdk:asset-manifest':
        assetManifests.push(text(properties, 'file', at));
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
  return { stacks, assetManifests, assemblies, others };
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
  for (const path of ROLES) checkRole(path, properties, environment.account, place, report);
  const templateUrl = own(properties, 'stackTemplateAssetObjectUrl');
  return { at, stackName, templateFile, templateUrl, ...environment };
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

const ROLE_ARN =
  /^arn:(?:[a-z-]+|\$\{AWS::Partition\}):iam::(\d{12}|\$\{AWS::AccountId\}):role\/(?:[\w+=,.@/-]|\$\{AWS::(?:AccountId|Region)\})+$/;

// A role of another account that deploys could change anything.
function checkRole(
  path: readonly string[],
  properties: unknown,
  account: string | undefined,
  at: Place,
  report: ReportIrregularity,
): void {
  const role = path.reduce(own, properties);
  if (role === undefined) return;
  const owner = ROLE_ARN.exec(String(role))?.[1];
  if (owner !== undefined && owner === (account ?? ACCOUNT_PLACEHOLDER)) return;
  report(
    { file: at.file, pointer: pointerTo(at.pointer, ...path) },
    'role-foreign',
    `the stack is deployed by ${JSON.stringify(role)}, which is no role of its account`,
    "deploy with the bootstrap roles of the stack's account",
  );
}

function checkKeys(
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
