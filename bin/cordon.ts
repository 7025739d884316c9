#!/usr/bin/env node
import './v8-flags';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mainScript } from './main-script';

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

const bundle = readFileSync(beside('cordon-main.js'));
mainScript(beside('cordon-main.js'), bundle, compiledOf(bundle)).run();
