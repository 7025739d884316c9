import { CLAIMS } from '../../../lib/claims';
import type { ClaimId } from '../../../lib/contract/claim-id';
import type { Finding } from '../../../lib/contract/verdict';
import type { Assembly } from '../../../lib/template/assembly';
import { withContents } from '../../../lib/template/build-assembly';
import { verify } from '../../../lib/verify/verify';
import type { Good } from '../draft';

// Evidence is signed over one assembly; every mutation is another.
export const DECIDED: readonly ClaimId[] = CLAIMS.map(({ id }) => id).filter(
  (id) => id !== 'verified-before-use',
);

const textOf = ({ rule, logicalId, pointer, message }: Finding) =>
  [rule, logicalId, pointer, message].join(' ');
const known = new Map<string, ReadonlySet<string>>();

/** What is found of a good assembly. */
function findingsOf(good: Good, claim: ClaimId): ReadonlySet<string> {
  const key = `${good.directory} ${claim}`;
  const found = known.get(key) ?? new Set(judged(good.assembly, good, claim).map(textOf));
  known.set(key, found);
  return found;
}

const judged = (assembly: Assembly, { deployment }: Good, claim: ClaimId) =>
  verify(assembly, { file: '', digest: '', charter: deployment.charter }, { claims: [claim] }).findings;

/** The first thing found that isn't found of the good assembly, claim by claim; undefined when nothing is. */
export function refusal(good: Good, file: string, template: unknown): Finding | undefined {
  const assembly = withContents(good.assembly, new Map([[file, template]]));
  for (const claim of DECIDED) {
    const before = findingsOf(good, claim);
    const found = judged(assembly, good, claim).find((finding) => !before.has(textOf(finding)));
    if (found) return found;
  }
  return undefined;
}
