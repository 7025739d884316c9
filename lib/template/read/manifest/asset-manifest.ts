import { createHash } from 'node:crypto';
import type { Place } from '../../assembly';
import { isObject, own } from '../../intrinsics/scope';
import { pointerTo } from '../../values/pointer';
import { InputError } from '../input-error';
import type { ReportIrregularity } from '../irregularities';
import type { Files } from '../read-files';
import { type AssetManifestArtifact, checkKeys } from './manifest';

const MANIFEST_KEYS = new Set(['version', 'files', 'dockerImages']);
const ENTRY_KEYS = new Set(['displayName', 'source', 'destinations']);

/** A template as an asset manifest names it. */
export interface TemplateAsset {
  /** What the asset manifest names it by: the digest of its bytes. */
  readonly id: string;
  readonly at: Place;
  /** Id of the artifact whose asset manifest names it. */
  readonly manifest: string;
  /** The template, relative to the assembly. */
  readonly file: string;
  /** Where it is uploaded to; placeholders such as `${AWS::Region}` are left in. */
  readonly destinations: readonly Destination[];
}

export interface Destination {
  readonly bucket: string;
  readonly key: string;
  /** The whole destination as it stands in the manifest. */
  readonly raw: unknown;
}

/**
 * The templates that an asset manifest names, each held against its digest. Everything else in it is reported: an
 * enclave deploys templates and nothing more. Source: schema of `AssetManifest` in @aws-cdk/cloud-assembly-schema.
 *
 * @throws InputError `manifest-malformed`, and as reading does
 */
export function readAssetManifest(
  directory: string,
  { id: artifact, file: name }: AssetManifestArtifact,
  files: Files,
  report: ReportIrregularity,
): TemplateAsset[] {
  const file = directory + name;
  const manifest = files.parse(file);
  checkKeys(manifest, MANIFEST_KEYS, { file, pointer: '' }, report);
  const entries = own(manifest, 'files') ?? {};
  const images = own(manifest, 'dockerImages') ?? {};
  if (!isObject(entries) || !isObject(images)) {
    throw new InputError(
      'manifest-malformed',
      `"files" and "dockerImages" of ${file} must be objects; synthesize again`,
    );
  }
  for (const id of Object.keys(images)) {
    report(
      { file, pointer: pointerTo('/dockerImages', id) },
      'asset-image',
      `container image asset "${id}" would be built and uploaded at deploy time`,
      'carry images in by digest instead',
    );
  }
  const assets: TemplateAsset[] = [];
  for (const [id, entry] of Object.entries(entries)) {
    const at = { file, pointer: pointerTo('/files', id) };
    const found = templateFile(directory, entry);
    checkKeys(entry, ENTRY_KEYS, at, report);
    if (found === undefined) {
      report(
        at,
        'asset-file',
        `file asset "${id}" is no template`,
        'deploy templates alone; carry files in beforehand',
      );
      continue;
    }
    if (!digests(found.file, files).includes(id)) {
      const message = `the digest "${id}" is not that of ${found.file}, which was changed after it was synthesized`;
      report(
        at,
        'template-digest',
        message,
        'synthesize again, and change nothing in the assembly afterwards',
      );
    }
    assets.push({ id, at, manifest: artifact, ...found });
  }
  return assets;
}

function templateFile(
  directory: string,
  entry: unknown,
): Pick<TemplateAsset, 'file' | 'destinations'> | undefined {
  const source = own(entry, 'source');
  const path = own(source, 'path');
  const destinations = own(entry, 'destinations');
  if (typeof path !== 'string' || !/\.template\.(json|ya?ml)$/.test(path)) return undefined;
  if (
    own(source, 'packaging') !== 'file' ||
    own(source, 'executable') !== undefined ||
    !isObject(destinations)
  ) {
    return undefined;
  }
  return {
    file: directory + path,
    destinations: Object.values(destinations).map((destination) => ({
      bucket: String(own(destination, 'bucketName')),
      key: String(own(destination, 'objectKey')),
      raw: destination,
    })),
  };
}

/**
 * What CDK names a template's asset by: SHA-256 of the file for a stack's template, and of the compact JSON for a nested
 * stack's, whose file is indented after it was hashed (aws-cdk-lib 2.276, `NestedStack._prepareTemplateAsset`).
 */
function digests(template: string, files: Files): string[] {
  const sha256 = (content: Buffer | string) => createHash('sha256').update(content).digest('hex');
  const bytes = sha256(files.read(template).bytes);
  return template.endsWith('.nested.template.json')
    ? [bytes, sha256(JSON.stringify(files.parse(template)))]
    : [bytes];
}
