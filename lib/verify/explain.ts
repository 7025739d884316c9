import type { Claim } from '../contract/claim';
import type { ClaimId } from '../contract/claim-id';
import { NO_EVIDENCE } from '../contract/evidence';
import type { Rule } from '../contract/rule';
import type {
  ClaimExplanation,
  GuardSummary,
  ResourceExplanation,
  RuleExplanation,
} from '../contract/verdict-explanation';
import { World } from '../contract/world';
import type { Assembly, Resource, Value } from '../template/assembly';
import { readable } from '../template/values/symbols';
import { fileRule } from './file-findings';
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

/** What a rule looks at in the assembly, and what it finds there; undefined where no rule has the id. */
export function explainRule(
  assembly: Assembly,
  source: CharterSource,
  id: string,
  { book = BOOK }: ExplainOptions = {},
): RuleExplanation | undefined {
  const rule = book.rules.find((one) => one.id === id);
  if (!rule) return explainFileRule(assembly, source, id);
  const { findings } = verify(assembly, source, {
    claims: [rule.claim],
    book: { rules: [rule], claims: [] },
  });
  const { title, claim, severity, controls, rationale, remedy, types } = rule;
  return {
    kind: 'rule',
    rule: { id, title, claim, severity, controls, rationale, remedy, types },
    resources: assembly.resources.filter((resource) => looksAt(rule, resource)).length,
    findings: findings.filter((finding) => finding.rule === id),
  };
}

/** The same of a code under which a finding about the assembly's files is told. */
function explainFileRule(assembly: Assembly, source: CharterSource, id: string): RuleExplanation | undefined {
  const rule = fileRule(id);
  if (!rule) return undefined;
  const { findings } = verify(assembly, source, { claims: [rule.claim], book: { rules: [], claims: [] } });
  return { kind: 'rule', rule, resources: 0, findings: findings.filter((finding) => finding.rule === id) };
}

const looksAt = ({ types }: Rule, { type }: Resource) => types.includes('*') || types.includes(type);

/** Where CDK's CLI has a template say which construct made a resource. */
const PATH = 'aws:cdk:path';

/** Resources by logical id; else by the name of a role; else by a construct's path, with all that is below it. */
function resourcesNamed(assembly: Assembly, name: string): readonly Resource[] {
  const byId = assembly.resources.filter(({ logicalId }) => logicalId === name);
  if (byId.length > 0) return byId;
  const byRole = assembly
    .ofType('AWS::IAM::Role')
    .filter((role) => textIn(role.properties, 'RoleName') === name);
  if (byRole.length > 0) return byRole;
  return assembly.resources.filter(({ attributes }) => {
    const path = textIn(attributes.get('Metadata'), PATH);
    return path === name || path?.startsWith(`${name}/`);
  });
}

/** What a resource may be asked for by. */
export const namesOf = (assembly: Assembly): readonly string[] =>
  assembly.resources.flatMap(({ logicalId, type, properties }) => {
    const role = type === 'AWS::IAM::Role' ? textIn(properties, 'RoleName') : undefined;
    return role === undefined ? [logicalId] : [logicalId, role];
  });

function textIn(value: Value | undefined, key: string): string | undefined {
  const of = value?.kind === 'mapping' ? value.entries.get(key) : undefined;
  return of?.kind === 'known' && typeof of.value === 'string' ? of.value : undefined;
}

/** What resources of a name are looked at for, and which claims would fall without them. */
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
    resources: resourcesNamed(assembly, logicalId).map((resource) => ({
      file: resource.file,
      logicalId: resource.logicalId,
      stack: resource.template.stack,
      type: resource.type,
      rules: book.rules
        .filter((rule) => looksAt(rule, resource))
        .map(({ id, claim, title }) => ({ id, claim, title })),
      guards: guards.filter(own(resource)),
      findings: verdict.findings.filter(own(resource)),
    })),
  };
}

/** In order of the claims and as the proof gives them; none where the proof fails, which its finding says. */
function guardsOf(claim: Claim, world: World): GuardSummary[] {
  try {
    return claim
      .prove(world)
      .guards()
      .map(({ file, pointer, logicalId, says }) => ({
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
