import type { Charter } from '../../config/schema';
import type { Vouched } from './predicate';
import { type Reason, reason } from './refusal';

/** Milliseconds by which clocks may differ. */
const SKEW = 300_000;
const DAY = 86_400_000;

/** Who must vouch by the charter, and hasn't; and whether it is in date. */
export function* vouchingFaults(
  vouched: Vouched,
  signers: readonly string[],
  { evidence }: Charter,
  at: number,
): Iterable<Reason> {
  if (vouched.sample) yield reason('sample');
  yield* validity(vouched, evidence.maxAgeDays, at);
  yield* builders(vouched, evidence);
  yield* evaluator(vouched, signers, evidence);
  yield* approvals(vouched, signers, evidence);
}

function* validity({ issued, expires }: Vouched, days: number, at: number): Iterable<Reason> {
  const [from, until] = [Date.parse(issued), Date.parse(expires)];
  if (until <= from) yield reason('validity_backwards', `${issued} to ${expires}`);
  if (from > at + SKEW) yield reason('not_yet_valid', issued);
  if (until <= at) yield reason('expired', expires);
  if (at - from > days * DAY) yield reason('too_old', `issued ${issued}, allowed ${days} days`);
}

type EvidenceOfCharter = Charter['evidence'];

function* builders({ builders: named }: Vouched, { people = [] }: EvidenceOfCharter): Iterable<Reason> {
  const known = people.filter(({ role }) => role === 'builder').map(({ person }) => person);
  for (const person of named) if (!known.includes(person)) yield reason('builder_unknown', person);
  for (const person of known) if (!named.includes(person)) yield reason('builder_unnamed', person);
}

function* evaluator(
  { evaluator: { person, organisation, key }, builders: named }: Vouched,
  signers: readonly string[],
  { people = [] }: EvidenceOfCharter,
): Iterable<Reason> {
  const known = people.find((each) => each.person === person);
  const isBuilder = named.includes(person) || known?.role === 'builder';
  if (isBuilder) yield reason('evaluator_is_builder', person);
  if (known?.role !== 'evaluator' || known.organisation !== organisation || known.key !== key) {
    if (!isBuilder) yield reason('evaluator_unknown', person);
    return;
  }
  if (people.some((each) => each.role === 'builder' && each.organisation === organisation))
    yield reason('evaluator_dependent', organisation);
  if (!signers.includes(key)) yield reason('evaluator_unsigned', key);
}

function* approvals(
  { approvals: given, evaluator: { person: evaluating }, builders: named }: Vouched,
  signers: readonly string[],
  { people = [], approvers }: EvidenceOfCharter,
): Iterable<Reason> {
  const persons = new Set<string>();
  const roles = new Set<string>();
  for (const { person, role, key } of given) {
    const known = people.find((each) => each.person === person);
    const isBuilder = known?.role === 'builder' || named.includes(person);
    const isEvaluator = known?.role === 'evaluator' || person === evaluating;
    if (!known) yield reason('approver_unknown', person);
    else if (isBuilder) yield reason('approver_is_builder', person);
    else if (isEvaluator) yield reason('approver_is_evaluator', person);
    else if (known.role !== role) yield reason('approver_role', `${person} as ${role}`);
    else if (known.key !== key) yield reason('approver_key', `${person} by ${key}`);
    else if (!signers.includes(key)) yield reason('approver_unsigned', key);
    if (persons.has(person)) yield reason('approver_repeated', person);
    else if (roles.has(role)) yield reason('approver_role_repeated', role);
    persons.add(person);
    roles.add(role);
  }
  if (persons.size < approvers) yield reason('approvals_too_few', `${persons.size} of ${approvers}`);
}
