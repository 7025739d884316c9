import type { Fault } from '../../rules/rule';
import { ASSUMING } from './actions';
import { type Actor, outsider } from './actors';
import type { KeyRange } from './contexts';
import { decide } from './decide';
import { parseAction, parseArn } from './glob';
import { accountNamed } from './principal';
import type { Scene } from './scene';
import { NO } from './truth';
import { place } from './values';
import { decisionSteps, step } from './witness';

const peopleOf = ({ world }: Scene) => new Set(Object.values(world.charter.people).flat());

const principalsOf = ({ trust }: Actor) =>
  trust.statements.flatMap(({ effect, principals = [] }) => (effect === 'Allow' ? principals : []));

/** Roles that trust someone of the charter's people. */
export function peopleRoles(scene: Scene): readonly Actor[] {
  const people = peopleOf(scene);
  return scene.actors.roles.filter((actor) => principalsOf(actor).some(({ text }) => people.has(text)));
}

const ASSUME = ASSUMING.map(parseAction);
const WITHOUT_MFA: KeyRange = { kind: 'one-of', values: [undefined, ['false']] };

/** Roles of people are taken by the charter's people alone, each with a second factor. */
export function peopleFaults(scene: Scene): Fault[] {
  const people = peopleOf(scene);
  return peopleRoles(scene).flatMap((actor) => [
    ...strangers(actor, people, scene),
    ...principalsOf(actor)
      .filter(({ text }) => people.has(text))
      .flatMap(({ text }) => withoutFactor(actor, text, scene)),
  ]);
}

function strangers(actor: Actor, people: ReadonlySet<string>, { actors, world }: Scene): Fault[] {
  const inside = world.charter.accounts;
  return principalsOf(actor)
    .filter(({ kind, text }) => kind !== 'service' && !people.has(text) && !actors.byArn.has(text))
    .filter(({ text }) => !inside.includes(accountNamed(text) ?? ''))
    .map(({ text, at }) => ({
      at: place(at),
      logicalId: actor.resource.logicalId,
      message: `${actor.resource.logicalId} trusts ${text || 'a principal that is not known'}, who is none of the charter's people`,
      remedy: "Trust the charter's people alone.",
      witness: [step('principal', text || 'unknown', at, "is none of the charter's people")],
    }));
}

function withoutFactor(actor: Actor, person: string, { world }: Scene): Fault[] {
  const decision = decide({
    principal: outsider(person, world.charter.accounts),
    actions: ASSUME,
    target: {
      names: [parseArn(actor.principal.id)],
      account: actor.principal.account,
      policy: actor.trust,
      ruledByPolicy: true,
    },
    keys: new Map([['aws:multifactorauthpresent', WITHOUT_MFA]]),
  });
  if (decision.answer === NO) return [];
  return [
    {
      at: place(decision.by[0] ?? actor.resource),
      logicalId: actor.resource.logicalId,
      message: `${person} may take ${actor.resource.logicalId} without a second factor`,
      remedy: 'Require Bool aws:MultiFactorAuthPresent true.',
      witness: [
        step('principal', person, decision.by[0], 'has one factor'),
        ...decisionSteps(decision, actor.resource, 'is the role'),
      ],
    },
  ];
}
