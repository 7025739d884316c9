import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundledFiles, notices } from '../notices';
import { writeLayout } from './layout';
import { bill, type Lock } from './sbom';

/** Build contexts that are the same, byte for byte, wherever and whenever they are written. */

const SERVICES = ['classifier', 'proxy', 'review'] as const;
type Service = (typeof SERVICES)[number];

export interface WrittenFile {
  /** Path within the directory. */
  readonly file: string;
  readonly sha256: string;
}

/** All services that have an entry point, each with bundle, Dockerfile and bill of materials; and SHA256SUMS. */
export async function writeContexts(root: string, directory: string): Promise<readonly WrittenFile[]> {
  const earlier = await ownIn(directory);
  const files = (await contextsOf(root)).flatMap((context) => context.files);
  const written = files.map(({ file, text }) => ({ file, sha256: sha256(text) }));
  const sums = { file: SUMS, text: written.map((one) => `${one.sha256}  ${one.file}\n`).join('') };
  await Promise.all(earlier.map((name) => rm(join(directory, name), { recursive: true })));
  for (const { file, text } of [...files, sums]) await write(join(directory, file), text);
  return written;
}

/** What goes into a service's image, by its path in the image. */
const IN_IMAGE = ['licenses.txt', 'sbom.cdx.json', 'service.cjs'];

/**
 * An OCI image layout for each service that has an entry point, on a base that is one.
 * @returns digests of the images, by service
 */
export async function writeLayouts(
  root: string,
  directory: string,
  base: { readonly base: string; readonly platform?: string },
): Promise<ReadonlyMap<string, string>> {
  await mkdir(directory, { recursive: true });
  if ((await readdir(directory)).length > 0)
    throw new Error(`'${directory}' isn't empty; give a directory that is new`);
  const digests = new Map<string, string>();
  for (const { service, files } of await contextsOf(root)) {
    const packed = IN_IMAGE.map((name) => ({
      path: `app/${name}`,
      bytes: Buffer.from(files.find(({ file }) => file === `${service}/${name}`)?.text ?? ''),
    }));
    const options = { ...base, title: `cordon-${service}`, files: packed };
    digests.set(service, await writeLayout(join(directory, service), options));
  }
  return digests;
}

const contextsOf = (root: string) =>
  Promise.all(
    SERVICES.filter((service) => existsSync(join(root, entryOf(service)))).map(async (service) => ({
      service,
      files: await contextOf(root, service),
    })),
  );

const SUMS = 'SHA256SUMS';

/** What an earlier run wrote into a directory. @throws Error for one that holds anything else */
async function ownIn(directory: string): Promise<readonly string[]> {
  const found = existsSync(directory) ? await readdir(directory) : [];
  const own: readonly string[] = [...SERVICES, SUMS];
  const other = found.find((name) => !own.includes(name));
  if (other !== undefined || (found.length > 0 && !found.includes(SUMS)))
    throw new Error(
      `'${directory}' holds '${other ?? found[0]}', which no run before wrote; give a directory that is new or empty`,
    );
  return found;
}

const entryOf = (service: Service): string => `lib/services/${service}/main.ts`;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

async function contextOf(root: string, service: Service): Promise<{ file: string; text: string }[]> {
  const bundled = await build({
    absWorkingDir: root,
    entryPoints: [entryOf(service)],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    charset: 'utf8',
    legalComments: 'inline',
    // A linked node_modules must not put another checkout's path into the bundle.
    preserveSymlinks: true,
    logLevel: 'error',
  });
  const code = bundled.outputFiles[0]?.text;
  if (code === undefined) throw new Error(`esbuild wrote no bundle for ${service}`);
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
  const contents = bundledFiles(bundled.metafile);
  const sbom = bill(`cordon-${service}`, sha256(code), contents, lock);
  return [
    { file: `${service}/Dockerfile`, text: dockerfile(service) },
    { file: `${service}/licenses.txt`, text: notices(root, contents) },
    { file: `${service}/sbom.cdx.json`, text: `${JSON.stringify(sbom, null, 2)}\n` },
    { file: `${service}/service.cjs`, text: code },
  ];
}

/**
 * The base is an argument without a default: a build that doesn't name what was carried in fails. Node is the base's
 * entry point, in distroless and slim images alike, so that no path of theirs stands here.
 */
const dockerfile = (service: Service): string => `# The base image by digest, REGISTRY/NAME@sha256:…
ARG BASE
FROM \${BASE}
LABEL org.opencontainers.image.title="cordon-${service}"
WORKDIR /app
COPY --chmod=0444 service.cjs sbom.cdx.json licenses.txt /app/
# Distroless images have Node beside their path, and health checks look it up by name.
ENV NODE_ENV=production PATH=/nodejs/bin:\${PATH}
USER 65532:65532
EXPOSE 8443
CMD ["/app/service.cjs"]
`;

/** Times are those of the epoch, as they get into the image's layers. */
async function write(path: string, text: string): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, text, { mode: 0o644 });
  await utimes(path, 0, 0);
}
