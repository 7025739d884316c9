import { CLAIMS } from '../../lib/claims';
import { CLAIM_IDS, type ClaimId } from '../../lib/claims/claim';
import type { Finding } from '../../lib/verify/verdict';
import { verify } from '../../lib/verify/verify';
import { DEPLOYMENTS } from '../helpers/synth';
import { Draft, type Good, goodOf } from './draft';
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

const sourceOf = ({ deployment }: Good) => ({ file: '', digest: '', charter: deployment.charter });
const textOf = ({ rule, file, pointer, message }: Finding) => [rule, file, pointer, message].join(' ');

const known = new Map<string, ReadonlySet<string>>();
/** What is found in the good assembly, which no case may count as its own. */
function foundBefore(claim: ClaimId, good: Good): ReadonlySet<string> {
  const key = `${claim} ${good.directory}`;
  const found =
    known.get(key) ??
    new Set(verify(good.assembly, sourceOf(good), { claims: [claim] }).findings.map(textOf));
  known.set(key, found);
  return found;
}

function brokenBy({ steps }: Whole, claim: ClaimId, index: number) {
  const good = goodOf(DEPLOYMENTS[index % DEPLOYMENTS.length] ?? 'commercial');
  const draft = new Draft(good);
  const touched = steps.map((step) => step(draft));
  const assembly = draft.assembly();
  const { verdict, findings } = verify(assembly, sourceOf(good), { claims: [claim] });
  const before = foundBefore(claim, good);
  return { touched, assembly, verdict, findings: findings.filter((each) => !before.has(textOf(each))) };
}

for (const { claim, cases } of CASES) {
  describe(`${claim}${decided.has(claim) ? '' : ', not yet decided'}`, () => {
    test.each(cases.map((each, index) => [each.says, each, index] as const))(
      'refuted by %s',
      (_, each, index) => {
        const { touched, assembly, verdict, findings } = brokenBy(each, claim, index);
        if (!decided.has(claim)) {
          expect(verdict).not.toBe('proved');
          return;
        }
        expect(verdict).toBe('refuted');
        const proofs = findings.filter(({ rule, witness }) => rule === claim && witness.length > 0);
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
