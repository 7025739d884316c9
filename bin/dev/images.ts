import { join } from 'node:path';
import { writeContexts } from './images/contexts';

// Writes the build contexts of the services' images: `node dist/bin/dev/images.js [DIRECTORY]`, dist/images by default.
async function main(): Promise<void> {
  const directory = process.argv[2] ?? join('dist', 'images');
  for (const { file, sha256 } of await writeContexts(process.cwd(), directory)) {
    process.stdout.write(`${sha256}  ${file}\n`);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`cordon images: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
