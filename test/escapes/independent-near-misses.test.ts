import { CLAIMS } from '../../lib/claims';
import { verify } from '../../lib/verify/verify';
import { DEPLOYMENTS } from '../helpers/assemblies';
import { Draft, goodOf } from './draft';
import { harmless } from './harmless';
import { NEAR_MISSES } from './independent';
import type { NearMiss } from './independent/case';

// What competent engineers change, by somebody who had not read the proofs. What has no risk is proved; what has one is
// proved too, or refused with a remedy for every finding.

// Evidence is signed over one assembly; every near-miss is another.
const DECIDED = CLAIMS.map(({ id }) => id).filter((id) => id !== 'verified-before-use');

/** One of the deployments that have what is changed. */
const goodFor = ({ on = DEPLOYMENTS }: NearMiss, index: number) =>
  goodOf(on[index % on.length] ?? 'commercial');

/** The verdict on the change, in one of those. */
function verdictOn(each: NearMiss, index: number) {
  const good = goodFor(each, index);
  const draft = new Draft(good);
  for (const step of each.steps) step(draft);
  const charter = good.deployment.charter;
  return verify(draft.assembly(), { file: '', digest: '', charter }, { claims: DECIDED });
}

const numbered = NEAR_MISSES.map((each, index) => ({ ...each, index }));
const without = numbered.filter(({ risk }) => risk === undefined);
const amissAfter = harmless(without.map((each) => ({ good: goodFor(each, each.index), steps: each.steps })));

test.each(without.map(({ says }, at) => [says, at] as const))('%s: proved', (_, at) => {
  expect(amissAfter(at)).toEqual([]);
});

test.each(numbered.filter(({ risk }) => risk !== undefined))(
  '$says: proved, or refused with a remedy, since $risk',
  (each) => {
    const { verdict, findings } = verdictOn(each, each.index);
    expect(verdict === 'proved').toBe(findings.length === 0);
    expect(findings.filter(({ remedy }) => remedy === '')).toEqual([]);
  },
);
