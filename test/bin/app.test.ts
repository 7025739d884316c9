import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { buildSync } from 'esbuild';

const folder = mkdtempSync(join(tmpdir(), 'cordon-app-'));
const app = join(folder, 'app.js');

beforeAll(() => {
  buildSync({
    entryPoints: ['bin/app.ts'],
    bundle: true,
    packages: 'external',
    platform: 'node',
    outfile: app,
  });
});

const emptyFolder = () => mkdtempSync(join(folder, 'out-'));

/** Runs the app as the CDK CLI does, with `-c deployment=FILE`. */
const run = (file?: string, outdir = emptyFolder()) =>
  runWith(file === undefined ? {} : { deployment: file }, outdir);

function runWith(context: Readonly<Record<string, unknown>>, outdir = emptyFolder()) {
  const { status, stderr } = spawnSync(process.execPath, [app], {
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      NODE_PATH: join(process.cwd(), 'node_modules'),
      CDK_OUTDIR: outdir,
      CDK_CONTEXT_JSON: JSON.stringify(context),
    },
  });
  return { status, stderr, outdir };
}

/** The default deployment with one text in it replaced. */
function changed(from: string, to: string): string {
  const text = readFileSync('config/commercial.yaml', 'utf8');
  expect(text).toContain(from);
  const file = join(mkdtempSync(join(folder, 'in-')), 'deployment.yaml');
  writeFileSync(file, text.replace(from, to));
  return file;
}

test('the default deployment is config/commercial.yaml, kept beside the templates byte for byte', () => {
  const { status, stderr, outdir } = run();
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr: expect.stringMatching(/^CordonVerify .* 0 findings$/m),
  });
  expect(stderr).not.toMatch(/warning|FATAL|\n\s+at /i);
  expect(existsSync(join(outdir, 'cordon-commercial-boundary.template.json'))).toBe(true);
  expect(readFileSync(join(outdir, 'deployment.yaml'))).toEqual(readFileSync('config/commercial.yaml'));
});

test('context chooses the deployment, whatever another one left in the folder', () => {
  const outdir = emptyFolder();
  for (const name of ['cordon-iso-old.template.json', 'cordon-commercial-account.assets.json', 'tree.json'])
    writeFileSync(join(outdir, name), '{}');
  writeFileSync(join(outdir, 'deployment.yaml'), 'another');
  const { status, stderr } = run('iso', outdir);

  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringMatching(/ 0 findings$/m) });
  expect(existsSync(join(outdir, 'cordon-iso-boundary.template.json'))).toBe(true);
  expect(readdirSync(outdir).filter((name) => /old|commercial/.test(name))).toEqual([]);
  expect(readFileSync(join(outdir, 'deployment.yaml'))).toEqual(readFileSync('config/iso.yaml'));
});

test.each<[string, Record<string, unknown>, string]>([
  [
    'misspelt',
    { deploymnt: 'iso' },
    "context key 'deploymnt' is unknown; did you mean 'deployment'? [context-unknown]\n",
  ],
  [
    'unknown',
    { region: 'x' },
    "context key 'region' is unknown; allowed with -c: deployment, evidence, watch; remove it [context-unknown]\n",
  ],
  [
    'empty',
    { deployment: '' },
    `context 'deployment' is ""; name a deployment file, such as -c deployment=config/commercial.yaml [context-empty]\n`,
  ],
  [
    'of an empty watch',
    { watch: '' },
    `context 'watch' is ""; name a watch file, such as -c watch=docs/watch/commercial.yaml [context-empty]\n`,
  ],
  [
    'of both',
    { watch: 'watch.yaml', deployment: 'iso' },
    "context 'watch' stands beside 'deployment', and a watch file names its deployment itself; remove one of them [context-empty]\n",
  ],
  [
    'of a watch with others',
    { watch: 'watch.yaml', regoin: 'x' },
    "context key 'regoin' is unknown; allowed with -c: deployment, evidence, watch; remove it [context-unknown]\n",
  ],
])('fails if context is %s, by one line, with exit 2 and no output', (_, context, line) => {
  const { status, stderr, outdir } = runWith({ 'aws:cdk:enable-path-metadata': true, ...context });
  expect({ status, stderr }).toEqual({ status: 2, stderr: line });
  expect(readdirSync(outdir)).toEqual([]);
});

test('context chooses what watches a deployment, from an account of the verifier’s', () => {
  const watch = join(emptyFolder(), 'watch.yaml');
  const people = '    verifiers:\n';
  const role = 'arn:aws:iam::999900001111:role/cordon-verifier/cordon-watch-commercial';
  const deployment = changed(people, `    watchers: [${role}]\n${people}`);
  const example = readFileSync('docs/watch/commercial.yaml', 'utf8').replace(
    'reviewed.yaml',
    relative(join(watch, '..'), deployment),
  );
  writeFileSync(watch, example);
  expect(runWith({ watch })).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(
      /no signing key of use live and algorithm ecdsa-p384-sha384, .* no result would count \[watch-invalid\]\n$/,
    ),
  });
  const without = example.replace(/^image:[\s\S]*/m, '');
  writeFileSync(watch, without);
  const refused = runWith({ watch });
  expect(refused).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(
      /watch\.yaml' image: it is missing, so that nothing would run and no alarm ring; name the image, .* \[watch-invalid\]\n$/,
    ),
  });
  expect(readdirSync(refused.outdir)).toEqual([]);
  writeFileSync(watch, `${without}unwatched: true\n`);
  const { status, stderr, outdir } = runWith({ watch });
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr:
      'cordon-watch-commercial does not watch commercial from account 999900001111 in us-east-1: 6 resources, the role, the key ' +
      'and the bucket; nothing runs and no alarm rings, and to deploy it deletes a schedule and alarms that were deployed before; ' +
      'name an image in place of unwatched: true\n',
  });
  expect(readdirSync(outdir).filter((name) => /template/.test(name))).toEqual([
    'cordon-watch-commercial-watch.template.json',
  ]);
  // By `cdk synth` alone it would be written over the enclave's manifest.
  writeFileSync(join(outdir, 'deployment.yaml'), '');
  expect(runWith({ watch }, outdir)).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/has an enclave's assembly; write beside it, with -o cdk\.watch\.out \[/),
  });
});

test.each([
  ['a wildcard consumer', 'consumers: ["555566667777"]', 'consumers: ["*"]', 'charter.consumers.0'],
  ['a missing red line', '    - autonomous-weapons\n', '', 'autonomous-weapons'],
  ['a region of another partition', 'region: us-east-1', 'region: us-gov-west-1', 'us-gov-west-1'],
  ['a tag instead of a digest', 'proxy: sha256:', 'proxy: latest:', 'charter.images.proxy'],
])('fails if the deployment has %s, by a clear line, with exit 2 and no output', (_, from, to, says) => {
  const { status, stderr, outdir } = run(changed(from, to));
  expect(status).toBe(2);
  expect(stderr).toContain(says);
  expect(stderr).toMatch(/^\S+deployment\.yaml:\d+:\d+ /);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(readdirSync(outdir)).toEqual([]);
});

test('fails if there is no such file', () => {
  const { status, stderr } = run('config/none.yaml');
  expect(status).toBe(2);
  expect(stderr).toContain('config/none.yaml');
});
