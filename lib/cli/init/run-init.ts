import { parseDeployment } from '../../config/parse';
import { partitionOf } from '../../config/partitions';
import { placeholdersIn } from '../../config/placeholders';
import { count } from '../../report/summary';
import { visible } from '../../report/visible';
import { type ExitCode, UsageError } from '../command';
import type { Io } from '../io';
import { regionName } from '../region-name';
import { writeNew } from '../write-new';
import { type Answers, deploymentText } from './deployment-text';
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
  const text = deploymentText(answers);
  const left = [...placeholdersIn(parseDeployment(text, path))].length;
  writeNew(path, text);
  io.stdout.write(
    `${visible(path)} is a deployment file with ${count(left, 'placeholder')}; next:\n` +
      `  cordon charter check ${visible(path)}    what is left to be filled in, and by what\n` +
      `  npx cdk synth -c deployment=${visible(path)}\n`,
  );
  return 0;
}

async function complete(flags: InitFlags, io: Io): Promise<Answers> {
  const asked = (Object.keys(QUESTIONS) as Asked[]).filter((name) => flags[name] === undefined);
  if (asked.length > 0 && io.ask === undefined)
    throw new UsageError(
      'answers-missing',
      `nobody sits at a terminal to be asked; give ${asked.map((name) => `--${name}`).join(', ')}`,
    );
  const said: Partial<Record<Asked, string>> = {};
  for (const name of asked) said[name] = (await io.ask?.(QUESTIONS[name]))?.trim() ?? '';
  const list = (text = '') => text.split(',').map((one) => one.trim());
  const region = flags.region ?? regionName(said.region ?? '');
  const consumers = flags.consumers ?? list(said.consumers);
  return {
    name: flags.name ?? said.name ?? '',
    region,
    partition: partitionOf(region)?.id ?? 'aws',
    account: flags.account ?? said.account ?? '',
    consumers,
    reviewConsumers: flags.reviewConsumers ?? consumers,
    agencies: (flags.agency ?? list(said.agency)).map(agencyOf),
    reviewerRoles: flags.reviewerRoles ?? [],
    cidr: flags.cidr,
  };
}

function agencyOf(text: string): Answers['agencies'][number] {
  const [, id, name] = /^([^=]*)=(.+)$/.exec(text) ?? [];
  if (id !== undefined && name !== undefined) return { id: id.trim(), name: name.trim() };
  throw new UsageError(
    'agency-malformed',
    `agency '${text}' must be an id, '=' and the full name, such as 'logistics=Logistics Command'`,
  );
}
