import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { UsageError } from '../command';
import { digestOfFile, readFile, withFile } from '../files';

// An OCI image layout: https://github.com/opencontainers/image-spec/blob/v1.1.1/image-layout.md

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/, 'must be sha256: and 64 hexadecimal digits');
const descriptor = z.looseObject({
  mediaType: z.string(),
  digest,
  size: z.number().int().min(0),
  platform: z.looseObject({ architecture: z.string(), os: z.string() }).optional(),
});
const index = z.looseObject({ schemaVersion: z.literal(2), manifests: z.array(descriptor) });
const manifest = z.looseObject({
  schemaVersion: z.literal(2),
  config: descriptor,
  layers: z.array(descriptor).min(1),
});
const config = z.looseObject({
  architecture: z.string(),
  os: z.string(),
  config: z.record(z.string(), z.unknown()).optional(),
  rootfs: z.looseObject({ type: z.literal('layers'), diff_ids: z.array(digest) }),
  history: z.array(z.looseObject({})).optional(),
});

export type Descriptor = z.infer<typeof descriptor>;

/** One image of a layout. */
export interface LaidOutImage {
  /** By which a charter names the image. */
  readonly digest: string;
  readonly manifest: z.infer<typeof manifest>;
  readonly config: z.infer<typeof config>;
}

const INDEXES = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
];
const MANIFESTS = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
];

/** Path of a blob within its layout. */
export const blobPath = (of: string): string => join('blobs', ...of.split(':'));

export const sha256Of = (bytes: Uint8Array): string =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/**
 * The bytes that a descriptor is of.
 * @throws UsageError `blob-missing`; `blob-differs`, which names the file
 */
export function readBlob(layout: string, descriptor: Descriptor): Buffer {
  const file = holdBlob(layout, descriptor);
  return readFile(file, 'blob', descriptor.size);
}

/** Holds a blob against its descriptor, without keeping it: a layer may be larger than what is held. @returns its file */
function holdBlob(layout: string, { digest: of, size }: Descriptor): string {
  const path = blobPath(of);
  const file = join(layout, path);
  if (!existsSync(file)) throw new UsageError('blob-missing', `'${layout}' lacks ${path}`);
  const isWhole =
    withFile(file, 'blob', (_, bytes) => bytes === size) && digestOfFile(file, 'blob', 'sha256') === of;
  if (!isWhole)
    throw new UsageError('blob-differs', `${path} of '${layout}' is not what its name says: it was changed`);
  return file;
}

/**
 * The one image of a layout, every blob of it held against its digest.
 * @param platform OS/ARCHITECTURE, where there are several
 * @throws UsageError `layout-invalid`, `platform-missing`, `blob-missing`, `blob-differs`
 */
export function readLayout(layout: string, platform = 'linux/amd64'): LaidOutImage {
  const version = parsed(z.looseObject({ imageLayoutVersion: z.string() }), layout, 'oci-layout');
  if (version.imageLayoutVersion !== '1.0.0')
    throw invalid(layout, 'oci-layout', `its version is ${version.imageLayoutVersion}; allowed: 1.0.0`);
  const found = choose(layout, parsed(index, layout, 'index.json').manifests, platform);
  const read = parse(manifest, layout, blobPath(found.digest), readBlob(layout, found));
  const image = parse(config, layout, blobPath(read.config.digest), readBlob(layout, read.config));
  for (const layer of read.layers) holdBlob(layout, layer);
  if (image.rootfs.diff_ids.length !== read.layers.length)
    throw invalid(layout, blobPath(read.config.digest), 'it tells of another number of layers');
  return { digest: found.digest, manifest: read, config: image };
}

/** Files of a layout that no image of it has: somebody put them there. */
export function strayFiles(layout: string, { digest: own, manifest: of }: LaidOutImage): readonly string[] {
  const known = new Set([
    'oci-layout',
    'index.json',
    ...[own, of.config.digest, ...of.layers.map((one) => one.digest)].map(blobPath),
  ]);
  return readdirSync(layout, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(layout, '/').length))
    .filter((path) => !known.has(path));
}

function choose(layout: string, found: readonly Descriptor[], platform: string): Descriptor {
  const fits = ({ platform: one }: Descriptor) =>
    one === undefined || `${one.os}/${one.architecture}` === platform;
  const images = found.filter((one) => [...INDEXES, ...MANIFESTS].includes(one.mediaType) && fits(one));
  const [first, second] = images;
  if (!first || second)
    throw new UsageError(
      'platform-missing',
      `'${layout}' holds ${images.length} images for ${platform}; it must hold one`,
    );
  if (MANIFESTS.includes(first.mediaType)) return first;
  const inner = parse(index, layout, blobPath(first.digest), readBlob(layout, first));
  return choose(layout, inner.manifests, platform);
}

function parsed<T>(schema: z.ZodType<T>, layout: string, path: string): T {
  const file = join(layout, path);
  if (!existsSync(file))
    throw new UsageError('layout-invalid', `'${layout}' is no OCI image layout: it lacks ${path}`);
  return parse(schema, layout, path, readFile(file, 'layout'));
}

function parse<T>(schema: z.ZodType<T>, layout: string, path: string, bytes: Buffer): T {
  try {
    return schema.parse(JSON.parse(bytes.toString()));
  } catch (error) {
    const [issue] = error instanceof z.ZodError ? error.issues : [];
    throw invalid(layout, path, issue ? `at /${issue.path.join('/')}: ${issue.message}` : 'not JSON');
  }
}

const invalid = (layout: string, path: string, why: string) =>
  new UsageError('layout-invalid', `${path} of '${layout}': ${why}`);
