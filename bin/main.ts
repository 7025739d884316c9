import { run } from '../lib/cli/run';

// A reader that has seen enough (`cordon verify | head`) doesn't change the verdict; any other failure to print does.
let unprinted = false;
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') return;
  if (!unprinted) process.stderr.write(`cordon: can't print: ${message}\n`);
  unprinted = true;
  process.exitCode = 2;
});
process.stderr.on('error', () => {});

/** Loaded when somebody is asked, which is seldom. */
async function ask(question: string): Promise<string> {
  const { createInterface } = require('node:readline/promises') as typeof import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

run(process.argv.slice(2), {
  stdout: {
    isTTY: process.stdout.isTTY === true,
    columns: process.stdout.columns,
    write: (text) => void process.stdout.write(text),
  },
  stderr: { isTTY: process.stderr.isTTY === true, write: (text) => void process.stderr.write(text) },
  env: process.env,
  now: Date.now,
  ...(process.stdin.isTTY && process.stderr.isTTY && { ask }),
}).then((code) => {
  process.exitCode = unprinted ? 2 : code;
});
