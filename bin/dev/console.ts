import { writeFileSync } from 'node:fs';
import { BUNDLE_FILE, bundleConsole } from './console/bundle';

// Bundles the review console's page into the file that the review service serves it from.
bundleConsole(process.cwd())
  .then((text) => writeFileSync(BUNDLE_FILE, text))
  .catch((error: unknown) => {
    process.stderr.write(`cordon console: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  });
