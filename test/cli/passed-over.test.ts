import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Command, Option } from 'commander';
import { programFor } from '../../lib/cli/run';
import { CLAIM_IDS } from '../../lib/contract/claim-id';
import type { World } from '../../lib/contract/world';
import { ADD, NEW, OWN, wordsOf, writeFolder } from './passed-over-folder';
import { session } from './session';

// No option is passed over: given in each way in which its command runs, it changes what the command says, writes or how it
// ends, or is refused. Each is given a value that can't be right, so that what reads it says so.

jest.mock('../../lib/rules', () => ({
  RULES: [
    {
      ...{ id: 'no-gateway', title: 'Nothing leads out', claim: 'no-egress', severity: 'fatal' },
      ...{ remedy: 'close it', rationale: 'why', controls: ['SC-7'] },
      types: ['AWS::EC2::InternetGateway'],
      check: (at: object) => [{ at, message: 'leads out' }],
    },
  ],
}));
jest.mock('../../lib/claims', () => {
  const at = { file: 'demo.template.json', pointer: '/Resources/Vpc' };
  const guard = { ...at, logicalId: 'Vpc', says: 'it is there', broken: [{ ...at, op: 'remove' }] };
  const assumptions = [{ id: 'routes', says: 'AWS routes', owner: 'aws', check: 'read the guide' }];
  return {
    CLAIMS: ['closed-world', 'no-egress'].map((id) => ({
      ...{ id, title: 'Title', statement: 'Statement.', controls: [], assumptions },
      prove: ({ assembly }: World) => ({
        faults: assembly.resources.some(({ logicalId }) => logicalId === 'Vpc')
          ? []
          : [{ at, message: 'gone' }],
        undecided: [],
        guards: () => [guard],
      }),
    })),
  };
});

jest.mock('node:timers/promises', () => ({ setTimeout: async () => undefined }));
// An account that refuses everything, and keeps how it was asked.
jest.mock('../../lib/cli/preflight/aws', () => ({
  askAws: async (question: object, asking: object) => {
    appendFileSync('asked', JSON.stringify([question, asking]));
    return { error: 'An error occurred (AccessDenied) when calling it' };
  },
}));

/** Each way in which a command runs. */
const WAYS = [
  `verify good ${OWN}`,
  `verify plain.json ${OWN}`,
  `verify good ${OWN} --report reports`,
  `verify good ${OWN} --format json`,
  `diff good other ${OWN}`,
  `diff good other ${OWN} --format json`,
  `challenge good ${OWN}`,
  `challenge good ${OWN} --format json`,
  `explain no-egress --assembly good ${OWN}`,
  `explain no-gateway --assembly good ${OWN}`,
  `explain Vpc --assembly good ${OWN}`,
  'explain AC-6',
  'explain port-invalid',
  `init new.yaml ${NEW}`,
  'charter check fresh.yaml',
  'charter check fresh.yaml --against fresh.yaml',
  'charter digest own.yaml',
  'charter key new --use policy --output new.pem',
  'charter key show first.pem --use policy',
  'charter sign own.yaml --key first.pem',
  'charter sign own.yaml --check own.dsse.json --trusted before.yaml',
  'policies own.yaml',
  'policies own.yaml --format boundary',
  'policies own.yaml --format endpoint',
  'policies own.yaml --format template',
  'preflight own.yaml',
  'preflight own.yaml --recorded answers.json',
  `live good ${OWN}`,
  `live good ${OWN} --from record.jsonl`,
  `live good ${OWN} --from record.jsonl --format json`,
  `live good ${OWN} --from record.jsonl --since record.jsonl`,
  `live good ${OWN} --from record.jsonl --attestation proved.dsse.json`,
  `live good ${OWN} --from record.jsonl --key live.pem --result result.dsse.json`,
  `live good ${OWN} --check results --except OTHERS`,
  `attest good ${OWN} --except OTHERS --key first.pem`,
  `attest good ${OWN} --except OTHERS --check proved.dsse.json`,
  `ledger check logs --policy policy-none.txt ${OWN}`,
  'ledger prove proxy-a/1 --log logs',
  'ledger prove --verify entry.tlog-proof --policy policy-none.txt',
  'ledger export logs --to copy',
  'ledger show logs',
  'ledger tail logs',
  `${ADD} --image other=IMAGE`,
  `${ADD} --withdraw 0 --reason old`,
  'release log check releases --policy releases.txt',
  `release log prove IMAGE --log releases`,
  `release log prove --log releases --image own=IMAGE --to proofs`,
  `release log prove IMAGE --verify image.tlog-proof --policy releases.txt`,
] as const;

/** Commands that run in one way, in which what they are given would be a service, or evidence of a whole enclave. */
const ELSEWHERE: readonly RegExp[] = [
  /^(review|client|evidence) /,
  /^(local|deploy-plan|hook package|release check|ledger (witness|replay|policy))$/,
];

/** What may change nothing, and why. */
const HARMLESS: Readonly<Record<string, string>> = {
  'live --assumptions': 'those of what is proved are listed, and this account proves nothing',
  'ledger tail --follow': 'it never ends',
};

/** Values of options that refuse a wrong one before the command runs, so that a wrong one would show nothing. */
const VALUES: Readonly<Record<string, string>> = {
  // Which leave none, as is told once they are looked at.
  '--claims': 'no-egress --except no-egress',
  '--except': CLAIM_IDS.join(),
  '--account': '999900001111',
  '--region': 'us-gov-west-1',
  '--attached': '9',
  '--consumers': '1',
  '--review-consumers': '1',
  '--reviewer-roles': 'x',
};

const start = process.cwd();
let made: string;
const root = mkdtempSync(join(tmpdir(), 'cordon-passed-over-'));

beforeAll(async () => {
  await writeFolder(join(root, 'made'));
  made = filesIn(join(root, 'made'));
});
afterAll(() => {
  process.chdir(start);
  rmSync(root, { recursive: true });
});

const filesIn = (folder: string) =>
  JSON.stringify(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .toSorted()
      .map((file) => [relative(folder, file), readFileSync(file, 'latin1')]),
  );

/** What a command line says and leaves, but for what is another each time. */
async function outcome(line: string): Promise<string> {
  const folder = join(root, 'run');
  // Most lines change nothing.
  if (!existsSync(folder)) cpSync(join(root, 'made'), folder, { recursive: true });
  process.chdir(folder);
  const said = await session(wordsOf(line));
  const files = filesIn(folder);
  process.chdir(root);
  if (files !== made) rmSync(folder, { recursive: true });
  return JSON.stringify([said, files === made ? '' : files])
    .replace(/sig\\*": ?\\*"[^"\\]*/g, 'sig')
    .replace(/publicKey: [\w+/=]+/g, 'publicKey')
    .replace(/-----BEGIN .*?-----END/g, '');
}

/** The command that a line is of, and its name. */
function commandOf(line: string): { readonly command: Command; readonly name: string } {
  const words = line.split(' ');
  let command = PROGRAM;
  const names: string[] = [];
  for (const word of words) {
    const next = command.commands.find((one) => one.name() === word);
    if (!next) break;
    command = next;
    names.push(word);
  }
  return { command, name: names.join(' ') };
}

const silent = { isTTY: false, write: () => {} };
const PROGRAM = programFor({ stdout: silent, stderr: silent, env: {}, now: () => 0 }, () => {});

function* commandsBelow(command: Command, path = ''): Iterable<string> {
  for (const one of command.commands) {
    const name = path === '' ? one.name() : `${path} ${one.name()}`;
    if (one.commands.length === 0 && one.options.length > 0) yield name;
    yield* commandsBelow(one, name);
  }
}

function valuesOf({ long = '', required, argChoices, parseArg, defaultValue }: Option): readonly string[] {
  if (!required) return [''];
  if (argChoices) return argChoices.filter((choice) => choice !== defaultValue);
  if (parseArg && VALUES[long] === undefined) throw new Error(`VALUES lacks ${long}`);
  return [VALUES[long] ?? 'nowhere/x'];
}

/** Ask for more in the text of what other formats hold in any case. */
const MORE_TEXT = ['--assumptions', '--verbose'];

async function passedOver(line: string, before: string): Promise<readonly string[]> {
  const { command, name } = commandOf(line);
  const found: string[] = [];
  for (const option of command.options) {
    const { long = '' } = option;
    if (line.split(' ').includes(long) || HARMLESS[`${name} ${long}`] !== undefined) continue;
    if (MORE_TEXT.includes(long) && line.includes('--format json')) continue;
    let changes = false;
    for (const value of valuesOf(option))
      changes ||= (await outcome(`${line} ${long} ${value}`.trim())) !== before;
    if (!changes) found.push(long);
  }
  return found;
}

it('runs each command that has options, or says why not', () => {
  const ran = new Set(WAYS.map((line) => commandOf(line).name));
  const left = [...commandsBelow(PROGRAM)].filter((name) => !ran.has(name));
  expect(left.filter((name) => !ELSEWHERE.some((pattern) => pattern.test(name)))).toEqual([]);
});

it.each(WAYS)('cordon %s: passes over no option', async (line) => {
  const once = await outcome(line);
  // What never ran would read nothing; what is another each time would differ whatever is given.
  expect(JSON.parse(once)[0].code).not.toBe(2);
  expect(await outcome(line)).toBe(once);
  expect(await passedOver(line, once)).toEqual([]);
});
