import type { Claim } from '../contract/claim';
import type { ClaimId } from '../contract/claim-id';
import { NO_EVIDENCE } from '../contract/evidence';
import type { ClaimExplanation, GuardSummary, ResourceExplanation } from '../contract/verdict-explanation';
import { World } from '../contract/world';
import type { Assembly, Resource } from '../template/assembly';
import { readable } from '../template/values/symbols';
import { BOOK, type CharterSource, type VerifyOptions, verify } from './verify';

type ExplainOptions = Pick<VerifyOptions, 'book' | 'evidence'>;

/** Why a claim holds, by the facts that its proof rests on; or why it doesn't, by its findings. */
export function explainClaim(
  assembly: Assembly,
  source: CharterSource,
  id: ClaimId,
  { book = BOOK, evidence = NO_EVIDENCE }: ExplainOptions = {},
): ClaimExplanation {
  const verdict = verify(assembly, source, { claims: [id], book, evidence });
  const claim = verdict.claims.find((one) => one.id === id);
  if (!claim) throw new Error(`claim '${id}' was not decided`);
  const findings = claim.findings.flatMap((index) => verdict.findings[index] ?? []);
  const guards = book.claims
    .filter((one) => one.id === id)
    .flatMap((one) => guardsOf(one, new World(assembly, source.charter, evidence)));
  return { kind: 'claim', claim, guards, findings };
}

/** What the resources of a logical id are looked at for, and which claims would fall without them. */
export function explainResource(
  assembly: Assembly,
  source: CharterSource,
  logicalId: string,
  { book = BOOK, evidence = NO_EVIDENCE }: ExplainOptions = {},
): ResourceExplanation {
  const verdict = verify(assembly, source, { book, evidence });
  const world = new World(assembly, source.charter, evidence);
  const proved = verdict.claims.filter(({ status }) => status === 'proved').map(({ id }) => id);
  const guards = book.claims
    .filter(({ id }) => proved.includes(id))
    .flatMap((claim) => guardsOf(claim, world));
  const own = (resource: Resource) => (one: { readonly file: string; readonly logicalId: string }) =>
    one.file === resource.file && one.logicalId === resource.logicalId;
  return {
    kind: 'resource',
    logicalId,
    resources: assembly.resources
      .filter((resource) => resource.logicalId === logicalId)
      .map((resource) => ({
        file: resource.file,
        stack: resource.template.stack,
        type: resource.type,
        rules: book.rules
          .filter(({ types }) => types.includes('*') || types.includes(resource.type))
          .map(({ id, claim, title }) => ({ id, claim, title })),
        guards: guards.filter(own(resource)),
        findings: verdict.findings.filter(own(resource)),
      })),
  };
}

/** In order of the claims and as the proof gives them; none where the proof fails, which its finding says. */
function guardsOf(claim: Claim, world: World): GuardSummary[] {
  try {
    return claim.prove(world).guards.map(({ file, pointer, logicalId, says }) => ({
      claim: claim.id,
      file,
      pointer,
      logicalId,
      says: readable(says),
    }));
  } catch {
    return [];
  }
}
