import type { Named } from '../names';
import type { Watch } from './schema';

// Names of what watches an enclave, in the verifier's account.

/** What every name starts with: `cordon-watch-NAME`. */
export const watchName = ({ name }: Pick<Named, 'name'>): string => `cordon-watch-${name}`;

/** IAM path of the roles. */
export const WATCH_PATH = '/cordon-verifier/';

/** ARN of the role that the task runs as: the charter names it among `people.watchers`. */
export const watchRole = (partition: string, { account }: Pick<Watch, 'account'>, of: Pick<Named, 'name'>) =>
  `arn:${partition}:iam::${account}:role${WATCH_PATH}${watchName(of)}`;

/** Bucket of the results. Bucket names are global in a partition. */
export const resultBucket = (
  { account, region }: Pick<Watch, 'account' | 'region'>,
  of: Pick<Named, 'name'>,
) => `${watchName(of)}-${account}-${region}`;

/** Under this prefix of the bucket stands a result each. */
export const RESULTS = 'results/';

/** Hours without a new result after which an alarm rings: a run that fails leaves a day. */
export const silenceHours = ({ everyHours }: Pick<Watch, 'everyHours'>): number => everyHours + 24;
