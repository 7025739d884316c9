import { CLAIM_IDS, type ClaimId } from '../contract/claim-id';
import { type Fault, NOT_WHOLE } from '../contract/fault';
import type { Rule } from '../contract/rule';
import type { Step } from '../contract/step';
import type { Finding } from '../contract/verdict';
import type { Assembly, Irregularity, Resource, Template } from '../template/assembly';
import { keysOf } from '../template/values/pointer';
import { readable } from '../template/values/symbols';
import { withHelper } from './helpers';

/** A finding before it has its place in the verdict. */
export type Draft = Finding & {
  /** What there is none of, where that is all that it says. */
  readonly absent?: string;
};

type Owner = Pick<Rule, 'id' | 'claim' | 'severity' | 'remedy'>;

/** A fault of a rule (over `resource`) or of a claim (over the whole). */
export function ofFault(owner: Owner, fault: Fault, assembly: Assembly, resource?: Resource): Draft {
  const logicalId = fault.logicalId ?? resource?.logicalId ?? logicalIdIn(fault.at.pointer) ?? '';
  const template = resource?.template ?? assembly.once(templatesByFile).get(fault.at.file);
  const resourceType = template?.resources.get(logicalId)?.type ?? '';
  const draft: Draft = {
    rule: owner.id,
    claim: owner.claim,
    severity: owner.severity,
    file: fault.at.file,
    logicalId,
    resourceType,
    pointer: fault.at.pointer,
    message: readable(fault.message),
    remedy: withHelper(readable(fault.remedy ?? owner.remedy), resourceType),
    witness: fault.witness ? fault.witness.map(readableStep) : NO_WITNESS,
  };
  // There may be hundreds of thousands: a member that is spread after others costs as much as all of them.
  return fault.absent === undefined ? draft : { ...draft, absent: fault.absent };
}

const NO_WITNESS: readonly Step[] = [];

/** The first of each file, which several stacks may share. */
function templatesByFile({ templates }: Assembly): ReadonlyMap<string, Template> {
  return new Map(templates.toReversed().map((template) => [template.file, template]));
}

/** Symbols mean something within Cordon alone. */
const readableStep = ({ kind, id, pointer, says }: Step): Step => ({
  kind,
  id: readable(id),
  pointer,
  says: readable(says),
});

/** A file that no honest assembly has breaks the closed world. */
export const ofIrregularity = ({ code, file, pointer, message, remedy }: Irregularity): Draft => ({
  rule: code,
  claim: 'closed-world',
  severity: 'fatal',
  file,
  logicalId: logicalIdIn(pointer) ?? '',
  resourceType: '',
  pointer,
  message,
  remedy,
  witness: [],
});

/** A proof that throws has proved nothing: its claim falls. */
export const ofThrow = (claim: ClaimId, error: unknown): Draft => ({
  ...ofReason(claim, `the proof itself failed: ${error instanceof Error ? error.message : String(error)}`),
  severity: 'fatal',
  remedy: 'make the templates plain enough to be checked, and report the failing proof to the maintainers',
});

const UNDECIDED = 'Give what the reason says is missing; until then the claim is not proved.';

/** Why a claim is undecided. Only a claim that nothing refutes has such findings. */
export const ofReason = (claim: ClaimId, reason: string, remedy = UNDECIDED): Draft => ({
  rule: claim,
  claim,
  severity: 'error',
  file: '',
  logicalId: '',
  resourceType: '',
  pointer: '',
  message: readable(reason),
  remedy,
  witness: [],
});

/** A claim can't be decided for want of a part. */
export const ofAbsence = (claim: ClaimId, absent: string): Draft => ({
  ...ofReason(claim, `there is no ${absent}`),
  absent,
});

/** A finding, and the claims that it is about: more than one where each would say the same. */
export interface Told {
  readonly finding: Finding;
  readonly of: readonly ClaimId[];
}

/**
 * What claims found, each thing once: what is missing in one finding; what several claims say of no place, such as that
 * the closed world doesn't hold, by the first of them; and what a rule says of a place by the rule, which knows why.
 * @param strangers what may be there in the place of what is missing, a clause each
 */
export function told(drafts: readonly Draft[], strangers: readonly string[] = []): Told[] {
  const absence = absenceOf(drafts, strangers);
  const lacking = drafts.flatMap(({ absent, claim }) => (absent === undefined ? [] : [claim]));
  const present = drafts.filter(({ absent }) => absent === undefined).toSorted(byClaim);
  const tellers = tellersOf(present);
  const again = new Said<ClaimId[]>();
  const kept: Draft[] = absence ? [absence] : [];
  for (const draft of present)
    if (!isToldBy(tellers, draft)) kept.push(draft);
    else again.set(draft, [...(again.get(draft) ?? []), draft.claim]);
  const alone = new Map<ClaimId, readonly ClaimId[]>(CLAIM_IDS.map((id) => [id, [id]]));
  return settle(kept).map((finding) => {
    const others = again.get(finding);
    const own = alone.get(finding.claim) ?? [finding.claim];
    return { finding, of: finding === absence ? lacking : others ? [...own, ...others] : own };
  });
}

/** Things by what is said of which place, whoever says it. There may be so many that a text of the three costs too much. */
class Said<T> {
  readonly #files = new Map<string, Map<string, { readonly message: string; what: T }[]>>();

  get(of: Finding): T | undefined {
    const known = this.#files.get(of.file)?.get(of.pointer);
    return known?.find(({ message }) => message === of.message)?.what;
  }

  set(of: Finding, what: T): void {
    const { file, pointer, message } = of;
    const pointers = this.#files.get(file) ?? new Map<string, { readonly message: string; what: T }[]>();
    this.#files.set(file, pointers);
    const known = pointers.get(pointer);
    const same = known?.find((one) => one.message === message);
    if (same) same.what = what;
    else if (known) known.push({ message, what });
    else pointers.set(pointer, [{ message, what }]);
  }
}

/** Who says what several would say: a rule of a place, or the first claim of no place. */
function tellersOf(drafts: readonly Draft[]): Said<Draft> {
  const tellers = new Said<Draft>();
  for (const draft of drafts) {
    if (!isOfRule(draft) && draft.pointer !== '') continue;
    const known = tellers.get(draft);
    if (!known || (isOfRule(draft) && !isOfRule(known))) tellers.set(draft, draft);
  }
  return tellers;
}

/** Whether another tells what a claim's own proof says. */
function isToldBy(tellers: Said<Draft>, draft: Draft): boolean {
  if (isOfRule(draft)) return false;
  const teller = tellers.get(draft);
  return teller !== undefined && (isOfRule(teller) || teller.claim !== draft.claim);
}

/** Said by a rule, and not by a claim's own proof. */
const isOfRule = ({ rule, claim }: Draft) => rule !== claim;

const ORDER = new Map<string, number>(CLAIM_IDS.map((id, index) => [id, index]));

const byClaim = (one: Draft, other: Draft) =>
  one.claim === other.claim ? 0 : (ORDER.get(one.claim) ?? 0) - (ORDER.get(other.claim) ?? 0);

/** All that is missing, said once: of the first claim that it stands in the way of, and of no resource. */
function absenceOf(drafts: readonly Draft[], strangers: readonly string[]): Draft | undefined {
  const lacking = drafts.filter(({ absent }) => absent !== undefined);
  const refuting = lacking.filter(({ severity }) => severity === 'fatal');
  const [first] = (refuting.length > 0 ? refuting : lacking).toSorted(byClaim);
  if (first === undefined) return undefined;
  const parts = [...new Set(lacking.map(({ absent }) => `no ${absent}`))];
  const { rule, claim, severity } = first;
  return {
    ...ofReason(
      claim,
      `${NOT_WHOLE}: it has ${parts.join(', ')}${strangers.map((one) => `; ${one}`).join('')}`,
      strangers.length > 0
        ? 'Deploy what the charter names, by its digest, or have the charter name what is deployed: that is first, and the rest may follow from it.'
        : 'Verify all templates of one enclave together; a part is known by the image or release that the charter names.',
    ),
    rule,
    severity,
  };
}

/** Order of claims, then place, then rule; one of each, with its shortest witness. Independent of the input's order. */
function settle(drafts: readonly Draft[]): Finding[] {
  const kept: Draft[] = [];
  for (const draft of drafts.toSorted(byPlace)) {
    const last = kept.at(-1);
    // The order tells apart whatever isn't the same finding, reached in another way.
    if (last === undefined || byPlace(last, draft) !== 0) kept.push(draft);
    else if (isSimpler(draft, last)) kept[kept.length - 1] = draft;
  }
  return kept;
}

/** Shorter witness first; among equals, the one whose text sorts first. */
const isSimpler = (one: Draft, other: Draft) =>
  (one.witness.length - other.witness.length || compare(rest(one), rest(other))) < 0;

const rest = ({ severity, remedy, resourceType, witness }: Draft) =>
  JSON.stringify([severity, remedy, resourceType, witness]);

const byPlace = (one: Draft, other: Draft) =>
  byClaim(one, other) ||
  compare(one.file, other.file) ||
  compare(one.logicalId, other.logicalId) ||
  compare(one.pointer, other.pointer) ||
  compare(one.rule, other.rule) ||
  compare(one.message, other.message);

/** By code unit, so that the order doesn't depend on the machine's language. */
const compare = (one: string, other: string) => (one === other ? 0 : one < other ? -1 : 1);

/** The logical id in a pointer such as `/Resources/Vpc/Properties/Tags/0`. */
function logicalIdIn(pointer: string): string | undefined {
  const [section, id] = keysOf(pointer);
  return section === 'Resources' ? id : undefined;
}
