import { ASSUMING } from '../../aws/actions';
import { PERSON_ROLES, peopleOf } from '../../config/person-roles';
import { type Fault, faultAt } from '../../contract/fault';
import { step } from '../../contract/step';
import type { AccessGraph } from '../../engines/iam/access-graph';
import { type Actor, outsider } from '../../engines/iam/actors';
import { principalsOf } from '../../engines/iam/courier-roles';
import { decide } from '../../engines/iam/decide';
import { parseAction, parseArn } from '../../engines/iam/globs/glob';
import { accountNamed } from '../../engines/iam/principal';
import { ABSENT } from '../../engines/iam/request-contexts';
import { NO } from '../../engines/iam/truth';
import { decisionSteps } from '../../engines/iam/witness';
import { grantFault } from './grant-fault';

const everyone = ({ world }: AccessGraph) =>
  new Set(PERSON_ROLES.flatMap((role) => peopleOf(world.charter, role)));

/** Roles that trust someone of the charter's people. */
export function peopleRoles(graph: AccessGraph): readonly Actor[] {
  const people = everyone(graph);
  return graph.actors.roles.filter((actor) => principalsOf(actor).some(({ text }) => people.has(text)));
}

const ASSUME = ASSUMING.map(parseAction);

/** Roles of people are taken by the charter's people alone, each under a name of their own that stays with them. */
export function* peopleFaults(graph: AccessGraph): Iterable<Fault> {
  const people = everyone(graph);
  const watchers = peopleOf(graph.world.charter, 'watcher');
  for (const role of peopleRoles(graph)) {
    yield* strangers(role, people, graph);
    for (const { text } of principalsOf(role)) if (people.has(text)) yield* without(NAME, role, text, graph);
    for (const { text } of principalsOf(role))
      if (watchers.includes(text)) yield* without(ENCLAVE, role, text, graph);
  }
}

/** Whom a role of people trusts that is none of the charter's people. */
function* strangers(
  role: Actor,
  people: ReadonlySet<string>,
  { actors, world }: AccessGraph,
): Iterable<Fault> {
  const inside = world.charter.accounts;
  const known = (text: string) =>
    people.has(text) || actors.byArn.has(text) || inside.includes(accountNamed(text) ?? '');
  const { logicalId } = role.resource;
  for (const { kind, text, at } of principalsOf(role)) {
    if (kind === 'service' || known(text)) continue;
    yield faultAt(
      role.resource,
      at,
      `${logicalId} trusts ${text || 'a principal that is not known'}, who is none of the charter's people`,
      "Trust the charter's people alone.",
      [step('principal', text || 'unknown', at, "is none of the charter's people")],
    );
  }
}

/** What whoever takes a role has to say. */
interface Said {
  /** In lower case. */
  readonly key: string;
  readonly lacks: string;
  readonly remedy: string;
  readonly brings: string;
}

const NAME: Said = {
  key: 'sts:sourceidentity',
  lacks: 'without a name of their own',
  remedy: 'Require Null sts:SourceIdentity false.',
  brings: 'brings no source identity',
};
const ENCLAVE: Said = {
  key: 'sts:externalid',
  lacks: 'without saying which enclave it means',
  remedy: 'Require StringEquals sts:ExternalId.',
  brings: 'brings no external id',
};

/** A person who may take a role and doesn't say what has to be said. */
function* without(
  { key, lacks, remedy, brings }: Said,
  role: Actor,
  person: string,
  { world }: AccessGraph,
): Iterable<Fault> {
  const { principal, resource, trust } = role;
  const decision = decide({
    principal: outsider(person, world.charter.accounts),
    actions: ASSUME,
    target: {
      names: [parseArn(principal.id)],
      account: principal.account,
      policy: trust,
      ruledByPolicy: true,
    },
    keys: new Map([[key, ABSENT]]),
  });
  if (decision.answer === NO) return;
  yield grantFault(decision, resource, `${person} may take ${resource.logicalId} ${lacks}`, remedy, [
    step('principal', person, decision.by[0], brings),
    ...decisionSteps(decision, resource, 'is the role'),
  ]);
}
