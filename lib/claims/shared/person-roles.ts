import { ASSUMING } from '../../aws/actions';
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

const peopleOf = ({ world }: AccessGraph) => new Set(Object.values(world.charter.people).flat());

/** Roles that trust someone of the charter's people. */
export function peopleRoles(graph: AccessGraph): readonly Actor[] {
  const people = peopleOf(graph);
  return graph.actors.roles.filter((actor) => principalsOf(actor).some(({ text }) => people.has(text)));
}

const ASSUME = ASSUMING.map(parseAction);

/** Roles of people are taken by the charter's people alone, each under a name of their own that stays with them. */
export function* peopleFaults(graph: AccessGraph): Iterable<Fault> {
  const people = peopleOf(graph);
  for (const role of peopleRoles(graph)) {
    yield* strangers(role, people, graph);
    for (const { text } of principalsOf(role)) if (people.has(text)) yield* unnamed(role, text, graph);
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

/** A person who may take a role without a source identity. */
function* unnamed(role: Actor, person: string, { world }: AccessGraph): Iterable<Fault> {
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
    keys: new Map([['sts:sourceidentity', ABSENT]]),
  });
  if (decision.answer === NO) return;
  yield grantFault(
    decision,
    resource,
    `${person} may take ${resource.logicalId} without a name of their own`,
    'Require Null sts:SourceIdentity false.',
    [
      step('principal', person, decision.by[0], 'brings no source identity'),
      ...decisionSteps(decision, resource, 'is the role'),
    ],
  );
}
