import type { Problem } from '../problem';
import { RED_LINES } from '../red-lines';
import type { Charter } from '../schema';
import { type Check, distinct, list, oneOf, problem } from './check';

const AT = ['charter', 'evidence'] as const;

/** Who may vouch for evidence is told apart by person, role and key; an operational charter says all that evidence must show. */
export const evidence: Check = function* ({ charter }) {
  const { people = [], requirements = [], policies = [] } = charter.evidence;
  yield* distinct(
    'requirement-repeated',
    [...AT, 'requirements'],
    'id',
    requirements.map(({ id }) => id),
  );
  yield* distinct(
    'policy-repeated',
    [...AT, 'policies'],
    'redLine',
    policies.map(({ redLine }) => redLine),
  );
  yield* distinct(
    'person-repeated',
    [...AT, 'people'],
    'person',
    people.map(({ person }) => person),
  );
  yield* keys(charter);
  if (charter.class === 'operational') yield* enough(charter);
};

function* keys({ evidence: { people = [] }, signingKeys }: Charter): Iterable<Problem> {
  const ids = signingKeys.filter(({ use }) => use === 'evidence').map(({ id }) => id);
  const held = people.map(({ key }) => key ?? '');
  for (const [index, { key, role, person }] of people.entries()) {
    const path = [...AT, 'people', index, 'key'];
    if (key === undefined) {
      if (role !== 'builder') yield problem('key-missing', path, `'${person}' signs as ${role}; name a key`);
      continue;
    }
    if (role === 'builder')
      yield problem(
        'key-of-builder',
        path,
        `'${person}' is a builder, and signs no evidence; remove the key`,
      );
    yield* oneOf('evidence-key-unknown', path, key, ids, "one of the charter's keys for evidence");
    if (held.indexOf(key) !== index)
      yield problem('key-shared', path, `'${key}' is somebody else's; each person has a key of their own`);
    const own = signingKeys.find(({ id }) => id === key)?.publicKey;
    const same = people.findIndex(
      (other) => signingKeys.find(({ id }) => id === other.key)?.publicKey === own,
    );
    if (own !== undefined && same !== index && held.indexOf(key) === index)
      yield problem(
        'key-shared',
        path,
        `'${key}' is the key of '${people[same]?.person}' under another name`,
      );
  }
}

function* enough({ evidence, redLines }: Charter): Iterable<Problem> {
  const { required, approvers, requirements = [], people = [], policies = [] } = evidence;
  const missing = (what: string, part: string) =>
    problem(
      'evidence-incomplete',
      [...AT, part],
      `${what}; an operational deployment needs it, a trial does not`,
    );
  for (const kind of required)
    if (!requirements.some((each) => each.kind === kind))
      yield missing(`has no requirement of kind '${kind}'`, 'requirements');
  for (const redLine of RED_LINES)
    if (redLines.includes(redLine) && !policies.some((each) => each.redLine === redLine))
      yield missing(`has no policy bundle for '${redLine}'`, 'policies');
  if (!people.some(({ role }) => role === 'builder')) yield missing('names no builder', 'people');
  if (!people.some(({ role }) => role === 'evaluator')) yield missing('names no evaluator', 'people');
  const roles = new Set(
    people.map(({ role }) => role).filter((role) => role !== 'builder' && role !== 'evaluator'),
  );
  if (roles.size < approvers)
    yield missing(
      `has approvers in ${roles.size} roles (${list(roles)}), and asks for ${approvers}`,
      'people',
    );
}
