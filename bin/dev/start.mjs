// `npm start` synthesizes a deployment through every gate, verifies the files, and writes every report.
// `npm start -- DEPLOYMENT`: a deployment file, or the name of one in config/; `-c deployment=DEPLOYMENT` as with cdk.
import { spawnSync } from 'node:child_process';

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

const run = (command, ...args) => {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
};

// By name of the folder: a setting of somebody's own (~/.cdk.json) doesn't lead astray what is verified next.
run('cdk', 'synth', '--quiet', '--output', 'cdk.out', ...context.flatMap((pair) => ['-c', pair]));
run('node', 'dist/cordon.js', 'verify', 'cdk.out', '--report', 'report');
