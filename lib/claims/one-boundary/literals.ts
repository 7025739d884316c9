import { PARTITION_IDS, partition, partitionOf } from '../../config/partitions';
import type { Charter } from '../../config/schema';
import { hasSymbol, referencesIn } from '../../template/values/symbols';

// Texts that say where something is: ARNs, regions, accounts and hosts. A symbol stands for what AWS makes in the
// stack itself, so it is inside by itself.

// A placeholder that nothing has filled in, such as `${AWS::Partition}` of a template within a text, is one word.
const PART = /((?:\$\{[^{}]*\}|\$(?!\{[^{}]*\})|[^:\s"'$])*)/.source;
const ARN = new RegExp(`\\barn:${PART}:${PART}:${PART}:${PART}:([^\\s"',]*)`, 'g');
const REGION = /(?<![a-z0-9])([a-z]{2,3}(?:-[a-z]+)+-\d)(?=[a-z]?(?![a-z0-9]))/g;
const ACCOUNT = /(?<![0-9A-Za-z])(\d{12})(?![0-9A-Za-z])/g;
const HOST = /(?<![a-z0-9.-])((?:[a-z0-9*-]+\.)+[a-z]{2,})(?![a-z0-9-])/gi;
const SERVICE_PRINCIPAL = new RegExp(`^[a-z0-9-]+(\\.[a-z0-9-]+)?\\.${escaped(partition('aws').urlSuffix)}$`);

const AUTOSCALING = new RegExp(`^[a-z]+\\.application-autoscaling\\.${escaped(partition('aws').urlSuffix)}$`);

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The buckets that may be named. */
export type Buckets = Pick<ReadonlySet<string>, 'has'>;

/** What a text names outside the charter's boundary, a sentence each. */
export function* strayLiterals(text: string, charter: Charter, buckets: Buckets): Iterable<string> {
  if (text.length < 4) return;
  if (text.includes('arn:')) yield* strayArns(text, charter, buckets);
  yield* strayRegions(text, charter);
  yield* strayAccounts(text, charter);
  yield* strayHosts(text, charter);
}

function* strayArns(text: string, charter: Charter, buckets: Buckets): Iterable<string> {
  for (const [arn, home = '', service = '', region = '', account = '', resource = ''] of text.matchAll(ARN)) {
    const says = (what: string) => `${readableArn(arn)} lies in ${what}`;
    if (!isInside(home, [charter.partition])) yield says(`partition "${home}", not ${charter.partition}`);
    if (region !== '' && !isInside(region, charter.regions)) {
      yield says(`region "${region}", not ${charter.regions.join(' or ')}`);
    }
    if (service === 'iam' && account === OF_AWS) {
      yield `${readableArn(arn)} is a managed policy of AWS's, which lies in none of the charter's accounts`;
    } else if (account !== '' && !isInside(account, accountsOf(charter))) {
      yield says(`account "${account}", which the charter doesn't name`);
    }
    if (service === 's3' && account === '' && !isOwnBucket(resource, buckets)) {
      yield `${readableArn(arn)} is no bucket of the enclave`;
    }
  }
}

/** What stands for an account in the ARNs of policies that AWS wrote. */
const OF_AWS = 'aws';

const readableArn = (arn: string): string => (arn.length > 120 ? `${arn.slice(0, 119)}…` : arn);

// A wildcard covers what is outside.
const isInside = (text: string, allowed: readonly string[]): boolean =>
  allowed.includes(text) || (hasSymbol(text) && referencesIn(text).length > 0 && !/[*?]/.test(text));

function isOwnBucket(resource: string, buckets: Buckets): boolean {
  const bucket = resource.split('/')[0] ?? '';
  return buckets.has(bucket);
}

const known = new WeakMap<Charter, readonly string[]>();

/** Accounts that the charter names: the enclave's, its consumers', and those of its people. */
function accountsOf(charter: Charter): readonly string[] {
  let named = known.get(charter);
  if (named === undefined) {
    const { accounts, consumers, reviewConsumers, people } = charter;
    const ofPeople = Object.values(people)
      .flatMap((arns = []) => arns)
      .flatMap((arn) => arn.split(':')[4] ?? []);
    named = [...new Set([...accounts, ...consumers, ...reviewConsumers, ...ofPeople])];
    known.set(charter, named);
  }
  return named;
}

function* strayRegions(text: string, charter: Charter): Iterable<string> {
  for (const [, region = ''] of text.matchAll(REGION)) {
    if (partitionOf(region) !== undefined && !charter.regions.includes(region)) {
      yield `"${region}" is not a region of the charter (${charter.regions.join(', ')})`;
    }
  }
}

function* strayAccounts(text: string, charter: Charter): Iterable<string> {
  if (text.length < 12) return;
  for (const [, account = ''] of text.matchAll(ACCOUNT)) {
    if (!accountsOf(charter).includes(account)) {
      yield `"${account}" is not an account that the charter names`;
    }
  }
}

/** By partition, the domains of all others. */
const OTHER_DOMAINS: ReadonlyMap<string, readonly string[]> = new Map(
  PARTITION_IDS.map((own) => [
    own,
    PARTITION_IDS.map((id) => partition(id).urlSuffix).filter(
      (suffix) => suffix !== partition(own).urlSuffix,
    ),
  ]),
);

/** Hosts under the domain of another partition. Service principals end the same way in every partition. */
function* strayHosts(text: string, charter: Charter): Iterable<string> {
  const own = partition(charter.partition).urlSuffix;
  const others = OTHER_DOMAINS.get(charter.partition) ?? [];
  if (!others.some((suffix) => text.includes(suffix)) || SERVICE_PRINCIPAL.test(text)) return;
  for (const [, host = ''] of text.matchAll(HOST)) {
    if (others.some((suffix) => host === suffix || host.endsWith(`.${suffix}`)) && !AUTOSCALING.test(host)) {
      yield `"${host}" is a host of another partition; hosts here end in ${own}`;
    }
  }
}
