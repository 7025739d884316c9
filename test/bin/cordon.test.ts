import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { CHARTER, writeAssembly } from '../cli/assembly';
import { CHARTER_FILE, encodeStory, storyOf, writeLog, writeTrust } from '../cli/ledger/logs';
import { packedPackage } from '../helpers/packed';

// The package as it is published: packed, unpacked far from any node_modules, and run as a process of its own.

let folder: string;
let packed: string;
let tarball: string;

const shell = (command: string, ...args: string[]) =>
  spawnSync(command, args, { encoding: 'utf8', env: { PATH: process.env.PATH } });
const cordon = (...args: string[]) => shell(process.execPath, packed, ...args);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cordon-'));
  tarball = packedPackage();
  expect(shell('tar', '-xzf', tarball, '-C', folder).status).toBe(0);
  packed = join(folder, 'package/dist/cordon.js');
  const gateway = { Gateway: { Type: 'AWS::EC2::InternetGateway' } };
  writeAssembly(join(folder, 'cdk.out'), gateway, CHARTER);
});

afterAll(() => rmSync(folder, { recursive: true }));

const copyOfPackage = () => {
  const copy = mkdtempSync(join(folder, 'copy-'));
  cpSync(join(folder, 'package/dist'), copy, { recursive: true });
  return copy;
};

const first = ({ stdout }: SpawnSyncReturns<string>) => stdout.split('\n')[0];

describe('the package', () => {
  it('needs no other package, at no time', () => {
    const { dependencies, peerDependencies, peerDependenciesMeta, optionalDependencies } = JSON.parse(
      readFileSync(join(folder, 'package/package.json'), 'utf8'),
    );

    expect([dependencies, optionalDependencies]).toEqual([undefined, undefined]);
    expect(Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name].optional)).toEqual([]);
    expect(readdirSync(join(folder, 'package'))).not.toContain('node_modules');
  });

  it('holds no construct library', () => {
    expect(readFileSync(join(folder, 'package/dist/cordon-main.js'), 'utf8')).not.toMatch(
      /node_modules\/aws-cdk-lib|['"]aws-cdk-lib['"/]|CfnResource/,
    );
  });

  it('leaves modules that load what has only ES modules, without a warning', () => {
    const { status, stderr } = shell(process.execPath, '-e', "require('./dist/lib/ledger')");

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('brings the licences of what is in each bundle', () => {
    const files = readdirSync(join(folder, 'package/dist'));
    const bundles = files.filter((file) => /^(cordon-.*|app|jest)\.js$/.test(file));

    expect(bundles).toContain('cordon-main.js');
    expect(files.sort()).toEqual(
      [
        'cordon.js',
        'cordon-main.compiled',
        'cordon.sbom.json',
        'types',
        ...bundles,
        ...bundles.map((file) => file.replace(/js$/, 'licenses.txt')),
      ].sort(),
    );
    expect(readFileSync(join(folder, 'package/dist/cordon-main.licenses.txt'), 'utf8')).toMatch(
      /^commander /m,
    );
  });

  it('brings a bill of materials with each package that has a licence in it, by version and digest', () => {
    const dist = join(folder, 'package/dist');
    const { metadata, components } = JSON.parse(readFileSync(join(dist, 'cordon.sbom.json'), 'utf8'));
    const main = createHash('sha256')
      .update(readFileSync(join(dist, 'cordon-main.js')))
      .digest('hex');
    expect(metadata.component).toMatchObject({ name: 'cordon', hashes: [{ alg: 'SHA-256', content: main }] });
    const licensed = readdirSync(dist)
      .filter((file) => file.endsWith('.licenses.txt'))
      .flatMap((file) => [
        ...readFileSync(join(dist, file), 'utf8').matchAll(/(?:^|\n-{80}\n\n)(\S+ \d\S*)\n\n/g),
      ])
      .map(([, named = '']) => named);
    const billed = components.map(
      ({ name, version }: { name: string; version: string }) => `${name} ${version}`,
    );
    expect(new Set(billed)).toEqual(new Set(licensed));
    expect(billed.length).toBeGreaterThan(5);
  });

  it('is refused in one line where cordon.js was taken alone', () => {
    const alone = join(mkdtempSync(join(folder, 'alone-')), 'cordon.js');
    cpSync(packed, alone);

    expect(shell(process.execPath, alone, 'verify')).toEqual(
      expect.objectContaining({
        status: 2,
        stdout: '',
        stderr: expect.stringMatching(/^cordon: cordon-main\.js isn't beside cordon\.js; .*\n$/),
      }),
    );
  });

  it('starts from what was compiled when it was built', () => {
    const says = `require('./dist/bin/v8-flags');
      require('./dist/bin/heap').expectLittle();
      const { mainScript } = require('./dist/bin/main-script');
      const [bundle, compiled] = ['js', 'compiled'].map((end) => fs.readFileSync('dist/cordon-main.' + end));
      console.log(mainScript(require('path').resolve('dist/cordon-main.js'), bundle, compiled).script.cachedDataRejected)`;

    expect(shell(process.execPath, '-e', says)).toMatchObject({ stdout: 'false\n', stderr: '' });
  });

  describe.each([
    ['is another', (compiled: Buffer) => compiled.map((byte, index) => (index > 64 ? byte ^ 1 : byte))],
    ['is cut off', (compiled: Buffer) => compiled.subarray(0, 1000)],
    ['is empty', () => Buffer.alloc(0)],
  ])('when what was compiled %s', (_, edit) => {
    it('compiles the bundle', () => {
      const copy = copyOfPackage();
      const compiled = join(copy, 'cordon-main.compiled');
      writeFileSync(compiled, edit(readFileSync(compiled)));
      const args = [join(copy, 'cordon.js'), 'verify', join(folder, 'cdk.out')];

      expect(shell(process.execPath, ...args)).toMatchObject({
        status: 1,
        stderr: '',
        stdout: expect.stringMatching(/^(refuted|undecided): of 16 claims, /),
      });
    });
  });

  it('runs a bundle of the same length that says something else, and not what was compiled of the first', () => {
    const copy = copyOfPackage();
    const bundle = join(copy, 'cordon-main.js');
    const text = readFileSync(bundle, 'latin1');
    writeFileSync(bundle, text.replaceAll('no command given', 'another command!'), 'latin1');

    expect(shell(process.execPath, join(copy, 'cordon.js')).stderr).toMatch(/another command!/);
  });

  it('compiles the bundle when nothing was compiled of it', () => {
    const copy = copyOfPackage();
    rmSync(join(copy, 'cordon-main.compiled'));

    expect(shell(process.execPath, join(copy, 'cordon.js'), '--version')).toMatchObject({
      status: 0,
      stderr: '',
    });
  });

  it('verifies, in every format', () => {
    const text = cordon('verify', join(folder, 'cdk.out'));
    const all = cordon('verify', join(folder, 'cdk.out'), '--quiet', '--report', join(folder, 'report'));

    expect(first(text)).toMatch(/^(refuted|undecided): of 16 claims, /);
    expect(text).toMatchObject({ status: 1, stderr: '' });
    expect(all).toMatchObject({ status: 1, stdout: '', stderr: '' });
    expect(readdirSync(join(folder, 'report'))).toHaveLength(7);
  });

  it('is installed from its file without a network, and checks what it exported by the README that came along', async () => {
    const { policy, known } = writeTrust(folder);
    const to = join(folder, 'disk');
    await writeLog(join(folder, 'logs'), 'proxy-a', encodeStory('proxy-a', storyOf(3)));
    const files = ['--charter', CHARTER_FILE, '--policy', policy, '--known', known];
    const made = cordon('ledger', 'export', join(folder, 'logs'), '--to', to, ...files);
    expect(made).toMatchObject({ status: 0, stderr: '' });
    const readme = readFileSync(join(to, 'README.md'), 'utf8');
    const line = (start: string) => new RegExp(`^${start}.*$`, 'm').exec(readme)?.[0] ?? '';
    const inFolder = (command: string) =>
      spawnSync('bash', ['--norc', '-c', command], {
        cwd: to,
        encoding: 'utf8',
        // A registry that nobody answers for, and no cache of the machine's own.
        env: {
          ...{ PATH: process.env.PATH, HOME: folder, npm_config_cache: join(folder, 'cache') },
          ...{ npm_config_registry: 'http://127.0.0.1:9', npm_config_update_notifier: 'false' },
        },
      });

    cpSync(tarball, join(to, basename(tarball)));
    expect(inFolder(line('npm install'))).toMatchObject({ status: 0 });
    const checked = inFolder(`${line('npx --no cordon ledger check')} --at 2026-11-23T00:00:00Z`);
    expect(checked).toMatchObject({ status: 0, stderr: '' });
    expect(first(checked)).toBe('proved: all of 6 claims, 8 entries of 1 log');
    // Every bundle that the README's commands load is in the package.
    const replayed = inFolder(
      line('npx --no cordon ledger replay').replace(/--payloads .*/, '--payloads logs --samples 1'),
    );
    expect(replayed.stderr).toMatch(
      /^cordon: 'logs' holds no payloads; name the folder of payloads as it was copied, and its key; see cordon ledger replay --help \[payload_unreadable\]\n$/,
    );
  });

  it('tells bad usage of a command that is a bundle of its own', () => {
    const { status, stderr } = cordon('ledger', 'tail', folder, '--lines', 'all');

    expect(status).toBe(2);
    expect(stderr).toBe(
      "cordon: 'all' is no number of lines; give 1 to 100000; see cordon ledger tail --help [lines-invalid]\n",
    );
  });

  it('ends in exit 2 and one line when it can not run', () => {
    const { status, stdout, stderr } = cordon('verify', join(folder, 'nowhere'));

    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^cordon: there is no ".*nowhere".*\n$/);
  });

  it('keeps its verdict when the reader of its output goes away', () => {
    const command = `'${process.execPath}' '${packed}' verify '${join(folder, 'cdk.out')}' | exec 0<&-; echo "\${PIPESTATUS[0]}"`;

    expect(shell('bash', '--norc', '-c', command)).toMatchObject({ stdout: '1\n', stderr: '' });
  });

  it('ends in exit 2 when its output can not be written', () => {
    const command = `'${process.execPath}' '${packed}' verify '${join(folder, 'cdk.out')}' > /dev/full`;
    const { status, stderr } = shell('bash', '--norc', '-c', command);

    expect(status).toBe(2);
    expect(stderr).toMatch(/^cordon: can't print: ENOSPC.*\n$/);
  });
});
