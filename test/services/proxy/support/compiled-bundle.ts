import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** As Node wraps a module. */
const BEGIN = '(function (exports, require, module, __filename, __dirname) {';
const COMPILE = '--compile';

/**
 * Runs the bundle beside it as Node would run it by this name, with what V8 compiled of it before: tests start services
 * some fifty times, and each proxy has threads that run the same bundle again.
 */
const LOADER = `
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { Script, constants } = require('node:vm');
const compiled = __filename + '.compiled';
const script = new Script(readFileSync(__filename + '.bundle', 'latin1'), {
  filename: __filename,
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  ...(existsSync(compiled) && { cachedData: readFileSync(compiled) }),
});
if (process.argv[2] === '${COMPILE}') process.on('exit', () => writeFileSync(compiled, script.createCachedData()));
script.runInThisContext()(exports, require, module, __filename, __dirname);
`;

/** Writes a service's entry point into a folder, bundled as its image has it, as a program that starts fast. */
export function writeBundle(entryPoint: string, folder: string, name: string): void {
  const program = join(folder, name);
  buildSync({
    entryPoints: [entryPoint],
    bundle: true,
    platform: 'node',
    target: 'node20',
    outfile: `${program}.bundle`,
    banner: { js: BEGIN },
    footer: { js: '})' },
    logLevel: 'error',
  });
  writeFileSync(program, LOADER);
  // Without its environment it ends once all of its modules are loaded.
  const { stderr } = spawnSync(process.execPath, [program, COMPILE], { env: {}, encoding: 'utf8' });
  if (!existsSync(`${program}.compiled`)) throw new Error(`${name} could not be compiled ahead: ${stderr}`);
}
