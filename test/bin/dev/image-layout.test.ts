import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { writeLayout } from '../../../bin/dev/images/layout';
import { tar } from '../../../bin/dev/images/tar';
import { writeWatchLayout } from '../../../bin/dev/images/watch';
import { blobPath, readLayout, sha256Of } from '../../../lib/cli/release/image-layout';
import { encodeKey, openFileLog, openLog } from '../../../lib/ledger';
import { encodeReleaseEntry, RELEASE_SCHEMA } from '../../../lib/ledger/releases/entry';
import { session } from '../../cli/session';
import { logSigners } from '../../ledger/support';

let top: string;
let base: string;
beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'cordon-layout-'));
  base = join(top, 'base');
  writeBase(base);
});
afterAll(() => rmSync(top, { recursive: true }));

/** A base of one layer, with an index for two platforms, as a registry has it. */
function writeBase(directory: string): void {
  const put = (mediaType: string, bytes: Buffer) => {
    const digest = sha256Of(bytes);
    mkdirSync(join(directory, 'blobs/sha256'), { recursive: true });
    writeFileSync(join(directory, blobPath(digest)), bytes);
    return { mediaType, digest, size: bytes.length };
  };
  const json = (value: object) => Buffer.from(JSON.stringify(value));
  const image = (architecture: string) => {
    const files = tar([{ path: 'usr/bin/node', bytes: Buffer.from(architecture) }]);
    const layer = put('application/vnd.docker.image.rootfs.diff.tar.gzip', gzipSync(files));
    const config = put(
      'application/vnd.docker.container.image.v1+json',
      json({
        architecture,
        os: 'linux',
        config: {
          Env: ['PATH=/usr/bin', 'NODE_ENV=development', 'NODE_EXTRA_CA_CERTS=/etc/partition.pem'],
          Entrypoint: ['/usr/bin/node'],
          User: '0',
        },
        rootfs: { type: 'layers', diff_ids: [sha256Of(files)] },
        history: [{ created: '2026-01-01T00:00:00Z' }],
      }),
    );
    const manifest = { schemaVersion: 2, config, layers: [layer] };
    return {
      ...put('application/vnd.docker.distribution.manifest.v2+json', json(manifest)),
      platform: { os: 'linux', architecture },
    };
  };
  const list = { schemaVersion: 2, manifests: [image('amd64'), image('arm64')] };
  const inner = put('application/vnd.docker.distribution.manifest.list.v2+json', json(list));
  writeFileSync(join(directory, 'index.json'), json({ schemaVersion: 2, manifests: [inner] }));
  writeFileSync(join(directory, 'oci-layout'), json({ imageLayoutVersion: '1.0.0' }));
}

const FILES = ['licenses.txt', 'sbom.cdx.json', 'service.cjs'].map((name) => ({
  path: `app/${name}`,
  bytes: Buffer.from(`the content of ${name}\n`),
}));
let written = 0;
async function write(changes: Partial<Parameters<typeof writeLayout>[1]> = {}) {
  const directory = join(top, `layout-${written++}`);
  const digest = await writeLayout(directory, { base, title: 'cordon-proxy', files: FILES, ...changes });
  return { directory, digest };
}

const filesOf = (directory: string) =>
  new Map(
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(directory.length), readFileSync(path, 'latin1')]),
  );

it('is the same, byte for byte, at two places and two times', async () => {
  const clock = jest.spyOn(Date, 'now').mockReturnValue(0);
  const first = await write();
  clock.mockRestore();
  const second = await write();
  expect(second.digest).toBe(first.digest);
  expect(filesOf(second.directory)).toEqual(filesOf(first.directory));
  expect((await write({ platform: 'linux/arm64' })).digest).not.toBe(first.digest);
  const changed = FILES.map((file) => ({ ...file, bytes: Buffer.from('x') }));
  expect((await write({ files: changed })).digest).not.toBe(first.digest);
});

it('is a layout whose digest is that of its manifest, with the base below and one layer on it', async () => {
  const { directory, digest } = await write();
  const image = readLayout(directory);
  expect(image.digest).toBe(digest);
  expect(sha256Of(readFileSync(join(directory, blobPath(digest))))).toBe(digest);
  const [below, own] = image.manifest.layers;
  expect(image.manifest.layers.map(({ mediaType }) => mediaType)).toEqual([
    'application/vnd.oci.image.layer.v1.tar+gzip',
    'application/vnd.oci.image.layer.v1.tar',
  ]);
  const bytes = [below, own].map((one) => readFileSync(join(directory, blobPath(one?.digest ?? ''))));
  expect(image.config.rootfs.diff_ids).toEqual([
    sha256Of(gunzipSync(bytes[0] ?? Buffer.alloc(0))),
    own?.digest,
  ]);
  expect(image.config).toMatchObject({
    architecture: 'amd64',
    config: {
      Cmd: ['/app/service.cjs'],
      Entrypoint: ['/usr/bin/node'],
      Env: ['NODE_EXTRA_CA_CERTS=/etc/partition.pem', 'NODE_ENV=production', 'PATH=/nodejs/bin:/usr/bin'],
      User: '65532:65532',
      WorkingDir: '/app',
    },
  });
  expect(image.config.history).toHaveLength(2);
});

it('packs files as tar reads them', async () => {
  const file = join(top, 'own.tar');
  writeFileSync(file, tar(FILES));
  const listed = execFileSync('tar', ['-tvf', file, '--utc', '--numeric-owner'], { encoding: 'utf8' });
  expect(listed.split('\n').map((line) => line.replaceAll(/\s+/g, ' '))).toEqual([
    'drwxr-xr-x 0/0 0 1970-01-01 00:00 app/',
    ...FILES.map(({ path, bytes }) => `-r--r--r-- 0/0 ${bytes.length} 1970-01-01 00:00 ${path}`),
    '',
  ]);
  expect(execFileSync('tar', ['-xOf', file, 'app/service.cjs'], { encoding: 'utf8' })).toBe(
    'the content of service.cjs\n',
  );
});

describe('cordon release check', () => {
  let good: Awaited<ReturnType<typeof write>>;
  let log: string;
  let policy: string;
  beforeAll(async () => {
    good = await write();
    log = join(top, 'log');
    policy = join(top, 'policy.txt');
    const signers = logSigners('releases.example');
    const opened = await openLog({ storage: await openFileLog(log), origin: 'releases.example', signers });
    const place = { schema: RELEASE_SCHEMA, sequence: 0, time: '2026-11-22T20:00:00.000Z' } as const;
    await opened.append(encodeReleaseEntry({ ...place, kind: 'image', name: 'proxy', digest: good.digest }));
    await opened.close();
    writeFileSync(policy, `${signers.map(({ key }) => `log ${encodeKey(key)}`).join('\n')}\nquorum none\n`);
  });
  const check = (directory: string) =>
    session(['release', 'check', directory, '--log', log, '--policy', policy]);
  const copy = () => {
    const directory = join(top, `copy-${written++}`);
    cpSync(good.directory, directory, { recursive: true });
    return directory;
  };

  it('proves an image that is logged, and refutes another', async () => {
    expect(await check(good.directory)).toEqual({
      code: 0,
      stderr: '',
      stdout: `proved: ${good.digest} of ${good.directory}\n`,
    });
    const other = await write({ title: 'cordon-other' });
    const { code, stdout } = await check(other.directory);
    expect([code, stdout]).toEqual([1, expect.stringContaining(`not_listed: it is not in the log: image`)]);
  });

  it('names each file that was changed, is missing, or was put there', async () => {
    const image = readLayout(good.directory);
    const blobs = [
      good.digest,
      image.manifest.config.digest,
      ...image.manifest.layers.map((one) => one.digest),
    ];
    for (const path of blobs.map(blobPath)) {
      const changed = copy();
      const bytes = readFileSync(join(changed, path));
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      writeFileSync(join(changed, path), bytes);
      expect((await check(changed)).stdout).toContain(`${path} of '${changed}' is not what its name says`);
      const missing = copy();
      rmSync(join(missing, path));
      expect(await check(missing)).toMatchObject({
        code: 1,
        stdout: expect.stringContaining(`lacks ${path}`),
      });
    }
    const more = copy();
    writeFileSync(join(more, 'blobs/sha256/another'), 'x');
    expect((await check(more)).stdout).toContain('blobs/sha256/another belongs to no image of the layout');
  });

  it.each<[string, (directory: string) => void, string]>([
    ['is none', (directory) => rmSync(join(directory, 'oci-layout')), 'it lacks oci-layout'],
    [
      'is of another version',
      (directory) => writeFileSync(join(directory, 'oci-layout'), '{"imageLayoutVersion":"2.0.0"}'),
      'allowed: 1.0.0',
    ],
    ['holds no JSON', (directory) => writeFileSync(join(directory, 'index.json'), '{'), 'not JSON'],
    [
      'holds nothing',
      (directory) => writeFileSync(join(directory, 'index.json'), '{"schemaVersion":2,"manifests":[]}'),
      '0 images for linux/amd64',
    ],
  ])('can not run on a layout that %s', async (_, spoil, says) => {
    const directory = copy();
    spoil(directory);
    expect(await check(directory)).toMatchObject({ code: 2, stderr: expect.stringContaining(says) });
  });
});

describe('the image that watches an account', () => {
  const root = () => mkdtempSync(join(top, 'root-'));
  const put = (folder: string, path: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), `the content of ${path}\n`);
  };

  it('holds the command line and what is watched, and nothing else of either folder', async () => {
    const [build, watched, directory] = [root(), root(), join(root(), 'new')];
    for (const name of ['cordon.js', 'cordon-live.js', 'cordon-main.compiled', 'app.js'])
      put(build, `dist/${name}`);
    for (const name of ['cdk.out/manifest.json', 'charter.yaml', 'attestation.dsse.json', 'live.pem'])
      put(watched, name);
    const digest = await writeWatchLayout(build, directory, watched, { base, platform: 'linux/amd64' });
    expect(
      await writeWatchLayout(build, join(root(), 'again'), watched, { base, platform: 'linux/amd64' }),
    ).toBe(digest);
    const { config, manifest } = readLayout(join(directory, 'watch'), 'linux/amd64');
    expect(config.config).toMatchObject({ Cmd: ['/app/cordon.js'], User: '65532:65532' });
    expect(config.config).not.toHaveProperty('ExposedPorts');
    const layer = manifest.layers.at(-1)?.digest ?? '';
    const listed = execFileSync('tar', ['-tf', join(directory, 'watch', blobPath(layer))]).toString();
    expect(listed.split('\n').filter((path) => path !== '' && !path.endsWith('/'))).toEqual([
      'app/cordon-live.js',
      'app/cordon-main.compiled',
      'app/cordon.js',
      'app/watched/attestation.dsse.json',
      'app/watched/cdk.out/manifest.json',
      'app/watched/charter.yaml',
    ]);
  });

  it('is not made of a folder that lacks what is watched', async () => {
    const [build, watched] = [root(), root()];
    put(watched, 'charter.yaml');
    put(build, 'dist/cordon.js');
    await expect(writeWatchLayout(build, join(root(), 'new'), watched, { base })).rejects.toThrow(
      /lacks cdk\.out, attestation\.dsse\.json/,
    );
  });

  it.each(['charter.yaml', 'cdk.out', 'cdk.out/manifest.json'])(
    'is not made of a link: %s would be left out',
    async (link) => {
      const [build, watched] = [root(), root()];
      put(build, 'dist/cordon.js');
      for (const name of ['cdk.out/manifest.json', 'charter.yaml', 'attestation.dsse.json'])
        put(watched, name);
      renameSync(join(watched, link), join(watched, 'there'));
      symlinkSync(join(watched, 'there'), join(watched, link));
      await expect(writeWatchLayout(build, join(root(), 'new'), watched, { base })).rejects.toThrow(
        `${link}' is no file; put a copy of what is watched there`,
      );
    },
  );
});
