import { CLAIM_IDS, type ClaimId } from '../contract/claim-id';
import type { Fault } from '../contract/fault';
import type { Rule } from '../contract/rule';
import type { Step } from '../contract/step';
import type { Finding } from '../contract/verdict';
import type { Assembly, Irregularity, Resource } from '../template/assembly';
import { keysOf } from '../template/values/pointer';
import { readable } from '../template/values/symbols';

/** A finding before it has its place in the verdict. */
export type Draft = Finding & {
  /** What there is none of, where that is all that it says. */
  readonly absent?: string;
};

type Owner = Pick<Rule, 'id' | 'claim' | 'severity' | 'remedy'>;

/** A fault of a rule (over `resource`) or of a claim (over the whole). */
export function ofFault(owner: Owner, fault: Fault, assembly: Assembly, resource?: Resource): Draft {
  const logicalId = fault.logicalId ?? resource?.logicalId ?? logicalIdIn(fault.at.pointer) ?? '';
  const template = resource?.template ?? assembly.templates.find(({ file }) => file === fault.at.file);
  return {
    rule: owner.id,
    claim: owner.claim,
    severity: owner.severity,
    file: fault.at.file,
    logicalId,
    resourceType: template?.resources.get(logicalId)?.type ?? '',
    pointer: fault.at.pointer,
    message: readable(fault.message),
    remedy: readable(fault.remedy ?? owner.remedy),
    witness: (fault.witness ?? []).map(readableStep),
    ...(fault.absent !== undefined && { absent: fault.absent }),
  };
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
 */
export function told(drafts: readonly Draft[]): Told[] {
  const absence = absenceOf(drafts);
  const lacking = drafts.flatMap(({ absent, claim }) => (absent === undefined ? [] : [claim]));
  const present = drafts.filter(({ absent }) => absent === undefined).toSorted(byClaim);
  const tellers = tellersOf(present);
  const again = new Map<string, ClaimId[]>();
  const kept: Draft[] = [];
  for (const draft of present) {
    const key = place(draft);
    if (!isToldBy(tellers.get(key), draft)) kept.push(draft);
    else again.set(key, [...(again.get(key) ?? []), draft.claim]);
  }
  return settle(absence ? [absence, ...kept] : kept).map((finding) => ({
    finding,
    of:
      finding === absence
        ? lacking
        : again.size === 0
          ? [finding.claim]
          : [finding.claim, ...(again.get(place(finding)) ?? [])],
  }));
}

/** Who says what several would say: a rule of a place, or the first claim of no place. */
function tellersOf(drafts: readonly Draft[]): ReadonlyMap<string, Draft> {
  const tellers = new Map<string, Draft>();
  for (const draft of drafts) {
    const known = tellers.get(place(draft));
    if (isOfRule(draft) ? !known || !isOfRule(known) : !known && draft.pointer === '')
      tellers.set(place(draft), draft);
  }
  return tellers;
}

/** Whether another tells what a claim's own proof says. */
const isToldBy = (teller: Draft | undefined, draft: Draft) =>
  teller !== undefined && !isOfRule(draft) && (isOfRule(teller) || teller.claim !== draft.claim);

/** Said by a rule, and not by a claim's own proof. */
const isOfRule = ({ rule, claim }: Draft) => rule !== claim;

const ORDER = new Map<string, number>(CLAIM_IDS.map((id, index) => [id, index]));

const byClaim = (one: Draft, other: Draft) => (ORDER.get(one.claim) ?? 0) - (ORDER.get(other.claim) ?? 0);

/** What is said of which place, whoever says it. No file that is read holds U+0000. */
const place = ({ file, pointer, message }: Finding) => `${file}\0${pointer}\0${message}`;

/** All that is missing, said once: of the first claim that it stands in the way of, and of no resource. */
function absenceOf(drafts: readonly Draft[]): Draft | undefined {
  const lacking = drafts.filter(({ absent }) => absent !== undefined);
  const refuting = lacking.filter(({ severity }) => severity === 'fatal');
  const [first] = (refuting.length > 0 ? refuting : lacking).toSorted(byClaim);
  if (first === undefined) return undefined;
  const parts = [...new Set(lacking.map(({ absent }) => `no ${absent}`))];
  const { rule, claim, severity } = first;
  return {
    ...ofReason(
      claim,
      `this is no whole enclave: it has ${parts.join(', ')}`,
      'Verify all templates of one enclave together; a part is known by the image or release that the charter names.',
    ),
    rule,
    severity,
  };
}

/** Same finding, whichever way it was reached. */
const identity = ({ rule, claim, file, pointer, logicalId, message }: Draft) =>
  `${rule}\0${claim}\0${file}\0${pointer}\0${logicalId}\0${message}`;

/** Order of claims, then place, then rule; one of each, with its shortest witness. Independent of the input's order. */
function settle(drafts: readonly Draft[]): Finding[] {
  const kept = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = identity(draft);
    const other = kept.get(key);
    if (!other || isSimpler(draft, other)) kept.set(key, draft);
  }
  return [...kept.values()].sort(byPlace);
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
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** The logical id in a pointer such as `/Resources/Vpc/Properties/Tags/0`. */
function logicalIdIn(pointer: string): string | undefined {
  const [section, id] = keysOf(pointer);
  return section === 'Resources' ? id : undefined;
}
