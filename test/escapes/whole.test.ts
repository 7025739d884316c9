import { CLAIMS } from '../../lib/claims';
import { CLAIM_IDS, type ClaimId } from '../../lib/claims/claim';
import { verify } from '../../lib/verify/verify';
import { DEPLOYMENTS } from '../helpers/synth';
import { Draft, goodOf } from './draft';
import { falsePointers, idsOn } from './pointers';
import type { Whole } from './steps';
import { WHOLE } from './whole';

/** Steps of the longest chain that a witness may need to tell. */
const WITHIN = 8;

// A case of a claim that Cordon can't decide yet must at least leave the assembly unproved. It bites when the claim is
// there; `NOT_YET` says which are missing, and a test below holds that the list is true.
const decided = new Set<ClaimId>(CLAIMS.map(({ id }) => id));
const CASES = (Object.entries(WHOLE) as [ClaimId, readonly Whole[]][]).map(([claim, cases]) => ({
  claim,
  cases,
}));
const NOT_YET = CASES.filter(({ claim }) => !decided.has(claim)).map(({ claim }) => claim);

function verdictOn(claim: ClaimId, { steps }: Whole, index: number) {
  const good = goodOf(DEPLOYMENTS[index % DEPLOYMENTS.length] ?? 'commercial');
  const draft = new Draft(good);
  const touched = steps.map((step) => step(draft));
  const assembly = draft.assembly();
  const source = { file: '', digest: '', charter: good.deployment.charter };
  return { touched, assembly, verdict: verify(assembly, source, { claims: [claim] }) };
}

for (const { claim, cases } of CASES) {
  describe(`${claim}${decided.has(claim) ? '' : ', not yet decided'}`, () => {
    test.each(cases.map((each, index) => [each.says, each, index] as const))(
      'refuted by %s',
      (_, each, index) => {
        const { touched, assembly, verdict } = verdictOn(claim, each, index);
        if (!decided.has(claim)) {
          expect(verdict.verdict).not.toBe('proved');
          return;
        }
        expect(verdict.verdict).toBe('refuted');
        const proofs = verdict.findings.filter(({ rule, witness }) => rule === claim && witness.length > 0);
        expect(proofs.flatMap((finding) => falsePointers(assembly, finding))).toEqual([]);
        const telling = proofs.filter((finding) => touched.some((id) => idsOn(finding).has(id)));
        const through = proofs.map((finding) => [...idsOn(finding)].join(' '));
        expect({ touched, through, tells: telling.length > 0 }).toMatchObject({ tells: true });
        expect(Math.min(...telling.map(({ witness }) => witness.length))).toBeLessThanOrEqual(
          each.within ?? WITHIN,
        );
      },
    );
  });
}

test('at least 150 defects need the whole, each said once', () => {
  const said = CASES.flatMap(({ claim, cases }) => cases.map(({ says }) => `${claim} ${says}`));
  expect(said.length).toBeGreaterThanOrEqual(150);
  expect(new Set(said).size).toBe(said.length);
});

test('what is not decided yet is what Cordon says that it cannot decide', () => {
  const missing = CLAIM_IDS.filter((id) => !decided.has(id));
  expect(missing).toEqual(expect.arrayContaining(NOT_YET));
});
