import '../v8-flags';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { expectLittle } from '../heap';
import { mainScript } from '../main-script';

// Runs `cordon ARGUMENTS` and then writes what V8 compiled on the way, functions included that are compiled when they are
// first called: `node dist/bin/dev/compile-main.js BUNDLE COMPILED ARGUMENTS…`. The flags of V8 are those of the CLI.

const [, , bundle = '', compiled = '', ...args] = process.argv;
expectLittle();
const { script, run } = mainScript(resolve(bundle), readFileSync(bundle));
process.argv = [process.execPath, bundle, ...args];
process.on('exit', () => writeFileSync(compiled, script.createCachedData()));
run(createRequire(resolve(bundle)));
