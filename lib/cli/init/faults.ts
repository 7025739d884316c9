import { parseDeployment } from '../../config/parse';
import { partition, partitionOf } from '../../config/partitions';
import { DeploymentError, type Problem } from '../../config/problem';
import { type Answers, deploymentText } from './deployment-text';
import type { InitFlags } from './flags';

/** What is wrong with what a flag says, or an answer to the question of the same name. */
export interface FlagFault {
  /** Undefined where no one flag is to blame. */
  readonly flag?: keyof InitFlags;
  /** A lower-case sentence. */
  readonly message: string;
}

/** Stand for what isn't said yet, or is wrong. */
const SAMPLE = {
  name: 'sample',
  region: Object.keys(partition('aws').regions)[0] ?? '',
  account: '000000000001',
  consumers: ['000000000002'],
  agency: ['agency=Agency'],
} as const;

/** The flag that each part of a deployment file comes of. */
const FLAGS: readonly (readonly [RegExp, keyof InitFlags])[] = [
  [/^enclave\.name\b/, 'name'],
  [/^charter\.(partition|regions|availability)\b|^enclave\.(region|availabilityZones)\b/, 'region'],
  [/^charter\.accounts\b|^enclave\.account\b/, 'account'],
  [/^charter\.consumers\b|^charter\.tenants\.\d+\.account\b/, 'consumers'],
  [/^charter\.reviewConsumers\b/, 'reviewConsumers'],
  [/^charter\.(agencies|tenants\.\d+\.agency|reviewers\.\d+\.agencies)\b/, 'agency'],
  [/^charter\.people\.reviewers\b/, 'reviewerRoles'],
  [/^enclave\.network\.cidr\b/, 'cidr'],
];

/** All that is wrong with what is said so far, by the flag that says it; nothing of what isn't said yet. */
export function faultsOf(said: InitFlags): readonly FlagFault[] {
  const own = [...ownFaults(said)];
  const wrong = new Set(own.map(({ flag }) => flag));
  const right = Object.fromEntries(
    Object.entries(said).filter(
      ([flag, value]) => value !== undefined && !wrong.has(flag as keyof InitFlags),
    ),
  );
  const isWhole =
    wrong.size === 0 && Object.keys(SAMPLE).every((flag) => said[flag as keyof InitFlags] !== undefined);
  const all = [...own, ...fileFaults({ ...SAMPLE, cidr: said.cidr, ...right })].filter(({ flag }) =>
    flag === undefined ? isWhole : said[flag] !== undefined,
  );
  return all.filter((one, at) => all.findIndex(({ message }) => message === one.message) === at);
}

/** What a deployment file would not say in the words of whoever types an answer. */
function* ownFaults({ region, account, consumers, reviewConsumers, agency }: InitFlags): Iterable<FlagFault> {
  if (region !== undefined && partitionOf(region) === undefined)
    yield {
      flag: 'region',
      message: `region '${region}' is in no partition that Cordon knows; give its name, such as ${SAMPLE.region}`,
    };
  const ids = { account: account === undefined ? [] : [account], consumers, reviewConsumers };
  for (const [flag, all = []] of Object.entries(ids) as [keyof typeof ids, readonly string[] | undefined][])
    for (const id of all)
      if (!/^\d{12}$/.test(id))
        yield { flag, message: `'${id}' is no account; allowed: 12 digits, with leading zeros` };
      else if (flag === 'consumers' && id === account)
        yield {
          flag,
          message: `'${id}' is the enclave's own account; name accounts that call it from without`,
        };
  for (const text of agency ?? [])
    if (agencyIn(text) === undefined)
      yield {
        flag: 'agency',
        message: `agency '${text}' must be an id, '=' and the full name, such as 'logistics=Logistics Command'`,
      };
}

function* fileFaults(flags: InitFlags & typeof SAMPLE): Iterable<FlagFault> {
  try {
    parseDeployment(deploymentText(answersOf(flags)), '');
  } catch (error) {
    if (!(error instanceof DeploymentError)) throw error;
    for (const { path, message } of error.problems) yield faultAt(path, message);
  }
}

function faultAt(path: Problem['path'], message: string): FlagFault {
  const at = path.join('.');
  const flag = FLAGS.find(([of]) => of.test(at))?.[1];
  return flag === undefined ? { message: `${at}: ${message}` } : { flag, message };
}

/** What a deployment file is written of, when nothing is missing. */
export function answersOf(
  said: InitFlags &
    Readonly<Record<'name' | 'region' | 'account', string>> &
    Readonly<Record<'consumers' | 'agency', readonly string[]>>,
): Answers {
  const { name, region, account, consumers, reviewConsumers = consumers, reviewerRoles = [], cidr } = said;
  const agencies = said.agency.flatMap((text) => agencyIn(text) ?? []);
  const partition = partitionOf(region)?.id ?? 'aws';
  return { name, region, partition, account, consumers, reviewConsumers, agencies, reviewerRoles, cidr };
}

function agencyIn(text: string): Answers['agencies'][number] | undefined {
  const [, id, name] = /^([^=]*)=(.+)$/.exec(text) ?? [];
  return id?.trim() && name?.trim() ? { id: id.trim(), name: name.trim() } : undefined;
}
