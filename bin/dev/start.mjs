// `npm start` synthesizes a deployment through every gate, verifies the files, and writes every report.
// `npm start -- DEPLOYMENT`: a deployment file, or the name of one in config/; `-c deployment=DEPLOYMENT` as with cdk.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const USAGE = 'npm start -- [DEPLOYMENT], a deployment file or the name of one in config/';

const refuse = (message) => {
  console.error(`npm start: ${message}; usage: ${USAGE}`);
  process.exit(2);
};

const context = [];
const asked = process.argv.slice(2);
while (asked.length > 0) {
  const argument = asked.shift();
  if (argument === '-c' || argument === '--context') {
    const pair = asked.shift();
    if (pair === undefined) refuse(`'${argument}' needs KEY=VALUE after it`);
    context.push(pair);
  } else if (argument.startsWith('--context=')) context.push(argument.slice('--context='.length));
  else if (argument.startsWith('-')) refuse(`'${argument}' is no option of it`);
  else context.push(`deployment=${argument}`);
}
if (context.length > 1) refuse(`'${context.join("', '")}' are more than one deployment`);

const run = async (command, args, stderr, tell) => {
  const child = spawn(command, args, { stdio: ['inherit', 'inherit', stderr] });
  const ended = once(child, 'close');
  tell?.(child.stderr);
  const [status] = await ended;
  if (status !== 0) process.exit(status ?? 1);
};

/** Tells what CDK says, but for what it proposes to do next: the verdict comes next. */
const tellAll = (stderr) =>
  createInterface({ input: stderr }).on('line', (line) => {
    if (!line.startsWith('Supply a stack id')) console.error(line);
  });

// By name of the folder: a setting of somebody's own (~/.cdk.json) doesn't lead astray what is verified next.
const synth = ['synth', '--quiet', '--output', 'cdk.out', ...context.flatMap((pair) => ['-c', pair])];
await run('cdk', synth, 'pipe', tellAll);
await run('node', ['dist/cordon.js', 'verify', 'cdk.out', '--report', 'report'], 'inherit');
