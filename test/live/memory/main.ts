import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { operationOf } from '../../../lib/live/operations';
import { callsOf } from '../../../lib/live/reader';
import { readAssembly } from '../../../lib/template/read/read-assembly';
import { assemblyDirectory } from '../../helpers/assemblies';
import { read } from '../judged';
import { crowd } from '../stand-in/crowd';
import { deployedAccount } from '../stand-in/deployed';

// `npm run read-account`: `cordon live` as users run it reads the stand-in's account, once with the enclave alone and once with
// 5,000 resources of others, by a command named aws that answers from files. The second is killed halfway, and goes on. It prints
// calls, bytes, processor time and peaks of memory: they are of this machine, and no test asserts them.

const folder = mkdtempSync(join(tmpdir(), 'cordon-account-'));
const PATH = assemblyDirectory('commercial');
const USAGE = 'dist/bin/dev/benches/verify/usage.js';

/** The form of `ListRoles` and its like: a policy of some kilobytes, as accounts have them. */
const LONG = {
  Statement: Array.from({ length: 12 }, (_, n) => ({
    Effect: 'Allow',
    Action: `ec2:Describe${n}*`,
    Resource: '*',
  })),
};

function prepare(
  name: string,
  others: boolean,
): { readonly directory: string; readonly calls: number; readonly bytes: number } {
  const account = deployedAccount(readAssembly(PATH));
  if (others) {
    crowd(account);
    for (const row of account.list('iam get-account-authorization-details', 'RoleDetailList'))
      if (String(row.RoleName).startsWith('role-'))
        row.RolePolicyList = [{ PolicyName: 'p', PolicyDocument: LONG }];
  }
  const { answers, found } = read(account);
  const directory = join(folder, name);
  mkdirSync(directory);
  let calls = 0;
  let bytes = 0;
  const names: string[] = [];
  for (const [index, question] of found.asked.entries()) {
    const answer = answers.get(question.id);
    if (answer === undefined) continue;
    const text = 'output' in answer ? JSON.stringify(answer.output) : answer.error;
    writeFileSync(join(directory, `${index}.${'output' in answer ? 'out' : 'err'}`), text);
    names.push(`${index} ${question.id}`);
    bytes += text.length;
    calls += 'output' in answer ? callsOf(operationOf(question)?.pages, answer.output) : 1;
  }
  writeFileSync(join(directory, 'names'), `${names.join('\n')}\n`);
  const aws = join(directory, 'aws');
  writeFileSync(
    aws,
    `#!/bin/sh
asked="$*"; asked="\${asked%% --region us-east-1 --output*}"
number=$(/usr/bin/awk -v asked="$asked" 'substr($0, index($0, " ") + 1) == asked { print $1 }' ${directory}/names)
echo "$asked" >> ${directory}/log
if [ -f ${directory}/$number.out ]; then /bin/cat ${directory}/$number.out; else /bin/cat ${directory}/$number.err >&2; exit 254; fi
`,
  );
  chmodSync(aws, 0o755);
  return { directory, calls, bytes };
}

const asked = (directory: string) =>
  existsSync(join(directory, 'log'))
    ? readFileSync(join(directory, 'log'), 'utf8').trim().split('\n').length
    : 0;

/** Runs cordon live, and ends it once it has asked as many questions. */
function live(directory: string, record: string, until = Number.POSITIVE_INFINITY): Promise<string> {
  return new Promise((done) => {
    const args = [USAGE, 'dist/cordon.js', 'live', PATH, '--record', record];
    const child = spawn(process.execPath, args, { env: { PATH: resolve(directory) } });
    let told = '';
    child.stderr.on('data', (text) => {
      told += text;
    });
    const watch = setInterval(() => {
      if (asked(directory) >= until) child.kill('SIGKILL');
    }, 100);
    child.stdout.resume();
    child.on('close', (code, signal) => {
      clearInterval(watch);
      done(`${signal ?? `exit ${code}`}; ${/usage: .*/.exec(told)?.[0] ?? told.slice(-200)}`);
    });
  });
}

async function main(): Promise<void> {
  for (const [name, others] of [
    ['alone', false],
    ['crowded', true],
  ] as const) {
    const { directory, calls, bytes } = prepare(name, others);
    const record = join(directory, 'record.jsonl');
    console.log(`${name}: ${calls} calls of the API, answers of ${(bytes / 1_048_576).toFixed(1)} MiB`);
    if (others) {
      console.log(
        `  ended halfway: ${await live(directory, record, Math.floor(calls / 2))}; ${asked(directory)} questions`,
      );
      // Half a line stays where one was being written.
      console.log(
        `  gone on with: ${await live(directory, record)} (ms of processor, MB at the peak); ${asked(directory)} questions in both runs`,
      );
    } else
      console.log(
        `  ${await live(directory, record)} (ms of processor, MB at the peak); ${asked(directory)} questions`,
      );
  }
  rmSync(folder, { recursive: true });
}

void main();
