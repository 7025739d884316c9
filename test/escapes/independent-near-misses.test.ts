import { CLAIMS } from '../../lib/claims';
import { verify } from '../../lib/verify/verify';
import { DEPLOYMENTS } from '../helpers/assemblies';
import { Draft, goodOf } from './draft';
import { NEAR_MISSES } from './independent';
import type { NearMiss } from './independent/case';

// What competent engineers change, by somebody who had not read the proofs. What has no risk is proved; what has one is
// proved too, or refused with a remedy for every finding.

// Evidence is signed over one assembly; every near-miss is another.
const DECIDED = CLAIMS.map(({ id }) => id).filter((id) => id !== 'verified-before-use');

/** The verdict on the change, in one of the deployments that have what it changes. */
function verdictOn({ steps, on = DEPLOYMENTS }: NearMiss, index: number) {
  const good = goodOf(on[index % on.length] ?? 'commercial');
  const draft = new Draft(good);
  for (const step of steps) step(draft);
  const charter = good.deployment.charter;
  return verify(draft.assembly(), { file: '', digest: '', charter }, { claims: DECIDED });
}

const numbered = NEAR_MISSES.map((each, index) => ({ ...each, index }));

test.each(numbered.filter(({ risk }) => risk === undefined))('$says: proved', (each) => {
  const { verdict, findings } = verdictOn(each, each.index);
  expect(findings.map(({ logicalId, pointer, message }) => `${logicalId} ${pointer}: ${message}`)).toEqual(
    [],
  );
  expect(verdict).toBe('proved');
});

test.each(numbered.filter(({ risk }) => risk !== undefined))(
  '$says: proved, or refused with a remedy, since $risk',
  (each) => {
    const { verdict, findings } = verdictOn(each, each.index);
    expect(verdict === 'proved').toBe(findings.length === 0);
    expect(findings.filter(({ remedy }) => remedy === '')).toEqual([]);
  },
);
