import { partitionOf } from '../partitions';
import { peopleOf } from '../person-roles';
import type { Deployment } from '../schema';
import { watchRole } from './names';
import type { Watch } from './schema';

/** A watch file, with the deployment that it watches. */
export interface Watching {
  readonly watch: Watch;
  readonly deployment: Deployment;
}

/** Where a watch and the charter of what it watches don't fit, a sentence each. */
export function* problemsIn({ watch, deployment }: Watching): Iterable<string> {
  const { charter } = deployment;
  if (charter.accounts.includes(watch.account))
    yield `account: ${watch.account} is an account of the enclave; watch from one that is none of them`;
  if (partitionOf(watch.region)?.id !== charter.partition)
    yield `region: '${watch.region}' is not in ${charter.partition}, which nothing may leave`;
  const role = watchRole(charter.partition, watch, deployment.enclave);
  if (!peopleOf(charter, 'watcher').includes(role))
    yield `deployment: its charter.people.watchers doesn't name ${role}, by which the account is watched`;
  const home = `:${watch.region}:${watch.account}:`;
  for (const topic of watch.alarmTopics)
    if (!topic.startsWith(`arn:${charter.partition}:sns${home}`))
      yield `alarmTopics: ${topic} is not of account ${watch.account} in ${watch.region}`;
  for (const field of ['subnets', 'alarmTopics'] as const)
    if (new Set(watch[field]).size < watch[field].length) yield `${field}: one is named twice; remove it`;
  // Without an image no schedule and no alarm is made, and those that were there are taken away: nobody would be told.
  if (watch.image === undefined && watch.unwatched === undefined)
    yield 'image: it is missing, so that nothing would run and no alarm ring; name the image, or write unwatched: true until there is one';
  if (watch.image !== undefined && watch.unwatched !== undefined)
    yield 'unwatched: true stands beside image; remove it for the image to run, or remove image';
  if (watch.image !== undefined && !charter.signingKeys.some(isLikeItsOwn))
    yield `image: the charter has no signing key of use live and algorithm ${ALGORITHM}, which is what the stack makes, so that no result would count`;
}

/** Of the key that signs in the verifier's account, whose spec is ECC_NIST_P384. */
const ALGORITHM = 'ecdsa-p384-sha384';
const isLikeItsOwn = ({ use, algorithm }: Deployment['charter']['signingKeys'][number]) =>
  use === 'live' && algorithm === ALGORITHM;
