import { CLAIM_IDS, type ClaimId } from '../../../lib/contract/claim-id';
import { verify } from '../../../lib/verify/verify';
import { DEPLOYMENTS } from '../../helpers/assemblies';
import { Draft, goodOf } from '../draft';
import { idsOn } from '../pointers';
import { INDEPENDENT } from '.';
import type { Independent } from './case';

/** What turned out otherwise than its author thought, and why. */
const OTHERWISE: Readonly<Record<string, { readonly why: string; readonly by?: ClaimId }>> = {
  'the proxy keeps its ledger among the payloads, for a year': {
    why: 'that two classes of data lie in one bucket is for sealed-data to tell',
    by: 'sealed-data',
  },
  'the log of packets is kept for a day': {
    why: 'how long logs are kept is for the rule log-group-is-kept to tell, which belongs to sealed-data',
    by: 'sealed-data',
  },
  'a field engineer may write the metrics that alarms read': {
    why: 'the boundary no longer lets any role send metrics, and takes it back',
  },
  'the endpoint of the runtime has the group of another': {
    why: 'both groups take the same callers, so that it can be reached; that endpoints share one is a second wall fallen',
    by: 'defence-in-depth',
  },
};

/** Defects that no claim tells yet where they were made. One that comes to be told fails until it is taken off. */
const OPEN: ReadonlySet<string> = new Set([]);

/**
 * Holds the verifier to one kind of the independent defects: each is refuted by one of the claims that it may break, at
 * what was edited or by a witness that goes through it. Each case is tried on one deployment.
 */
export function refutesKind(kind: string): void {
  const cases = INDEPENDENT[kind] ?? [];
  const told = cases.map((each, index) => [each.says, each, index] as const);
  const isClosed = ([says]: (typeof told)[number]) => !OPEN.has(says);
  test.each(told.filter(isClosed).filter(([says]) => !OTHERWISE[says] || OTHERWISE[says]?.by))(
    `${kind}: %s`,
    (says, each, index) => {
      const { refuted, isTold } = fall(says, each, index);
      expect(refuted).not.toEqual([]);
      expect(isTold).toBe(true);
    },
  );

  for (const [says, each, index] of told.filter((one) => !isClosed(one)))
    test(`${kind}: not told yet: ${says}`, () => {
      expect(fall(says, each, index).isTold).toBe(false);
    });
}

/** Which claims a defect refutes, and whether a finding goes through what was edited. */
function fall(says: string, { claim, steps, on = DEPLOYMENTS }: Independent, index: number) {
  const asked = CLAIM_IDS.filter((id) => claim.includes(id) || OTHERWISE[says]?.by === id);
  const good = goodOf(on[index % on.length] ?? 'commercial');
  const draft = new Draft(good);
  const touched = steps.map((step) => step(draft));
  const assembly = draft.assembly();
  const left = touched.filter((id) => assembly.resources.some(({ logicalId }) => logicalId === id));
  const fallOf = (claims: readonly ClaimId[]) => {
    const source = { file: '', digest: '', charter: good.deployment.charter };
    const { claims: results, findings } = verify(assembly, source, { claims });
    const refuted = results.filter(({ status }) => status === 'refuted');
    const own = findings.filter((finding) => claims.includes(finding.claim));
    // What was taken away stands in no template; then that it is missed is enough.
    const isTold =
      refuted.length > 0 &&
      (left.length === 0 || own.some((finding) => left.some((id) => idsOn(finding).has(id))));
    return { refuted, isTold };
  };
  // Any of them counts, and what the closed world refuses is seldom needed.
  const first = fallOf(asked.filter((id) => id !== 'closed-world'));
  return first.isTold ? first : fallOf(asked);
}
