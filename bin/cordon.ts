#!/usr/bin/env node
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectLittle } from './heap';
import { mainScript } from './main-script';
// Last: what Node itself has compiled of the modules above, it leaves when flags have changed.
import './v8-flags';

// Starts the CLI from what V8 compiled when the package was built, which saves compiling it at each run. The digests of
// the bundle and of what was compiled of it are part of this file: any other file beside it is not used, whoever put it
// there, and the bundle is compiled as ever.

/** Put in its place by the build. */
declare const DIGESTS: { readonly bundle: string; readonly compiled: string };

const beside = (name: string) => join(__dirname, name);
const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

function compiledOf(bundle: Buffer): Buffer | undefined {
  try {
    const compiled = readFileSync(beside('cordon-main.compiled'));
    return digestOf(bundle) === DIGESTS.bundle && digestOf(compiled) === DIGESTS.compiled
      ? compiled
      : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined where somebody took this file alone. */
function bundleBeside(): Buffer | undefined {
  try {
    return readFileSync(beside('cordon-main.js'));
  } catch {
    return undefined;
  }
}

expectLittle();
const bundle = bundleBeside();
if (bundle) mainScript(beside('cordon-main.js'), bundle, compiledOf(bundle)).run(require);
else {
  console.error(
    "cordon: cordon-main.js isn't beside cordon.js; install the package, which is one file: npm pack",
  );
  process.exitCode = 2;
}
