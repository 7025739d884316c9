import type { Status } from '../../contract/verdict';
import type { Difference, ResourceName } from '../../contract/verdict-difference';
import { count } from '../summary';

/** What became of it, in one line. */
export function differenceSummary({ claims, meaning, findings, resources }: Difference): string {
  const worse = claims.filter(({ before, after }) => isWorse(before, after)).length;
  const better = claims.filter(({ before, after }) => isWorse(after, before)).length;
  const parts = [
    worse > 0 && `${count(worse, 'claim')} worse`,
    better > 0 && `${count(better, 'claim')} better`,
    meaning.length > 0 && `${count(meaning.length, 'change')} of meaning`,
    findings.added.length > 0 && `${count(findings.added.length, 'new finding')}`,
    findings.removed.length > 0 && `${count(findings.removed.length, 'finding')} gone`,
  ].filter(Boolean);
  if (parts.length > 0) return parts.join(', ');
  return resources.length > 0 ? 'no change of meaning' : 'nothing differs';
}

/** From best to worst; a claim that only one side has counts as undecided there. */
const ORDER = ['proved', 'absent', 'undecided', 'refuted'] as const;

type Known = Status | 'absent';

export const isWorse = (before: Known, after: Known): boolean => ORDER.indexOf(after) > ORDER.indexOf(before);

/**
 * Claims whose status differs, one line for each way in which it does: `one-door, no-egress: proved → refuted`. Those
 * that are only undecided because others fell are counted.
 */
export function claimChanges({ claims }: Difference): string[] {
  const ways = new Map<string, string[]>();
  for (const { id, before, after } of claims) {
    const way = `${before} → ${after}`;
    ways.set(way, [...(ways.get(way) ?? []), id]);
  }
  return Array.from(ways, ([way, ids]) =>
    ways.size > 1 && way.endsWith('undecided')
      ? `${count(ids.length, 'more claim')}: ${way}`
      : `${ids.join(', ')}: ${way}`,
  );
}

/** What isn't told unasked. */
export function foldedSummary({ resources, charter }: Difference): string {
  const values = resources.reduce((sum, { changes }) => sum + changes.length, charter.length);
  const within = count(resources.filter(({ logicalId }) => logicalId).length, 'resource');
  const templates = count(new Set(resources.map(({ stack }) => stack)).size, 'template');
  return `${count(values, 'value')} of ${within} and ${templates} differ as written`;
}

/** `Gateway (AWS::EC2::InternetGateway)`, and how many more there are. */
export function namesOf([first, ...others]: readonly ResourceName[]): string {
  if (!first) return '';
  const { stack, logicalId, type } = first;
  const name = logicalId ? `${logicalId} (${type})` : [type, stack].filter(Boolean).join(' ');
  return others.length > 0 ? `${name} and ${others.length} more` : name;
}
