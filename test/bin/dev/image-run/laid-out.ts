import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tar } from '../../../../bin/dev/images/tar';
import { blobPath, readLayout, sha256Of } from '../../../../lib/cli/release/image-layout';

const CA_BUNDLE = '/etc/partition-ca.pem';
/** Where distroless images have it, beside their path. */
export const NODE = '/nodejs/bin/node';

/** Writes a base image: what a base has beside Node, which is the machine's own. */
export function writeBase(directory: string, authority: string): void {
  const put = (mediaType: string, bytes: Buffer) => {
    const digest = sha256Of(bytes);
    mkdirSync(join(directory, 'blobs/sha256'), { recursive: true });
    writeFileSync(join(directory, blobPath(digest)), bytes);
    return { mediaType: `application/vnd.oci.image.${mediaType}`, digest, size: bytes.length };
  };
  const json = (value: object) => Buffer.from(JSON.stringify(value));
  const files = tar([
    { path: 'etc/nsswitch.conf', bytes: Buffer.from('hosts: files dns\n') },
    { path: CA_BUNDLE.slice(1), bytes: Buffer.from(authority) },
  ]);
  const platform = { os: 'linux', architecture: 'amd64' };
  const config = put(
    'config.v1+json',
    json({
      ...platform,
      config: {
        Env: [`PATH=/usr/bin:/bin`, `NODE_EXTRA_CA_CERTS=${CA_BUNDLE}`],
        Entrypoint: [NODE],
        User: '0',
      },
      rootfs: { type: 'layers', diff_ids: [sha256Of(files)] },
    }),
  );
  const manifest = json({ schemaVersion: 2, config, layers: [put('layer.v1.tar', files)] });
  const index = { schemaVersion: 2, manifests: [{ ...put('manifest.v1+json', manifest), platform }] };
  writeFileSync(join(directory, 'index.json'), json(index));
  writeFileSync(join(directory, 'oci-layout'), json({ imageLayoutVersion: '1.0.0' }));
}

export interface LaidOut {
  readonly root: string;
  readonly argv: readonly string[];
  readonly user: string;
  readonly workingDirectory: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** An image's files under a folder, layer upon layer, and what its configuration says of how it is run. */
export function layOut(layout: string, root: string): LaidOut {
  const { manifest, config } = readLayout(layout);
  mkdirSync(root, { recursive: true });
  for (const { digest } of manifest.layers)
    execFileSync('tar', ['-xf', join(layout, blobPath(digest)), '-C', root, '--no-same-owner']);
  const { Entrypoint, Cmd, User, WorkingDir, Env } = config.config as {
    readonly Entrypoint: string[];
    readonly Cmd: string[];
    readonly User: string;
    readonly WorkingDir: string;
    readonly Env: string[];
  };
  return {
    root,
    argv: [...Entrypoint, ...Cmd],
    user: User,
    workingDirectory: WorkingDir,
    environment: Object.fromEntries(Env.map((one) => one.split(/=(.*)/s).slice(0, 2))),
  };
}

/** What a container's runtime gives each container besides. */
export function writeHosts(root: string, hosts: Readonly<Record<string, string>>): void {
  const lines = Object.entries(hosts).map(([name, address]) => `${address} ${name}\n`);
  mkdirSync(join(root, 'etc'), { recursive: true });
  writeFileSync(join(root, 'etc/hosts'), `127.0.0.1 localhost\n${lines.join('')}`);
}
