import { CLAIM_IDS, type ClaimId } from '../../lib/contract/claim-id';
import type { Finding } from '../../lib/contract/verdict';
import { verify } from '../../lib/verify/verify';
import { DEPLOYMENTS } from '../helpers/assemblies';
import { Draft, type Good, goodOf } from './draft';
import { falsePointers, idsOn } from './pointers';
import type { Whole } from './steps';
import { WHOLE } from './whole';

/** Steps of the longest chain that a witness may need to tell. */
const WITHIN = 8;

const CASES = (Object.entries(WHOLE) as [ClaimId, readonly Whole[]][]).map(([claim, cases]) => ({
  claim,
  cases,
}));
// Evidence is signed over one assembly; every defect makes another.
const DECIDED = CLAIM_IDS.filter((id) => id !== 'verified-before-use');

const sourceOf = ({ deployment }: Good) => ({ file: '', digest: '', charter: deployment.charter });
const textOf = ({ rule, file, pointer, message }: Finding) => [rule, file, pointer, message].join(' ');

const known = new Map<string, ReadonlySet<string>>();
/** What is found in the good assembly, which no case may count as its own. */
function foundBefore(claims: readonly ClaimId[], good: Good): ReadonlySet<string> {
  const key = `${claims} ${good.directory}`;
  const found =
    known.get(key) ?? new Set(verify(good.assembly, sourceOf(good), { claims }).findings.map(textOf));
  known.set(key, found);
  return found;
}

function brokenBy({ steps }: Whole, claims: readonly ClaimId[], index: number) {
  const good = goodOf(DEPLOYMENTS[index % DEPLOYMENTS.length] ?? 'commercial');
  const draft = new Draft(good);
  const touched = steps.map((step) => step(draft));
  const assembly = draft.assembly();
  const { verdict, findings } = verify(assembly, sourceOf(good), { claims });
  const before = foundBefore(claims, good);
  return { touched, assembly, verdict, findings: findings.filter((each) => !before.has(textOf(each))) };
}

/** Findings of the claim's own proof, with a witness that goes through the defect. */
function telling(each: Whole, claim: ClaimId, index: number) {
  const { touched, assembly, verdict, findings } = brokenBy(each, [claim], index);
  const proofs = findings.filter(({ rule, witness }) => rule === claim && witness.length > 0);
  const through = proofs.filter((finding) => touched.some((id) => idsOn(finding).has(id)));
  return { assembly, verdict, proofs, through };
}

describe.each(CASES.map(({ claim, cases }) => [claim, cases] as const))('%s', (claim, cases) => {
  const indexed = cases.map((each, index) => [each.says, each, index] as const);

  test.each(indexed.filter(([, { gap }]) => !gap))('is refuted by %s', (_, each, index) => {
    const { assembly, verdict, proofs, through } = telling(each, claim, index);
    expect(verdict).toBe('refuted');
    expect(through).not.toEqual([]);
    expect(proofs.flatMap((finding) => falsePointers(assembly, finding))).toEqual([]);
    expect(Math.min(...through.map(({ witness }) => witness.length))).toBeLessThanOrEqual(
      each.within ?? WITHIN,
    );
  });

  for (const [says, each, index] of indexed.filter(([, { gap }]) => gap)) {
    test(`leaves it to another claim: ${says}`, () => {
      expect(telling(each, claim, index).through).toEqual([]);
      const { touched, findings } = brokenBy(each, DECIDED, index);
      expect(findings.filter((finding) => touched.some((id) => idsOn(finding).has(id)))).not.toEqual([]);
    });
  }
});

test('at least 150 defects need the whole, each said once', () => {
  const said = CASES.flatMap(({ claim, cases }) => cases.map(({ says }) => `${claim} ${says}`));
  expect(said.length).toBeGreaterThanOrEqual(150);
  expect(new Set(said).size).toBe(said.length);
});
