import { CLAIM_IDS, type ClaimId } from '../../lib/contract/claim-id';
import { RULES } from '../../lib/rules';
import { verify } from '../../lib/verify/verify';
import { DEPLOYMENTS } from '../helpers/assemblies';
import { CATALOGUE } from './catalogue';
import { Draft, goodOf } from './draft';
import type { Escape } from './escape';

// A rule's finding refutes the rule's claim; a claim names itself.
const claimOf = (by: string): ClaimId | undefined =>
  RULES.find(({ id }) => id === by)?.claim ?? CLAIM_IDS.find((id) => id === by);

/** Who named the escape, and where, on a deployment. */
function findingsOn({ by, edit }: Escape, index: number) {
  const good = goodOf(DEPLOYMENTS[index % DEPLOYMENTS.length] ?? 'commercial');
  const draft = new Draft(good);
  const logicalId = edit(draft);
  const claim = claimOf(by);
  if (!claim) throw new Error(`there is no rule or claim ${by}`);
  const source = { file: '', digest: '', charter: good.deployment.charter };
  const verdict = verify(draft.assembly(), source, { claims: [claim] });
  return { logicalId, verdict };
}

describe.each(Object.entries(CATALOGUE))('%s', (_, escapes) => {
  test.each(escapes.map((each, index) => [each.says, each, index] as const))(
    'refuses %s',
    (__, each, index) => {
      const { logicalId, verdict } = findingsOn(each, index);
      expect(verdict.verdict).toBe('refuted');
      expect(verdict.findings).toContainEqual(expect.objectContaining({ rule: each.by, logicalId }));
    },
  );
});

test('covers the catalogue', () => {
  const all = Object.values(CATALOGUE).flat();
  expect(all.length).toBeGreaterThanOrEqual(250);
  expect(new Set(all.map(({ says, by }) => `${says} ${by}`)).size).toBe(all.length);
});
