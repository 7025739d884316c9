import type { Charter } from '../config/schema';
import { CLAIM_IDS, type ClaimId } from '../contract/claim-id';
import type { Finding, Verdict } from '../contract/verdict';
import type { Change, ClaimChange, Difference, ResourceChange, Side } from '../contract/verdict-difference';
import type { Assembly } from '../template/assembly';
import { changesBetween } from './changes';
import { meaningBetween } from './meaning/meaning';

/** An assembly, the charter that it was held against, and what came of it. */
export interface Verified {
  readonly assembly: Assembly;
  readonly charter: Charter;
  readonly verdict: Verdict;
  /** How its stacks are deployed, as its manifest says. */
  readonly deployment: unknown;
}

/** What a reviewer has to know before approving `after` in place of `before`. */
export function differenceBetween(before: Verified, after: Verified): Difference {
  const added = without(after.verdict.findings, before.verdict.findings);
  return {
    schema: 'cordon.difference/v2',
    verdict: after.verdict.verdict,
    before: side(before),
    after: side(after),
    charter: changesBetween(before.charter, after.charter),
    claims: claimChanges(before.verdict, after.verdict),
    findings: {
      added,
      removed: without(before.verdict.findings, after.verdict.findings),
    },
    meaning: meaningBetween(before, after, added),
    resources: resourceChanges(before.assembly, after.assembly),
  };
}

const side = ({ verdict }: Verified): Side => ({
  assembly: { path: verdict.assembly.path, digest: verdict.assembly.digest },
  charter: verdict.charter,
  verdict: verdict.verdict,
});

function claimChanges(before: Verdict, after: Verdict): ClaimChange[] {
  const statusIn = (verdict: Verdict, id: ClaimId): ClaimChange['before'] =>
    verdict.claims.find((claim) => claim.id === id)?.status ?? 'absent';
  return CLAIM_IDS.map((id) => ({ id, before: statusIn(before, id), after: statusIn(after, id) })).filter(
    (change) => change.before !== change.after,
  );
}

/** A finding is the same while rule, claim, resource and message are; its file may have another name. */
function without(some: readonly Finding[], others: readonly Finding[]): Finding[] {
  const identity = ({ rule, claim, logicalId, pointer, message }: Finding) =>
    JSON.stringify([rule, claim, logicalId, pointer, message]);
  const known = new Set(others.map(identity));
  return some.filter((finding) => !known.has(identity(finding)));
}

interface Part {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly content: unknown;
}

function resourceChanges(before: Assembly, after: Assembly): ResourceChange[] {
  const alone = before.templates.length === 1 && after.templates.length === 1;
  const were = partsOf(before, alone);
  const are = partsOf(after, alone);
  return [...new Set([...were.keys(), ...are.keys()])].sort().flatMap((key) => {
    const was = were.get(key);
    const is = are.get(key);
    const { stack, logicalId, type } = is ?? was ?? { stack: '', logicalId: '', type: '' };
    const changes: Change[] = changesBetween(was?.content, is?.content);
    if (was && is && changes.length === 0) return [];
    const change = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    return [{ change, stack, logicalId, type, changes }];
  });
}

/**
 * Resources by stack and logical id, and for each template what it holds besides, as it is written. Two templates that
 * each stand `alone` are compared whatever their stacks are called.
 */
function partsOf({ templates }: Assembly, alone: boolean): Map<string, Part> {
  const parts = templates.flatMap(({ stack, raw, resources }): Part[] => {
    const { Resources: content, ...rest } = raw as { readonly Resources?: Readonly<Record<string, unknown>> };
    return [
      { stack, logicalId: '', type: '', content: rest },
      ...[...resources.values()].map(({ logicalId, type }) => ({
        stack,
        logicalId,
        type,
        content: content?.[logicalId],
      })),
    ];
  });
  return new Map(parts.map((part) => [JSON.stringify([alone ? '' : part.stack, part.logicalId]), part]));
}
