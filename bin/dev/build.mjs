// Compiles bin/ and lib/ to dist/, and bundles the CLI into one file so that it starts fast and runs alone.
// Does nothing when dist/ is newer than every source, so that cdk.json may call it before each synth.
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

function isFresh() {
  if (!existsSync(STAMP)) return false;
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

/** The licences of the packages in a bundle, which ask to go with every copy. */
function notices({ inputs }) {
  const folders = new Set(
    Object.keys(inputs).flatMap((path) => path.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/) ?? []),
  );
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)/i.test(each));
      const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${license}`;
      return `${name} ${version}\n\n${text}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

// Names are kept: they stand in errors that people report.
const bundled = {
  bundle: true,
  mainFields: ['module', 'main'],
  minifyWhitespace: true,
  minifySyntax: true,
  plugins: [english],
  metafile: true,
};

if (!isFresh()) {
  const { build } = await import('esbuild');
  const common = { platform: 'node', target: 'node20', format: 'cjs', logLevel: 'warning' };
  rmSync('dist', { recursive: true, force: true });
  await build({ ...common, entryPoints: inputs, outdir: 'dist', outbase: '.' });
  const { metafile } = await build({ ...common, ...bundled, entryPoints: ['bin/cordon.ts'], outfile: CLI });
  chmodSync(CLI, 0o755);
  writeFileSync('dist/cordon.licenses.txt', notices(metafile));
  writeFileSync(STAMP, inputs.join('\n'));
}
