import { nearest } from '../config/nearest';
import { CLAIM_IDS, type ClaimId } from '../contract/claim-id';
import { UsageError } from './command';

/**
 * The claims that `--claims` names, or all, less those that `--except` names; in the contract's order.
 * @throws UsageError `claims-empty`
 */
export function chosenClaims({
  claims = CLAIM_IDS,
  except = [],
}: {
  readonly claims?: readonly ClaimId[];
  readonly except?: readonly ClaimId[];
}): readonly ClaimId[] {
  const chosen = CLAIM_IDS.filter((id) => claims.includes(id) && !except.includes(id));
  if (chosen.length > 0) return chosen;
  const all = claims === CLAIM_IDS ? 'every claim' : 'every claim that --claims names';
  throw new UsageError('claims-empty', `--except leaves out ${all}; leave one in`);
}

/**
 * Reads the value of `--claims` or `--except`.
 * @throws UsageError `claim-unknown`
 */
export function claimIds(value: string): ClaimId[] {
  const ids = value.split(',').map((id) => id.trim());
  const unknown = ids.find((id) => !isClaimId(id));
  if (unknown !== undefined) {
    const meant = nearest(unknown, CLAIM_IDS);
    throw new UsageError(
      'claim-unknown',
      `claim '${unknown}' is unknown; ${meant === undefined ? '' : `did you mean '${meant}'? `}allowed: ${CLAIM_IDS.join(', ')}`,
    );
  }
  return ids.filter(isClaimId);
}

export const isClaimId = (id: string): id is ClaimId => CLAIM_IDS.some((known) => known === id);
