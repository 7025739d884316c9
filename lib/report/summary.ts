import type { Assumption } from '../contract/assumptions';
import { CLAIM_IDS, type ClaimId } from '../contract/claim-id';
import { NOT_WHOLE } from '../contract/fault';
import type { ClaimResult, Finding, Status, Verdict } from '../contract/verdict';
import { visible } from './visible';

/** `1 finding`, `2 findings`. */
export const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** Worst first: what a reader must see first. */
export const STATUSES: readonly Status[] = ['refuted', 'undecided', 'proved'];

/** The verdict in one line. A verdict on some of the claims says so, since it is no verdict on the assembly. */
export function headline({ verdict, claims, findings }: Verdict): string {
  const out = CLAIM_IDS.filter((id) => !claims.some((claim) => claim.id === id));
  const chosen =
    out.length === 0
      ? ''
      : out.length <= 3
        ? ` (left out: ${out.join(', ')})`
        : ` (chosen among ${CLAIM_IDS.length})`;
  const all = `${count(claims.length, 'claim')}${chosen}`;
  if (verdict === 'proved') return `proved: all of ${all}`;
  const tally = (['refuted', 'undecided'] as const)
    .map((status) => [claims.filter((claim) => claim.status === status).length, status] as const)
    .filter(([number]) => number > 0)
    .map(([number, status]) => `${number} ${status}`);
  const faults = faultsOf(claims, findings);
  return `${verdict}: of ${all}, ${tally.join(' and ')}${faults > 0 ? `; ${count(faults, 'finding')}` : ''}`;
}

/** One line over several verdicts. */
export function overview(verdicts: readonly Verdict[]): string {
  const worst = STATUSES.find((status) => verdicts.some(({ verdict }) => verdict === status)) ?? 'undecided';
  const proved = verdicts.filter(({ verdict }) => verdict === 'proved').length;
  return `${worst}: ${proved} of ${count(verdicts.length, 'assembly').replace(/ys$/, 'ies')} proved`;
}

/** Findings that refute; an undecided claim's findings are the reasons why it is undecided. */
const faultsOf = (claims: readonly ClaimResult[], findings: readonly Finding[]) => {
  const refuted = new Set(claims.filter(({ status }) => status === 'refuted').map(({ id }) => id));
  return findings.filter(({ claim }) => refuted.has(claim)).length;
};

/** A claim with its findings. */
export interface Group {
  readonly claim: ClaimResult;
  readonly findings: readonly Finding[];
}

/** Claims in the verdict's order, each with its findings. */
export const groups = ({ claims, findings }: Verdict): Group[] =>
  claims.map((claim) => ({ claim, findings: claim.findings.flatMap((index) => findings[index] ?? []) }));

/** The same, each finding with the claim that it is said of, once: what is missing may stand in the way of several. */
export const ownGroups = (verdict: Verdict): Group[] =>
  groups(verdict).map(({ claim, findings }) => ({
    claim,
    findings: findings.filter((finding) => finding.claim === claim.id),
  }));

/** A cause with its findings that refute, the first of which tells most. */
export interface CauseGroup {
  readonly first: Finding;
  readonly others: readonly Finding[];
  /** The refuted claims that it breaks. */
  readonly claims: readonly ClaimId[];
}

/** What to mend: causes of findings that refute; those of undecided claims are reasons, told with the claim. */
export function causes({ claims, findings, causes: all }: Verdict): CauseGroup[] {
  const refuted = new Set(claims.filter(({ status }) => status === 'refuted').map(({ id }) => id));
  return all.flatMap(({ claims: broken, findings: indexes }) => {
    const told = indexes.flatMap((index) => findings[index] ?? []).filter(({ claim }) => refuted.has(claim));
    const [first, ...others] = told;
    return first ? [{ first, others, claims: broken.filter((id) => refuted.has(id)) }] : [];
  });
}

/** Why a claim is undecided. A reason that is told with another claim is named by that one. */
export const reasons = ({ claim, findings }: Group): string[] =>
  findings.map((finding) => (finding.claim === claim.id ? finding.message : toldElsewhere(finding)));

function toldElsewhere({ claim, rule, message }: Finding): string {
  if (rule === 'charter-elsewhere') return `the charter is for another place, which ${claim} tells`;
  if (message.startsWith(NOT_WHOLE)) return `of what is missing, which ${claim} tells`;
  return `of what stands in the way of ${claim} too`;
}

/** `file#/json/pointer`, printable; empty when the finding is about no one place. */
export const placeOf = ({ file, pointer }: Pick<Finding, 'file' | 'pointer'>) =>
  visible(pointer ? `${file}#${pointer}` : file);

/** `Gateway (AWS::EC2::InternetGateway)`, printable; empty when the finding is about no one resource. */
export const resourceOf = ({ logicalId, resourceType }: Finding) =>
  visible(logicalId && resourceType ? `${logicalId} (${resourceType})` : logicalId || resourceType);

/** `sha384:` and the first 16 digits; the whole stands in the JSON. */
export const shortDigest = (digest: string) => visible(digest.replace(/^(\w+:\w{16})\w+$/, '$1…'));

/** Said wherever the charter lies within the assembly, since then whoever made one may have made the other. */
export const OWN_CHARTER = 'it came with the assembly; a reviewer should bring their own with --charter';

export const charterCameAlong = ({ assembly, charter }: Verdict) =>
  charter.file.startsWith(`${assembly.path.replace(/[/\\]+$/, '')}/`);

/** Distinct assumptions of the claims that were proved, in order. */
export const assumptionsOf = ({ claims }: Verdict): Assumed[] => {
  const all = new Map<string, { assumption: Assumption; claims: ClaimId[] }>();
  for (const { id, status, assumptions } of claims)
    for (const assumption of status === 'proved' ? assumptions : []) {
      const one = all.get(assumption.id) ?? { assumption, claims: [] };
      one.claims.push(id);
      all.set(assumption.id, one);
    }
  return [...all.values()];
};

/** An assumption, and the proved claims that rest on it. */
export interface Assumed {
  readonly assumption: Assumption;
  readonly claims: readonly ClaimId[];
}
