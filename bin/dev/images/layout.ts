import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  blobPath,
  type Descriptor,
  readBlob,
  readLayout,
  sha256Of,
} from '../../../lib/cli/release/image-layout';
import { encodeCanonical } from '../../../lib/ledger/canonical-json';
import { type Packed, tar } from './tar';

/** Layers of Docker's own types are the same bytes under other names. */
const LAYER_TYPES: Readonly<Record<string, string>> = {
  'application/vnd.oci.image.layer.v1.tar': 'application/vnd.oci.image.layer.v1.tar',
  'application/vnd.oci.image.layer.v1.tar+gzip': 'application/vnd.oci.image.layer.v1.tar+gzip',
  'application/vnd.oci.image.layer.v1.tar+zstd': 'application/vnd.oci.image.layer.v1.tar+zstd',
  'application/vnd.docker.image.rootfs.diff.tar.gzip': 'application/vnd.oci.image.layer.v1.tar+gzip',
};
/** Where Google's distroless images have Node, and not on their path: health checks look it up by name. */
const NODE_FOLDER = '/nodejs/bin';
/** Of a base that says none (Docker's own default). */
const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const EPOCH = '1970-01-01T00:00:00Z';

export interface LayoutOptions {
  /** Layout of the base image, as `skopeo copy` writes it. */
  readonly base: string;
  /** OS/ARCHITECTURE of the base, where it holds several. */
  readonly platform?: string;
  readonly title: string;
  /** What Node runs. @default the service */
  readonly runs?: string;
  /** What goes on the base, by its path. */
  readonly files: readonly Packed[];
}

/**
 * Writes an image layout: one layer on a base. It is the same, byte for byte, of one base and the same files, since the
 * layer isn't compressed, and no time, path or number of this machine gets into it.
 * @returns digest of the image
 * @throws UsageError for a base that is no layout or was changed; Error for a layer of an unknown type
 */
export async function writeLayout(directory: string, options: LayoutOptions): Promise<string> {
  const base = readLayout(options.base, options.platform);
  const layer = tar(options.files);
  const layerOf: Descriptor = {
    mediaType: 'application/vnd.oci.image.layer.v1.tar',
    digest: sha256Of(layer),
    size: layer.length,
  };
  const config = encodeCanonical(configOn(base.config, layerOf.digest, options));
  const configOf = {
    mediaType: 'application/vnd.oci.image.config.v1+json',
    digest: sha256Of(config),
    size: config.length,
  };
  const below = base.manifest.layers.map(({ mediaType, digest, size }) => {
    const type = LAYER_TYPES[mediaType];
    if (type === undefined)
      throw new Error(`a layer of the base is of type '${mediaType}', which isn't known`);
    return { mediaType: type, digest, size };
  });
  const manifest = encodeCanonical({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: configOf,
    layers: [...below, layerOf],
    annotations: { 'org.opencontainers.image.base.digest': base.digest },
  });
  const { os, architecture } = base.config;
  const digest = sha256Of(manifest);
  const index = encodeCanonical({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.index.v1+json',
    manifests: [
      {
        mediaType: 'application/vnd.oci.image.manifest.v1+json',
        digest,
        size: manifest.length,
        platform: { os, architecture },
      },
    ],
  });
  const write = (path: string, bytes: Buffer) => writeAt(join(directory, path), bytes);
  for (const one of base.manifest.layers) await write(blobPath(one.digest), readBlob(options.base, one));
  for (const [name, bytes] of [
    [layerOf.digest, layer],
    [configOf.digest, config],
    [digest, manifest],
  ] as const)
    await write(blobPath(name), bytes);
  await write('index.json', index);
  await write('oci-layout', encodeCanonical({ imageLayoutVersion: '1.0.0' }));
  return digest;
}

/** The base's configuration, with what the services' Dockerfile says besides. */
function configOn(
  base: ReturnType<typeof readLayout>['config'],
  layer: string,
  { title, runs = '/app/service.cjs' }: LayoutOptions,
): Record<string, unknown> {
  const {
    Env = [],
    Labels,
    ...own
  } = (base.config ?? {}) as { Env?: string[]; Labels?: Record<string, string> };
  const path = Env.find((one) => one.startsWith('PATH='))?.slice('PATH='.length) ?? PATH;
  return {
    ...base,
    created: EPOCH,
    config: {
      ...own,
      Cmd: [runs],
      Env: [
        ...Env.filter((one) => !/^(NODE_ENV|PATH)=/.test(one)),
        'NODE_ENV=production',
        `PATH=${NODE_FOLDER}:${path}`,
      ],
      ...(runs === '/app/service.cjs' && { ExposedPorts: { '8443/tcp': {} } }),
      Labels: { ...Labels, 'org.opencontainers.image.title': title },
      User: '65532:65532',
      WorkingDir: '/app',
    },
    rootfs: { type: 'layers', diff_ids: [...base.rootfs.diff_ids, layer] },
    history: [...(base.history ?? []), { created: EPOCH, created_by: 'npm run images' }],
  };
}

async function writeAt(path: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes, { mode: 0o644 });
  await utimes(path, 0, 0);
}
