// Compares Cordon with other tools on the corpus of escapes; see test/escapes/compare. Takes some minutes.
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';

const outfile = 'dist/compare.js';
await build({
  entryPoints: ['test/escapes/compare/main.ts'],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  logLevel: 'warning',
});
process.exitCode = spawnSync(process.execPath, [outfile], { stdio: 'inherit' }).status ?? 1;
