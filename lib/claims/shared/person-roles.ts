import { ASSUMING } from '../../aws/actions';
import type { Fault } from '../../contract/fault';
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
import { placeOf } from '../../template/values/worst-case';

const peopleOf = ({ world }: AccessGraph) => new Set(Object.values(world.charter.people).flat());

/** Roles that trust someone of the charter's people. */
export function peopleRoles(graph: AccessGraph): readonly Actor[] {
  const people = peopleOf(graph);
  return graph.actors.roles.filter((actor) => principalsOf(actor).some(({ text }) => people.has(text)));
}

const ASSUME = ASSUMING.map(parseAction);

/** Roles of people are taken by the charter's people alone, each under a name of their own that stays with them. */
export function peopleFaults(graph: AccessGraph): Fault[] {
  const people = peopleOf(graph);
  return peopleRoles(graph).flatMap((actor) => [
    ...strangers(actor, people, graph),
    ...principalsOf(actor)
      .filter(({ text }) => people.has(text))
      .flatMap(({ text }) => unnamed(actor, text, graph)),
  ]);
}

function strangers(actor: Actor, people: ReadonlySet<string>, { actors, world }: AccessGraph): Fault[] {
  const inside = world.charter.accounts;
  return principalsOf(actor)
    .filter(({ kind, text }) => kind !== 'service' && !people.has(text) && !actors.byArn.has(text))
    .filter(({ text }) => !inside.includes(accountNamed(text) ?? ''))
    .map(({ text, at }) => ({
      at: placeOf(at),
      logicalId: actor.resource.logicalId,
      message: `${actor.resource.logicalId} trusts ${text || 'a principal that is not known'}, who is none of the charter's people`,
      remedy: "Trust the charter's people alone.",
      witness: [step('principal', text || 'unknown', at, "is none of the charter's people")],
    }));
}

function unnamed(actor: Actor, person: string, { world }: AccessGraph): Fault[] {
  const decision = decide({
    principal: outsider(person, world.charter.accounts),
    actions: ASSUME,
    target: {
      names: [parseArn(actor.principal.id)],
      account: actor.principal.account,
      policy: actor.trust,
      ruledByPolicy: true,
    },
    keys: new Map([['sts:sourceidentity', ABSENT]]),
  });
  if (decision.answer === NO) return [];
  return [
    {
      at: placeOf(decision.by[0] ?? actor.resource),
      logicalId: actor.resource.logicalId,
      message: `${person} may take ${actor.resource.logicalId} without a name of their own`,
      remedy: 'Require Null sts:SourceIdentity false.',
      witness: [
        step('principal', person, decision.by[0], 'brings no source identity'),
        ...decisionSteps(decision, actor.resource, 'is the role'),
      ],
    },
  ];
}
