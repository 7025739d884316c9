import { DialogueEnded, type Output } from '../lib/cli/io';
import { run } from '../lib/cli/run';
import { expectResources } from './heap';

// A reader that has seen enough (`cordon verify | head`) doesn't change the verdict; any other failure to print does.
let unprinted = false;

function stdout(): NodeJS.WriteStream {
  if (process.stdout.listenerCount('error') === 0)
    process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
      if (code === 'EPIPE') return;
      if (!unprinted) stderr().write(`cordon: can't print: ${message}\n`);
      unprinted = true;
      process.exitCode = 2;
    });
  return process.stdout;
}

function stderr(): NodeJS.WriteStream {
  if (process.stderr.listenerCount('error') === 0) process.stderr.on('error', () => {});
  return process.stderr;
}

/** Node makes a stream of the process when it is first asked for, which takes time: not before there is a use for it. */
const output = (stream: () => NodeJS.WriteStream): Output => ({
  get isTTY() {
    return stream().isTTY === true;
  },
  get columns() {
    return stream().columns;
  },
  write: (text) => void stream().write(text),
});

/** Loaded when somebody is asked, which is seldom. */
async function ask(question: string): Promise<string> {
  const { createInterface } = require('node:readline/promises') as typeof import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  return await new Promise<string>((resolve, reject) => {
    // Ctrl-C and Ctrl-D close it, and the question would never be answered.
    const end = () => {
      process.stderr.write('\n');
      reject(new DialogueEnded());
    };
    lines.once('close', end);
    lines.question(question).then((answer) => {
      lines.off('close', end).close();
      resolve(answer);
    }, reject);
  });
}

run(process.argv.slice(2), {
  stdout: output(stdout),
  stderr: output(stderr),
  env: process.env,
  now: Date.now,
  get ask() {
    return process.stdin.isTTY && process.stderr.isTTY ? ask : undefined;
  },
  expect: expectResources,
}).then((code) => {
  process.exitCode = unprinted ? 2 : code;
  // Taking down a heap that goes with the process is of no use. What can't be printed is told by then.
  setImmediate(() => {
    if (process.getActiveResourcesInfo().length === 0) process.exit();
  });
});
