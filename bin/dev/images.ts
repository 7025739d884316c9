import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { heedArguments } from './arguments';
import { writeContexts, writeLayouts } from './images/contexts';
import { writeWatchLayout } from './images/watch';

const USAGE =
  'npm run images -- [--base OCI-LAYOUT [--platform OS/ARCHITECTURE] [--watch FOLDER]] [DIRECTORY]';

// Writes the services' images as OCI image layouts on a base that is one, and prints their digests; or without a base the
// build contexts, for a container tool. To dist/layouts or dist/images by default. With `--watch`, the image that watches an account.
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { base: { type: 'string' }, platform: { type: 'string' }, watch: { type: 'string' } },
    allowPositionals: true,
  });
  const [directory, ...others] = positionals;
  if (others.length > 0 || ((values.platform ?? values.watch) !== undefined && values.base === undefined))
    throw new Error(`usage: ${USAGE}`);
  const { base, platform, watch } = values;
  if (base === undefined) {
    for (const { file, sha256 } of await writeContexts(process.cwd(), directory ?? join('dist', 'images')))
      process.stdout.write(`${sha256}  ${file}\n`);
    return;
  }
  const on = { base, ...(platform === undefined ? {} : { platform }) };
  if (watch !== undefined) {
    const digest = await writeWatchLayout(process.cwd(), directory ?? join('dist', 'watch'), watch, on);
    process.stdout.write(`${digest}  watch\n`);
    return;
  }
  for (const [service, digest] of await writeLayouts(process.cwd(), directory ?? join('dist', 'layouts'), on))
    process.stdout.write(`${digest}  ${service}\n`);
}

heedArguments(USAGE, ['--base', '--platform', '--watch']);
main().catch((error: unknown) => {
  process.stderr.write(`cordon images: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
