#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { run } from '../lib/cli/run';

// A run is over before code that V8 optimizes early has paid for its optimization: a quarter less processor time for an
// enclave's assembly, a tenth more for one of 30,000 resources. Measured on Node 20; V8 grumbles at flags it has lost.
if (process.version.startsWith('v20.')) setFlagsFromString('--interrupt-budget=1000000');

// A reader that has seen enough (`cordon verify | head`) doesn't change the verdict; any other failure to print does.
let unprinted = false;
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') return;
  if (!unprinted) process.stderr.write(`cordon: can't print: ${message}\n`);
  unprinted = true;
  process.exitCode = 2;
});
process.stderr.on('error', () => {});

run(process.argv.slice(2), {
  stdout: { isTTY: process.stdout.isTTY === true, write: (text) => void process.stdout.write(text) },
  stderr: { isTTY: process.stderr.isTTY === true, write: (text) => void process.stderr.write(text) },
  env: process.env,
  now: Date.now,
}).then((code) => {
  process.exitCode = unprinted ? 2 : code;
});
