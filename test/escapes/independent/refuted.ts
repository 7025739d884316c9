import { CLAIM_IDS, type ClaimId } from '../../../lib/contract/claim-id';
import type { Finding } from '../../../lib/contract/verdict';
import type { Assembly } from '../../../lib/template/assembly';
import { verify } from '../../../lib/verify/verify';
import { Draft, type Good } from '../draft';
import { idsOn } from '../pointers';
import type { Independent } from './case';

const sourceOf = ({ deployment }: Good) => ({ file: '', digest: '', charter: deployment.charter });

/** Claims from the quickest to decide to the slowest. */
const QUICK: readonly string[] = ['closed-world', 'one-boundary', 'no-edge', 'one-door', 'humans-decide'];
const inOrder = (claims: readonly string[]): ClaimId[] =>
  CLAIM_IDS.filter((id) => claims.includes(id)).sort(
    (a, b) => Number(QUICK.includes(b)) - Number(QUICK.includes(a)),
  );

/** What refutes a claim of an assembly. */
const refuting = (assembly: Assembly, good: Good, claim: ClaimId): Finding[] =>
  verify(assembly, sourceOf(good), { claims: [claim] }).findings.filter(
    ({ severity }) => severity === 'fatal',
  );

/** A claim that falls, and whether some finding of it goes through what was changed. */
export interface Fall {
  readonly claim: ClaimId;
  readonly told: boolean;
}

/** Of the claims that may fall, the first that tells what was changed; else the first that falls at all. */
export function fallOf(each: Independent, good: Good): Fall | undefined {
  const draft = new Draft(good);
  const touched = each.steps.map((step) => step(draft));
  const assembly = draft.assembly();
  let untold: Fall | undefined;
  for (const claim of inOrder(each.claim)) {
    const found = refuting(assembly, good, claim);
    if (found.length === 0) continue;
    if (found.some((finding) => touched.some((id) => idsOn(finding).has(id)))) return { claim, told: true };
    untold ??= { claim, told: false };
  }
  return untold;
}

/** Whether the claims that a case asks for are proved. */
export function isProvedAlone(each: Independent, good: Good, asked: readonly ClaimId[]): boolean {
  const draft = new Draft(good);
  for (const step of each.steps) step(draft);
  return verify(draft.assembly(), sourceOf(good), { claims: asked }).verdict === 'proved';
}
