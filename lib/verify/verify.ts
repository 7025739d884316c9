import { CLAIMS } from '../claims';
import type { Charter } from '../config/schema';
import type { Claim } from '../contract/claim';
import { CLAIM_IDS, type ClaimId } from '../contract/claim-id';
import type { GivenEvidence } from '../contract/evidence';
import { genericRemedy } from '../contract/generic-remedy';
import type { Rule } from '../contract/rule';
import { STATEMENTS } from '../contract/statements';
import type { ClaimResult, Status, Verdict } from '../contract/verdict';
import { VERSION } from '../contract/version';
import { World } from '../contract/world';
import { RULES } from '../rules';
import { runRules } from '../rules/run';
import type { Assembly } from '../template/assembly';
import { causesOf } from './causes';
import { elsewhere, ofElsewhere } from './elsewhere';
import { type Draft, ofAbsence, ofFault, ofIrregularity, ofReason, ofThrow, told } from './findings';
import { strangersIn } from './strangers';
import { unfinished } from './unfinished';

/** The charter that an assembly is held against, and where it came from. */
export interface CharterSource {
  readonly file: string;
  /** `sha384:` and the digest of the file's bytes. */
  readonly digest: string;
  readonly charter: Charter;
}

/** What is checked. Cordon's own, unless a test brings others. */
export interface Book {
  readonly rules: readonly Rule[];
  readonly claims: readonly Claim[];
}

export interface VerifyOptions {
  /**
   * The claims to decide. `closed-world` joins them when the files themselves are irregular.
   * @default all
   */
  readonly claims?: readonly ClaimId[];
  /** Milliseconds from any origin. @default a clock that stands still */
  readonly clock?: () => number;
  /** Signed evidence of verification, validation and test. @default none */
  readonly evidence?: GivenEvidence;
  /** What of the assembly isn't known to be as it says, and why: nothing is proved of it. @default nothing */
  readonly unread?: readonly string[];
  /** @default the rules and claims of Cordon */
  readonly book?: Book;
}

/** All that this version of Cordon checks. */
export const BOOK: Book = { rules: RULES, claims: CLAIMS };

/** Holds an assembly against a charter: every rule over the resources it looks at, then every claim. */
export function verify(
  assembly: Assembly,
  source: CharterSource,
  { claims = CLAIM_IDS, clock = () => 0, evidence, unread = [], book = BOOK }: VerifyOptions = {},
): Verdict {
  const began = clock();
  const world = new World(assembly, source.charter, evidence);
  const irregular = assembly.irregularities.map(ofIrregularity);
  const chosen = CLAIM_IDS.filter(
    (id) => claims.includes(id) || (id === 'closed-world' && irregular.length + unread.length > 0),
  );
  const away = elsewhere(world);
  const outcomes =
    away === undefined
      ? decideAll(chosen, book, irregular, unread, world)
      : chosen.map((id) => ofAnotherPlace(id, book, irregular, away));
  const all = told(
    outcomes.flatMap((outcome) => outcome.drafts),
    strangersIn(world),
  );
  const findings = all.map(({ finding }) => finding);
  const places = new Map<ClaimId, number[]>(chosen.map((id) => [id, []]));
  all.forEach(({ of }, index) => {
    for (const id of of.length > 1 ? new Set(of) : of) places.get(id)?.push(index);
  });
  const results = outcomes.map(({ id, title, statement, status, controls, assumptions }): ClaimResult => {
    const own = places.get(id) ?? [];
    return { id, title, statement, status, controls, assumptions, findings: own };
  });
  return {
    schema: 'cordon.verdict/v2',
    verdict: overall(results),
    version: VERSION,
    assembly: summary(assembly),
    charter: { file: source.file, digest: source.digest },
    claims: results,
    findings,
    causes: causesOf(all),
    stats: {
      templates: assembly.templates.length,
      resources: assembly.resources.length,
      milliseconds: Math.round(clock() - began),
    },
  };
}

function decideAll(
  chosen: readonly ClaimId[],
  book: Book,
  irregular: readonly Draft[],
  unread: readonly string[],
  world: World,
): readonly Outcome[] {
  const broken = byClaim([...irregular, ...brokenRules(book.rules, chosen, world)]);
  const decided = chosen.map((id) =>
    decide(id, book.claims, broken.get(id) ?? [], id === 'closed-world' ? unread : [], world),
  );
  return book.claims.some(({ id }) => id === 'closed-world')
    ? resting(decided, () => closedWorldOf(book, world))
    : decided;
}

function byClaim(drafts: readonly Draft[]): ReadonlyMap<ClaimId, readonly Draft[]> {
  const found = new Map<ClaimId, Draft[]>();
  for (const draft of drafts) {
    const same = found.get(draft.claim);
    if (same === undefined) found.set(draft.claim, [draft]);
    else same.push(draft);
  }
  return found;
}

/** A charter for another place says nothing of an assembly: a thousand findings would only say that again. */
function ofAnotherPlace(id: ClaimId, book: Book, irregular: readonly Draft[], reason: string): Outcome {
  const said = ofElsewhere(id, reason);
  const drafts = [...irregular.filter(({ claim }) => claim === id), said];
  const refuted = drafts.some(({ severity }) => severity === 'fatal');
  return outcome(id, book.claims, refuted ? 'refuted' : 'undecided', drafts);
}

/**
 * No claim is proved while `closed-world` isn't, asked for or not: what the verifier doesn't model may do anything, and
 * a proof that looked at nothing else would be empty.
 */
function resting(outcomes: readonly Outcome[], closedWorld: () => Outcome): readonly Outcome[] {
  if (!outcomes.some(({ status }) => status === 'proved')) return outcomes;
  const ground = outcomes.find(({ id }) => id === 'closed-world') ?? closedWorld();
  if (ground.status === 'proved') return outcomes;
  const [first, ...more] = told(ground.drafts);
  const count = more.length === 0 ? '1 finding' : `${more.length + 1} findings`;
  const reason =
    `closed-world does not hold (${count}${first ? `, the first: ${first.finding.message}` : ''}); ` +
    'what Cordon does not model may do anything';
  return outcomes.map((outcome) =>
    outcome.status === 'proved'
      ? {
          ...outcome,
          status: 'undecided',
          drafts: [
            ofReason(outcome.id, reason, 'Mend what closed-world finds; the claim is decided after that.'),
          ],
        }
      : outcome,
  );
}

function closedWorldOf({ rules, claims }: Book, world: World): Outcome {
  return decide('closed-world', claims, brokenRules(rules, ['closed-world'], world), [], world);
}

/** Refuted if any claim is; else undecided if any is, or if nothing was asked. */
function overall(claims: readonly ClaimResult[]): Status {
  if (claims.some(({ status }) => status === 'refuted')) return 'refuted';
  return claims.length > 0 && claims.every(({ status }) => status === 'proved') ? 'proved' : 'undecided';
}

function brokenRules(rules: readonly Rule[], chosen: readonly ClaimId[], world: World): Draft[] {
  const asked = rules.filter((rule) => chosen.includes(rule.claim));
  return Array.from(runRules(world, asked), ({ rule, resource, fault }) =>
    ofFault(rule, fault, world.assembly, resource),
  );
}

type Outcome = Omit<ClaimResult, 'findings'> & { readonly drafts: readonly Draft[] };

function decide(
  id: ClaimId,
  claims: readonly Claim[],
  broken: readonly Draft[],
  unread: readonly string[],
  world: World,
): Outcome {
  const claim = claims.find((one) => one.id === id);
  const { faults, reasons: own } = prove(id, claim, world);
  const reasons = [...unread.map((reason) => ofReason(id, reason)), ...own];
  const refuting = [...broken, ...faults];
  const status = refuting.length > 0 ? 'refuted' : reasons.length > 0 ? 'undecided' : 'proved';
  return outcome(id, claims, status, refuting.length > 0 ? refuting : reasons);
}

/** In the order of the contract. */
function outcome(id: ClaimId, claims: readonly Claim[], status: Status, drafts: readonly Draft[]): Outcome {
  const claim = claims.find((one) => one.id === id);
  const { title, statement, controls } = claim ?? STATEMENTS[id];
  return { id, title, statement, status, controls, assumptions: claim?.assumptions ?? [], drafts };
}

function prove(
  id: ClaimId,
  claim: Claim | undefined,
  world: World,
): { readonly faults: readonly Draft[]; readonly reasons: readonly Draft[] } {
  const undecided = (reason: string) => ({ faults: [], reasons: [ofReason(id, reason)] });
  if (!claim) return undecided('this version of Cordon has no proof of this claim yet');
  if (world.assembly.resources.length === 0)
    return undecided('the assembly holds no resource, so that there is nothing to prove');
  try {
    const proof = claim.prove(world);
    const owner = { id, claim: id, severity: 'fatal', remedy: genericRemedy(id) } as const;
    return {
      faults: proof.faults.map((fault) => ofFault(owner, fault, world.assembly)),
      reasons: [
        ...(proof.missing ?? []).map((part) => ofAbsence(id, part)),
        ...proof.undecided.map((reason) => ofReason(id, reason)),
        ...unfinished(world.charter).filter(({ claim }) => claim === id),
      ],
    };
  } catch (error) {
    return { faults: [ofThrow(id, error)], reasons: [] };
  }
}

const summary = (assembly: Assembly): Verdict['assembly'] => ({
  path: assembly.path,
  digest: assembly.digest,
  templates: assembly.templates.map(({ file, digest, stack, account, region, resources }) => ({
    file,
    digest,
    stack,
    account: account ?? '',
    region: region ?? '',
    resources: resources.size,
  })),
});
