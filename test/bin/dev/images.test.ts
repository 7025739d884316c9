import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bill } from '../../../bin/dev/images/sbom';

const root = join(__dirname, '..', '..', '..');
const home = mkdtempSync(join(tmpdir(), 'cordon-images-'));
const script = join(home, 'images.cjs');

/** esbuild can't run inside jest's own globals, so the script runs as a process of its own. */
function writeImages(name: string): string {
  const env = { ...process.env, NODE_PATH: join(root, 'node_modules') };
  execFileSync(process.execPath, [script, join(home, name)], { cwd: root, env });
  return readFileSync(join(home, name, 'SHA256SUMS'), 'utf8');
}

const read = (...path: string[]) => readFileSync(join(home, 'one', ...path), 'utf8');

beforeAll(() => {
  execFileSync(
    join(root, 'node_modules', '.bin', 'esbuild'),
    [
      'bin/dev/images.ts',
      '--bundle',
      '--platform=node',
      '--external:esbuild',
      '--log-level=error',
      `--outfile=${script}`,
    ],
    { cwd: root },
  );
});

describe('the build contexts of the images', () => {
  it('are the same, byte for byte, on each run, and what their sums say', () => {
    const sums = writeImages('one');
    expect(writeImages('two')).toBe(sums);
    for (const line of sums.trim().split('\n')) {
      const [sum, file = ''] = line.split('  ');
      for (const run of ['one', 'two']) {
        const bytes = readFileSync(join(home, run, file));
        expect(createHash('sha256').update(bytes).digest('hex')).toBe(sum);
      }
    }
  });

  it('hold no path of the machine that wrote them', () => {
    for (const service of ['proxy', 'classifier']) expect(read(service, 'service.cjs')).not.toContain(root);
  });

  it('name no base of their own, and run as nobody', () => {
    const dockerfile = read('classifier', 'Dockerfile');
    expect(dockerfile).toMatch(/^ARG BASE$/m);
    expect(dockerfile).toMatch(/^FROM \$\{BASE\}$/m);
    expect(dockerfile).toMatch(/^USER 65532:65532$/m);
    expect(dockerfile).not.toMatch(/^RUN/m);
  });

  it.each(['proxy', 'classifier'])('hold a %s that runs, and says what its environment lacks', (service) => {
    const { status, stderr } = spawnSync(process.execPath, [join(home, 'one', service, 'service.cjs')], {
      env: {},
      encoding: 'utf8',
    });
    expect(stderr).toContain('CORDON_SERVICE is missing');
    expect(status).toBe(2);
  });

  it('come with a bill of every package in the bundle, as the lock file pins it', () => {
    const sbom = JSON.parse(read('classifier', 'sbom.cdx.json')) as ReturnType<typeof bill>;
    const names = sbom.components.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['fastify', 'undici', 'zod', '@aws-sdk/client-s3']));
    expect(names).not.toContain('aws-cdk-lib');
    // The classifier reads buckets alone; what it imports of tables is left out of the bundle.
    expect(names).not.toContain('@aws-sdk/client-dynamodb');
    const zod = sbom.components.find(({ name }) => name === 'zod');
    expect(zod?.purl).toMatch(/^pkg:npm\/zod@\d/);
    expect(zod?.hashes[0]?.content).toMatch(/^[0-9a-f]{128}$/);
    const bundle = createHash('sha256').update(read('classifier', 'service.cjs')).digest('hex');
    expect(sbom.metadata.component.hashes[0]?.content).toBe(bundle);
  });

  it('come with the licence of every package in the bill', () => {
    const { components } = JSON.parse(read('proxy', 'sbom.cdx.json')) as ReturnType<typeof bill>;
    const licences = read('proxy', 'licenses.txt');
    expect(components.length).toBeGreaterThan(20);
    for (const { name, version } of components) expect(licences).toContain(`${name} ${version}\n\n`);
    expect(read('proxy', 'Dockerfile')).toContain('licenses.txt');
  });

  it.each([
    ['another file', ['thesis.txt']],
    ['another file beside an earlier run', ['SHA256SUMS', 'thesis.txt']],
    ['a folder named like a service, and no sums', ['proxy']],
  ])('are not written over %s', (name, files) => {
    const directory = join(home, name);
    mkdirSync(directory);
    for (const file of files) writeFileSync(join(directory, file), 'mine');
    const env = { ...process.env, NODE_PATH: join(root, 'node_modules') };
    const { status, stderr } = spawnSync(process.execPath, [script, directory], {
      cwd: root,
      env,
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toContain('give a directory that is new or empty');
    expect(readdirSync(directory).sort()).toEqual(files);
  });
});

test('a bill is refused for a package that no lock file pins', () => {
  expect(() => bill('x', '', ['node_modules/stray/index.js'], { packages: {} })).toThrow(
    'node_modules/stray',
  );
});
