import type { ModelUse } from '../../config/model-uses';
import type { Deployment, Release } from '../../config/schema';
import { ConstructError } from '../construct-error';

/** The charter's release for a use, by its id. @throws ConstructError `release-unknown` */
export function releaseOf({ charter }: Deployment, use: ModelUse, id: string): Release {
  const approved = charter.releases.filter((candidate) => candidate.use === use);
  const found = approved.find((release) => release.id === id);
  if (found) return found;
  throw new ConstructError(
    'release-unknown',
    `'${id}' is not a release of use '${use}'; allowed: ${approved.map((one) => `'${one.id}'`).join(', ')}`,
  );
}
