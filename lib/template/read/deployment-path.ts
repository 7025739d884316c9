import { isObject, own } from '../intrinsics/scope';
import { pointerTo } from '../values/pointer';
import { type Bootstrap, bootstrapOf, LEAST_BOOTSTRAP_VERSION, qualifierIn } from './bootstrap';
import type { ReportIrregularity } from './irregularities';
import type { TemplateAsset } from './manifest/asset-manifest';
import type { StackArtifact } from './manifest/manifest';

// `cdk deploy` goes by manifests, not by templates: by which roles it deploys, to which bucket and key it uploads, and
// from which URL CloudFormation then reads. CDK skips an upload whose key exists, so that another key or bucket deploys
// a template that nobody has verified. Each of these fields has one value for a stack's account, region and qualifier;
// any other is reported.

const REMEDY = "synthesize with CDK's default synthesizer, and change nothing in the assembly afterwards";

/** Reports what would deploy a stack otherwise than from its verified template, by its account's bootstrap roles. */
export function checkDeploymentPath(
  stack: StackArtifact,
  template: string,
  assets: readonly TemplateAsset[],
  report: ReportIrregularity,
): void {
  const { at, properties } = stack;
  const field = (...keys: readonly string[]) => ({
    file: at.file,
    pointer: pointerTo(at.pointer, 'properties', ...keys),
  });
  const qualifier = qualifierIn(own(properties, 'bootstrapStackVersionSsmParameter'));
  if (qualifier === undefined) {
    report(
      field('bootstrapStackVersionSsmParameter'),
      'deployment-differs',
      `the stack asks for the bootstrap version ${JSON.stringify(own(properties, 'bootstrapStackVersionSsmParameter'))}; it must be /cdk-bootstrap/QUALIFIER/version`,
      REMEDY,
    );
    return;
  }
  const bootstrap = bootstrapOf(qualifier, stack.account, stack.region);
  for (const { path, allowed } of expectedFields(bootstrap, own(properties, 'lookupRole') !== undefined)) {
    const value = path.reduce(own, properties);
    if (allowed(value)) continue;
    report(
      field(...path),
      /role/i.test(path.join()) ? 'role-foreign' : 'deployment-differs',
      `${path.join('.')} of the stack is ${JSON.stringify(value) ?? 'absent'}, which is not that of the bootstrap "${qualifier}" of its account and region`,
      REMEDY,
    );
  }
  const named = assets.filter((asset) => asset.file === template);
  if (named.length === 0) {
    report(at, 'template-unhashed', `no asset manifest gives the digest of ${template}`, REMEDY);
    return;
  }
  checkUrl(stack, named, bootstrap, report);
  for (const asset of assets) checkDestination(asset, bootstrap, stack.region, report);
}

/**
 * Reports a stack that is deployed by another name than its own: beside the one that there is, or in another's place. CDK gives
 * artifact and stack the id of a construct that stands at the top of the app, as every part of an enclave does; those of a
 * stage have names of their own.
 */
export function checkStackName({ id, at, stackName }: StackArtifact, report: ReportIrregularity): void {
  if (stackName === id) return;
  report(
    { file: at.file, pointer: pointerTo(at.pointer, 'properties', 'stackName') },
    'deployment-differs',
    `the stack "${id}" would be deployed as "${stackName}": beside the one that there is, or in another's place`,
    'give the stack the id of its construct as its name; enclave.addStack does',
  );
}

/** CloudFormation must read the template from where the asset manifest puts it, under its digest. */
function checkUrl(
  { at, templateUrl, dependencies }: StackArtifact,
  assets: readonly TemplateAsset[],
  { bucket }: Bootstrap,
  report: ReportIrregularity,
): void {
  const place = {
    file: at.file,
    pointer: pointerTo(at.pointer, 'properties', 'stackTemplateAssetObjectUrl'),
  };
  if (!assets.some(({ id }) => templateUrl === `s3://${bucket}/${id}.json`)) {
    const message = `CloudFormation would read the template from ${JSON.stringify(templateUrl) ?? 'nowhere'}, which is not where its verified bytes are uploaded`;
    report(place, 'template-unhashed', message, REMEDY);
  }
  if (!assets.some(({ manifest }) => dependencies.includes(manifest))) {
    const message = 'the stack does not wait for the asset manifest that uploads its template';
    report(at, 'stack-order', message, REMEDY);
  }
}

function checkDestination(
  { id, at, destinations }: TemplateAsset,
  bootstrap: Bootstrap,
  region: string | undefined,
  report: ReportIrregularity,
): void {
  const expected = {
    bucketName: bootstrap.bucket,
    objectKey: `${id}.json`,
    ...(region === undefined ? {} : { region }),
    assumeRoleArn: bootstrap.role('file-publishing'),
  };
  const right =
    destinations.length === 1 &&
    destinations.every(
      ({ raw }) =>
        isObject(raw) &&
        Object.keys(raw).length === Object.keys(expected).length &&
        Object.entries(expected).every(([key, value]) => own(raw, key) === value),
    );
  if (right) return;
  const message = `the template would be uploaded to another bucket or key, or by another role, than ${bootstrap.bucket}, ${id}.json and ${bootstrap.role('file-publishing')}`;
  report(
    { file: at.file, pointer: pointerTo(at.pointer, 'destinations') },
    'asset-destination',
    message,
    REMEDY,
  );
}

interface Field {
  readonly path: readonly string[];
  readonly allowed: (value: unknown) => boolean;
}

const atLeast = (least: number) => (value: unknown) => Number.isInteger(value) && Number(value) >= least;

/** Every field of a stack's properties that steers its deployment, but for the template's URL. */
function* expectedFields(bootstrap: Bootstrap, looksUp: boolean): Iterable<Field> {
  const exactly = (wanted: unknown) => (value: unknown) => value === wanted;
  yield { path: ['terminationProtection'], allowed: exactly(true) };
  yield { path: ['assumeRoleArn'], allowed: exactly(bootstrap.role('deploy')) };
  yield { path: ['cloudFormationExecutionRoleArn'], allowed: exactly(bootstrap.role('cfn-exec')) };
  yield { path: ['requiresBootstrapStackVersion'], allowed: atLeast(LEAST_BOOTSTRAP_VERSION) };
  if (!looksUp) return;
  yield { path: ['lookupRole', 'arn'], allowed: exactly(bootstrap.role('lookup')) };
  yield {
    path: ['lookupRole', 'bootstrapStackVersionSsmParameter'],
    allowed: exactly(bootstrap.versionParameter),
  };
}
