import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseDeployment } from '../../config/parse';
import { placeholdersIn } from '../../config/placeholders';
import { count } from '../../report/summary';
import { visible } from '../../report/visible';
import { type ExitCode, FlagsError, UsageError } from '../command';
import { readFile, writeNew } from '../files';
import type { Io } from '../io';
import { optionOf } from '../refuse-unused';
import { type Answers, deploymentText } from './deployment-text';
import { answersOf, type FlagFault, faultsOf } from './faults';
import type { InitFlags } from './flags';

/** What must be known, and how a person is asked for it. */
const QUESTIONS = {
  name: 'Name of the enclave (3 to 16 lower-case letters, digits, hyphens): ',
  region: 'Region: ',
  account: 'Account of the enclave (12 digits): ',
  consumers: 'Accounts that may connect to the safety proxy (separated by commas): ',
  agency: 'Agencies that may use it (ID=Full name, separated by commas): ',
} as const;
type Asked = keyof typeof QUESTIONS;

/** Writes a deployment file that the schema takes, and says what is left to be filled in. */
export async function runInit(file: string | undefined, flags: InitFlags, io: Io): Promise<ExitCode> {
  const answers = await complete(flags, io);
  const path = file ?? `${answers.name}.yaml`;
  const text = deploymentText(answers, schemaFor(path));
  const left = [...placeholdersIn(parseDeployment(text, path))].length;
  writeNew(path, text);
  io.stdout.write(
    `${visible(path)} is a deployment file with ${count(left, 'placeholder')}; next:\n` +
      `  npx cordon charter check ${visible(path)}    what is left to be filled in, and by what\n` +
      `  npx cdk synth --quiet -c deployment=${visible(path)}    in a clone of Cordon; an app of your own names the file itself\n`,
  );
  return 0;
}

/** Where the schema lies in a clone of Cordon, and where Cordon is installed. */
const SCHEMAS = ['schema.json', 'config/schema.json', 'node_modules/cordon/config/schema.json'] as const;

/** The schema that is nearest above a file, within its project, as an editor finds it from there; undefined where there is none. */
function schemaFor(path: string): string | undefined {
  const from = dirname(resolve(path));
  for (let folder = from; ; folder = dirname(folder)) {
    const beside = folder === from ? SCHEMAS : SCHEMAS.slice(1);
    const found = beside.map((name) => join(folder, name)).find((name) => isDeploymentSchema(name));
    if (found !== undefined) return relativeTo(from, found);
    const isWhole = ['package.json', '.git'].some((name) => existsSync(join(folder, name)));
    if (isWhole || folder === dirname(folder)) return undefined;
  }
}

const relativeTo = (from: string, to: string) => {
  const path = relative(from, to).replaceAll('\\', '/');
  return path.startsWith('.') ? path : `./${path}`;
};

/** A folder of people's own may have another schema of that name. */
function isDeploymentSchema(path: string): boolean {
  try {
    return readFile(path, 'schema').includes('"cordon.deployment/v1"');
  } catch {
    return false;
  }
}

/** @throws FlagsError for all flags that are wrong, before anything is asked */
async function complete(flags: InitFlags, io: Io): Promise<Answers> {
  const wrong = faultsOf(flags);
  if (wrong.length > 0) throw new FlagsError('flags-wrong', wrong.map(ofFlag));
  const asked = (Object.keys(QUESTIONS) as Asked[]).filter((name) => flags[name] === undefined);
  if (asked.length > 0 && io.ask === undefined)
    throw new UsageError(
      'answers-missing',
      `nobody sits at a terminal to be asked; give ${asked.map((name) => `--${name}`).join(', ')}`,
    );
  let said = flags;
  for (const name of asked) said = await answered(name, said, io);
  const { name = '', region = '', account = '', consumers = [], agency = [] } = said;
  return answersOf({ ...said, name, region, account, consumers, agency });
}

/** Asks until the answer is one that a deployment file takes. */
async function answered(name: Asked, said: InitFlags, io: Io): Promise<InitFlags> {
  for (;;) {
    const text = (await io.ask?.(QUESTIONS[name]))?.trim() ?? '';
    const isList = name === 'consumers' || name === 'agency';
    const more = { ...said, [name]: isList ? text.split(',').map((one) => one.trim()) : text };
    const [wrong] = faultsOf(more);
    if (wrong === undefined) return more;
    io.stderr.write(`${visible(wrong.message)}\n`);
  }
}

const ofFlag = ({ flag, message }: FlagFault) =>
  flag === undefined ? message : `${optionOf(flag)}: ${message}`;
