// Compiles bin/ and lib/ to dist/, and bundles the CLI so that it starts fast and needs no other package.
// Does nothing when dist/ is newer than every source, so that cdk.json may call it before each synth.
import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';

const STAMP = 'dist/.built';

const sources = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return path.endsWith('.ts') ? [path] : [];
  });

const modified = (path) => statSync(path).mtimeMs;

// The stamp records the list of sources, so that a deleted or renamed file makes dist/ stale too.
const inputs = [...sources('bin'), ...sources('lib')].sort();
const watched = [...inputs, 'bin/dev/build.mjs', 'tsconfig.types.json', 'package-lock.json'];

function isFresh() {
  if (!existsSync(STAMP)) return false;
  return (
    readFileSync(STAMP, 'utf8') === inputs.join('\n') &&
    watched.every((path) => modified(path) <= modified(STAMP))
  );
}

const CLI = 'dist/cordon.js';
const MAIN = 'dist/cordon-main.js';
const COMPILED = 'dist/cordon-main.compiled';

// Modules that few runs need and that are large: bundles of their own, loaded when they are asked for.
const APART = {
  'lib/report/html.ts': 'cordon-html.js',
  'lib/report/junit.ts': 'cordon-junit.js',
  'lib/cli/ledger/bucket.ts': 'cordon-bucket.js',
  'lib/cli/ledger/replay.ts': 'cordon-replay.js',
  'lib/cli/ledger/run-ledger.ts': 'cordon-ledger.js',
  'lib/evidence/releases/open-proofs.ts': 'cordon-proofs.js',
  'lib/cli/local/run-local.ts': 'cordon-local.js',
  'lib/cli/live/run-live.ts': 'cordon-live.js',
  'lib/cli/preflight/run-preflight.ts': 'cordon-preflight.js',
  'lib/cli/review/run-review.ts': 'cordon-review.js',
};

/** What the package exports for an app of one's own; CDK is that app's. */
const EXPORTED = { 'lib/app/index.ts': 'app.js', 'lib/app/jest.ts': 'jest.js' };
const PEERS = ['aws-cdk-lib', 'aws-cdk-lib/*', 'constructs', 'cdk-nag'];

/** esbuild asks another process about each import that this fits. */
const PERHAPS_APART = new RegExp(
  `^\\..*/(${Object.keys(APART)
    .map((file) => basename(file, '.ts'))
    .join('|')})$`,
);

const apart = {
  name: 'apart',
  setup: (build) =>
    build.onResolve({ filter: PERHAPS_APART }, ({ path, resolveDir, kind }) => {
      const bundle = kind !== 'entry-point' && APART[relative('.', `${resolve(resolveDir, path)}.ts`)];
      return bundle ? { path: `./${bundle}`, external: true } : undefined;
    }),
};

/** What is exported for tests asks what is exported for apps, so that both have the same classes. */
const exported = {
  name: 'exported',
  setup: (build) =>
    build.onResolve({ filter: /^\.\/(index|enclave|prove)$/ }, ({ importer }) =>
      /[/\\]lib[/\\]app[/\\](jest|to-be-proved)\.ts$/.test(importer)
        ? { path: `./${EXPORTED['lib/app/index.ts']}`, external: true }
        : undefined,
    ),
};

// Zod carries its messages in some fifty languages, which are a third of its size and of the time to load it.
const english = {
  name: 'english',
  setup: (build) =>
    build.onLoad({ filter: /[/\\]zod[/\\]v4[/\\]locales[/\\]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    })),
};

// commander can start programs, for commands that are programs of their own. Here none is, and what it would start them
// with takes a tenth of the time to start.
const unstarted = {
  name: 'unstarted',
  setup: (build) => {
    build.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[/\\]commander[/\\]/.test(importer) ? { path: 'none', namespace: 'unstarted' } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'unstarted' }, () => ({ contents: 'module.exports = {};' }));
  },
};

// Names are kept: they stand in errors that people report.
const bundled = {
  bundle: true,
  mainFields: ['module', 'main'],
  minifyWhitespace: true,
  minifySyntax: true,
  plugins: [english, unstarted, apart],
  metafile: true,
};

/** As Node wraps a module, so that bin/main-script.ts needn't copy all of it to do so. */
const WRAPPED = {
  banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
  footer: { js: '})' },
};

const digestOf = (file) =>
  existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : '';

/** What V8 compiles of the CLI while it verifies the default deployment. Without it the CLI starts slower, and does the same. */
function compileMain() {
  const assembly = mkdtempSync(join(tmpdir(), 'cordon-build-'));
  const run = (args, env = {}) =>
    spawnSync(process.execPath, args, { stdio: 'ignore', env: { ...process.env, ...env } });
  run(['dist/bin/dev/ungated-app.js'], { CDK_OUTDIR: assembly });
  run([
    'dist/bin/dev/compile-main.js',
    MAIN,
    COMPILED,
    'verify',
    assembly,
    '--charter',
    'config/commercial.yaml',
  ]);
  rmSync(assembly, { recursive: true, force: true });
  if (!existsSync(COMPILED))
    console.error('build: the CLI starts slower, since it could not be compiled ahead');
}

if (!isFresh()) {
  // For the compiler and esbuild, which end before they need the memory back.
  process.env.GOGC ??= 'off';
  const { build } = await import('esbuild');
  const common = { platform: 'node', target: 'node20', format: 'cjs', logLevel: 'warning' };
  rmSync('dist', { recursive: true, force: true });
  await build({ ...common, entryPoints: inputs, outdir: 'dist', outbase: '.' });
  const { bundledFiles, notices } = await import(resolve('dist/bin/dev/notices.js'));
  const declared = promisify(execFile)(process.execPath, [
    'node_modules/typescript/bin/tsc',
    '-p',
    'tsconfig.types.json',
    '--noCheck',
    // Several threads work out much of the same types anew.
    '--singleThreaded',
  ]);
  const { bill } = await import(resolve('dist/bin/dev/images/sbom.js'));
  const bundledInAll = [];
  /** Bundles with the same settings, which read what they share once. */
  const bundle = async (files, options = {}) => {
    const entryPoints = Object.entries(files)
      .filter(([entry]) => existsSync(entry))
      .map(([entry, file]) => ({ in: entry, out: basename(file, '.js') }));
    const { metafile } = await build({ ...common, ...bundled, ...options, entryPoints, outdir: 'dist' });
    for (const [outfile, output] of Object.entries(metafile.outputs)) {
      const read = bundledFiles({ outputs: { [outfile]: output } });
      bundledInAll.push(...read);
      writeFileSync(outfile.replace(/js$/, 'licenses.txt'), notices('.', read));
    }
  };
  await bundle({ 'bin/main.ts': MAIN }, WRAPPED);
  // AWS Lambda unpacks it at each cold start.
  await bundle({ 'bin/hook.ts': 'cordon-hook.js' }, { minify: true, plugins: [english] });
  await bundle(APART);
  await bundle(EXPORTED, {
    plugins: [english, exported],
    external: PEERS,
    // Node shows the line of an error that nobody catches, which in an app of one's own is one of these.
    minifyWhitespace: false,
  });
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const materials = bill('cordon', digestOf(MAIN), bundledInAll, lock);
  writeFileSync('dist/cordon.sbom.json', `${JSON.stringify(materials, null, 2)}\n`);
  await declared;
  const { pruneDeclarations } = await import(resolve('dist/bin/dev/declarations.js'));
  const declarations = Object.keys(EXPORTED).map((entry) => entry.replace(/ts$/, 'd.ts'));
  pruneDeclarations('dist/types', declarations);
  compileMain();
  const DIGESTS = JSON.stringify({ bundle: digestOf(MAIN), compiled: digestOf(COMPILED) });
  await build({ ...common, ...bundled, entryPoints: ['bin/cordon.ts'], outfile: CLI, define: { DIGESTS } });
  chmodSync(CLI, 0o755);
  writeFileSync(STAMP, inputs.join('\n'));
}
