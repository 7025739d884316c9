import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { heedArguments } from './arguments';
import { holdsSite, site } from './site/site';

// `npm run site [-- FOLDER]` writes the documentation as pages that open from a disk; into `site`, unless told otherwise.

function main([folder = 'site']: readonly string[]): void {
  if (existsSync(folder) && !holdsSite(folder))
    throw new Error(`'${folder}' is there and holds no site; name another folder`);
  const files = site();
  rmSync(folder, { recursive: true, force: true });
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  process.stdout.write(`${files.size} files; open ${join(folder, 'index.html')}\n`);
}

heedArguments('npm run site [-- FOLDER]');
try {
  main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`npm run site: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
