import { CLAIM_IDS, type ClaimId } from '../../../lib/contract/claim-id';
import { verify } from '../../../lib/verify/verify';
import { DEPLOYMENTS } from '../../helpers/assemblies';
import { Draft, goodOf } from '../draft';
import { idsOn } from '../pointers';
import { INDEPENDENT } from '.';

/** What turned out otherwise than its author thought, and why. */
const OTHERWISE: Readonly<Record<string, { readonly why: string; readonly by?: ClaimId }>> = {
  'the endpoint of the runtime has the group of another': {
    why: 'both groups take the same callers, so that it can be reached; that endpoints share one is a second wall fallen',
    by: 'defence-in-depth',
  },
  'metrics of services are refused by the endpoint, for their namespace': {
    why: 'no part sends metrics by that API: services write them to their logs',
  },
};

/**
 * Holds the verifier to one kind of the independent defects: each is refuted by one of the claims that it may break, at
 * what was edited or by a witness that goes through it. Each case is tried on one deployment.
 */
export function refutesKind(kind: string): void {
  const cases = INDEPENDENT[kind] ?? [];
  const told = cases.map((each, index) => [each.says, each, index] as const);
  test.each(told.filter(([says]) => !OTHERWISE[says] || OTHERWISE[says]?.by))(
    `${kind}: %s`,
    (says, { claim, steps, on = DEPLOYMENTS }, index) => {
      const good = goodOf(on[index % on.length] ?? 'commercial');
      const draft = new Draft(good);
      const touched = steps.map((step) => step(draft));
      const assembly = draft.assembly();
      const claims = CLAIM_IDS.filter((id) => claim.includes(id) || OTHERWISE[says]?.by === id);
      const source = { file: '', digest: '', charter: good.deployment.charter };
      const { claims: results, findings } = verify(assembly, source, { claims });
      expect(results.filter(({ status }) => status === 'refuted')).not.toEqual([]);
      const own = findings.filter((finding) => claims.includes(finding.claim));
      const left = touched.filter((id) => assembly.resources.some(({ logicalId }) => logicalId === id));
      // What was taken away stands in no template; then that it is missed is enough.
      if (left.length > 0)
        expect(own.filter((finding) => left.some((id) => idsOn(finding).has(id)))).not.toEqual([]);
    },
  );
}
