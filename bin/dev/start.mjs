// `npm start` synthesizes a deployment through every gate, verifies the files, and writes every report.
// `npm start -- DEPLOYMENT`: a deployment file, or the name of one in config/; `-c deployment=DEPLOYMENT` as with cdk.
// `-c evidence=FOLDER` beside it is the folder of signed evidence, as with cdk.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { lstatSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';

const USAGE =
  'npm start -- [DEPLOYMENT] [-c evidence=FOLDER], a deployment file or the name of one in config/, and signed evidence';

const REPORT = 'report';
/** The files that `cordon verify --report` writes (lib/report/report.ts; a test holds them together). */
const REPORTS = ['txt', 'json', 'sarif', 'junit.xml', 'md', 'html', 'oscal.json'].map(
  (end) => `verdict.${end}`,
);

const refuse = (message) => {
  console.error(`npm start: ${message}; usage: ${USAGE}`);
  process.exit(2);
};

/** Reports of an earlier run go before anything else: where this one fails, nobody shall take their verdict for its own. */
const clearReport = () => {
  const there = (path) => lstatSync(path, { throwIfNoEntry: false });
  if (there(REPORT)?.isSymbolicLink()) refuse(`'${REPORT}' is a link; put a folder there, or nothing`);
  for (const path of REPORTS.map((name) => join(REPORT, name)))
    if (there(path)?.isFile() || there(path)?.isSymbolicLink()) rmSync(path);
};

clearReport();

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
const keyOf = (pair) => pair.split('=', 1)[0];
for (const key of context.map(keyOf)) {
  const pairs = context.filter((pair) => keyOf(pair) === key);
  if (pairs.length > 1) refuse(`'${pairs.join("', '")}' are more than one ${key}`);
}

const run = async (command, args, stderr, tell) => {
  const child = spawn(command, args, { stdio: ['inherit', 'inherit', stderr] });
  const ended = once(child, 'close');
  tell?.(child.stderr);
  const [status] = await ended;
  if (status !== 0) process.exit(status ?? 1);
};

/** Tells what CDK says, but for what it proposes to do next, in colour or not: the verdict comes next. */
const tellAll = (stderr) =>
  createInterface({ input: stderr }).on('line', (line) => {
    if (!stripVTControlCharacters(line).startsWith('Supply a stack id')) console.error(line);
  });

// By name of the folder: a setting of somebody's own (~/.cdk.json) doesn't lead astray what is verified next.
const synth = ['synth', '--quiet', '--output', 'cdk.out', ...context.flatMap((pair) => ['-c', pair])];
// CDK takes a terminal for one that wants colour, whatever the reader says (https://no-color.org).
if (process.env.NO_COLOR) synth.push('--no-color');
await run('cdk', synth, 'pipe', tellAll);
await run('node', ['dist/cordon.js', 'verify', 'cdk.out', '--report', REPORT], 'inherit');
