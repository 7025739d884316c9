import { CLAIM_IDS, type ClaimId } from '../contract/claim-id';
import { UsageError } from './command';

/**
 * Reads the value of `--claims`.
 * @throws UsageError `claim-unknown`
 */
export function claimIds(value: string): ClaimId[] {
  const ids = value.split(',').map((id) => id.trim());
  const unknown = ids.find((id) => !isClaimId(id));
  if (unknown !== undefined)
    throw new UsageError('claim-unknown', `claim '${unknown}' is unknown; allowed: ${CLAIM_IDS.join(', ')}`);
  return ids.filter(isClaimId);
}

export const isClaimId = (id: string): id is ClaimId => CLAIM_IDS.some((known) => known === id);
