// Compiles bin/ and lib/ to dist/, and bundles the CLI into one file so that it starts fast and runs alone.
// Does nothing when dist/ is newer than every source, so that cdk.json may call it before each synth.
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

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
const watched = [...inputs, 'bin/dev/build.mjs', 'package-lock.json'];

function isFresh() {
  if (!existsSync(STAMP)) return false;
  return (
    readFileSync(STAMP, 'utf8') === inputs.join('\n') &&
    watched.every((path) => modified(path) <= modified(STAMP))
  );
}

const CLI = 'dist/cordon.js';

// Modules that few runs need and that are large: bundles of their own, loaded when they are asked for.
const APART = {
  'lib/report/junit.ts': 'cordon-junit.js',
  'lib/cli/ledger/run-ledger.ts': 'cordon-ledger.js',
  'lib/cli/local/run-local.ts': 'cordon-local.js',
};

const apart = {
  name: 'apart',
  setup: (build) =>
    build.onResolve({ filter: /^\./ }, ({ path, resolveDir, kind }) => {
      const bundle = kind !== 'entry-point' && APART[relative('.', `${resolve(resolveDir, path)}.ts`)];
      return bundle ? { path: `./${bundle}`, external: true } : undefined;
    }),
};

// Zod carries its messages in some fifty languages, which are a third of its size and of the time to load it.
const english = {
  name: 'english',
  setup: (build) =>
    build.onLoad({ filter: /[/\\]zod[/\\]v4[/\\]locales[/\\]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    })),
};

// Names are kept: they stand in errors that people report.
const bundled = {
  bundle: true,
  mainFields: ['module', 'main'],
  minifyWhitespace: true,
  minifySyntax: true,
  plugins: [english, apart],
  metafile: true,
};

if (!isFresh()) {
  const { build } = await import('esbuild');
  const common = { platform: 'node', target: 'node20', format: 'cjs', logLevel: 'warning' };
  rmSync('dist', { recursive: true, force: true });
  await build({ ...common, entryPoints: inputs, outdir: 'dist', outbase: '.' });
  const { bundledFiles, notices } = await import(resolve('dist/bin/dev/notices.js'));
  const bundle = async (entry, outfile) => {
    const { metafile } = await build({ ...common, ...bundled, entryPoints: [entry], outfile });
    writeFileSync(outfile.replace(/js$/, 'licenses.txt'), notices('.', bundledFiles(metafile)));
  };
  await bundle('bin/cordon.ts', CLI);
  chmodSync(CLI, 0o755);
  for (const [entry, file] of Object.entries(APART))
    if (existsSync(entry)) await bundle(entry, join('dist', file));
  writeFileSync(STAMP, inputs.join('\n'));
}
