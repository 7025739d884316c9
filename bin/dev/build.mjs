// Compiles bin/ and lib/ to dist/, and bundles the CLI into one file so that it starts fast and runs alone.
// Does nothing when dist/ is newer than every source, so that cdk.json may call it before each synth.
import { chmodSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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

async function isFresh() {
  if (!existsSync(STAMP)) return false;
  const { readFileSync } = await import('node:fs');
  return (
    readFileSync(STAMP, 'utf8') === inputs.join('\n') &&
    watched.every((path) => modified(path) <= modified(STAMP))
  );
}

const CLI = 'dist/cordon.js';

// Zod carries its messages in some fifty languages, which are a third of its size and of the time to load it.
const english = {
  name: 'english',
  setup: (build) =>
    build.onLoad({ filter: /[/\\]zod[/\\]v4[/\\]locales[/\\]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    })),
};

// Names are kept: they stand in errors that people report.
const bundled = { bundle: true, minifyWhitespace: true, minifySyntax: true, plugins: [english] };

if (!(await isFresh())) {
  const { build } = await import('esbuild');
  const common = { platform: 'node', target: 'node20', format: 'cjs', logLevel: 'warning' };
  rmSync('dist', { recursive: true, force: true });
  await build({ ...common, entryPoints: inputs, outdir: 'dist', outbase: '.' });
  await build({ ...common, ...bundled, entryPoints: ['bin/cordon.ts'], outfile: CLI });
  chmodSync(CLI, 0o755);
  writeFileSync(STAMP, inputs.join('\n'));
}
