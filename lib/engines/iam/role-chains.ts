import { ASSUMING, RUNNING } from '../../aws/actions';
import { pointerOf, type Step, step } from '../../contract/step';
import type { Resource } from '../../template/assembly';
import { entriesIn } from '../../template/values/worst-case';
import type { AccessGraph } from './access-graph';
import { type Actor, foreignService, outsider } from './actors';
import { type Decision, decide, type Target } from './decide';
import { ANYTHING, parseAction, parseArn } from './globs/glob';
import { relevant } from './policy-index';
import { accountNamed, type Principal } from './principal';
import { is } from './request-contexts';
import { NO } from './truth';
import { decisionSteps } from './witness';

/** How a principal comes to hold a role that reaches the model: each step, to the role's own doing. */
export interface Chain {
  readonly from: Principal;
  readonly at: Resource;
  readonly steps: readonly Step[];
}

/** One who may become an actor, and how. */
interface Edge {
  readonly from: Principal;
  /** Where it is: a role of the assembly, or the role that trusts it. */
  readonly at: Resource;
  readonly steps: readonly Step[];
}

const ASSUME = ASSUMING.map(parseAction);
const PASS = [parseAction('iam:PassRole')];

/**
 * Everyone who may come to be one of these actors by assuming or passing roles, with a shortest chain each. Breadth
 * first, backwards from the actors; those who may are followed in their turn.
 */
export function chainsTo(
  goals: readonly { readonly actor: Actor; readonly steps: readonly Step[] }[],
  graph: AccessGraph,
): Chain[] {
  const seen = new Set(goals.map(({ actor }) => actor.principal.id));
  const chains: Chain[] = [];
  for (let edge = goals; edge.length > 0; ) {
    const next: { actor: Actor; steps: readonly Step[] }[] = [];
    for (const { actor, steps } of edge)
      for (const found of into(actor, graph)) {
        if (seen.has(found.from.id)) continue;
        seen.add(found.from.id);
        const chain = { from: found.from, at: found.at, steps: [...found.steps, ...steps] };
        chains.push(chain);
        const role = graph.actors.byArn.get(found.from.id);
        if (role) next.push({ actor: role, steps: chain.steps });
      }
    edge = next;
  }
  return chains;
}

function into(actor: Actor, graph: AccessGraph): Edge[] {
  return [...assuming(actor, graph), ...passing(actor, graph)];
}

const roleTarget = (actor: Actor): Target => ({
  names: [parseArn(actor.principal.id)],
  account: actor.principal.account,
  policy: actor.trust,
  ruledByPolicy: true,
});

function assuming(actor: Actor, graph: AccessGraph): Edge[] {
  const target = roleTarget(actor);
  return [...candidates(actor, graph), ...outsidersTrusted(actor, graph)].flatMap(({ principal, at }) => {
    const decision = decide({ principal, actions: ASSUME, target });
    if (decision.answer === NO) return [];
    const who = step('principal', principal.id || 'anyone', at, 'may assume the role that follows');
    return [{ from: principal, at: actor.resource, steps: [who, ...becoming(decision, actor)] }];
  });
}

const becoming = (decision: Decision, actor: Actor) =>
  decisionSteps(decision, actor.resource, 'is the role that it becomes');

/** Roles of the assembly that a trust policy may mean, and that may ask for it. */
function candidates(actor: Actor, { actors }: AccessGraph): { principal: Principal; at: Resource }[] {
  const named = new Set(actor.trust.statements.flatMap((s) => (s.principals ?? []).map(({ text }) => text)));
  const wide = actor.trust.statements.some((s) =>
    (s.principals ?? []).some(({ kind, text }) => kind === 'any' || kind === 'unknown' || accountNamed(text)),
  );
  const names = [parseArn(actor.principal.id)];
  return actors.roles
    .filter(({ principal }) => principal.id !== actor.principal.id)
    .filter(
      ({ principal }) =>
        named.has(principal.id) ||
        [...named].some((text) => text.includes(':assumed-role/')) ||
        (wide && relevant(principal.identity, ASSUME, names).length > 0),
    )
    .map(({ principal, resource }) => ({ principal, at: resource }));
}

/** Principals that a trust policy names and the assembly doesn't make; and anyone at all. */
function outsidersTrusted(
  actor: Actor,
  { actors, world }: AccessGraph,
): { principal: Principal; at: Resource }[] {
  const inside = world.charter.accounts;
  const texts = new Set<string>();
  for (const { principals = [] } of actor.trust.statements)
    for (const { kind, text } of principals)
      if (kind === 'any' || kind === 'unknown') texts.add('');
      else if (kind === 'aws' && !actors.byArn.has(text) && !isOwnAccount(text, inside)) texts.add(text);
  return [...texts].map((text) => ({ principal: outsider(text, inside), at: actor.resource }));
}

/** The account itself means its principals, each of which is looked at by itself. */
const isOwnAccount = (text: string, inside: readonly string[]) => inside.includes(accountNamed(text) ?? '');

/** Roles that may hand the actor to a service that the actor trusts, and make the service run something with it. */
function passing(actor: Actor, { actors }: AccessGraph): Edge[] {
  const services = servicesTrusted(actor);
  const target: Target = { names: [parseArn(actor.principal.id)], account: actor.principal.account };
  return actors.roles.flatMap(({ principal, resource }) => {
    if (principal.id === actor.principal.id) return [];
    if (relevant(principal.identity, PASS, target.names).length === 0) return [];
    return services.flatMap((service) => {
      const keys = new Map([['iam:passedtoservice', is(service)]]);
      const pass = decide({ principal, actions: PASS, target, keys });
      if (pass.answer === NO) return [];
      const running = (RUNNING.get(service.split('.')[0] ?? '') ?? ['*']).map(parseAction);
      const run = decide({
        principal,
        actions: running,
        target: { names: [ANYTHING], account: principal.account },
      });
      if (run.answer === NO) return [];
      const who = step('principal', principal.id, resource, `may pass the role that follows to ${service}`);
      const passes = decisionSteps(pass, actor.resource, 'is the role that it hands over');
      const [runs] = decisionSteps(run, undefined, '');
      return [{ from: principal, at: resource, steps: [who, ...passes, ...(runs ? [runs] : [])] }];
    });
  });
}

export const servicesTrusted = (actor: Actor): string[] => [
  ...new Set(
    actor.trust.statements.flatMap((s) =>
      (s.principals ?? []).flatMap(({ kind, text }) =>
        kind === 'service' && s.effect === 'Allow' ? [text] : [],
      ),
    ),
  ),
];

/** Services that may take a role on behalf of an account that is none of ours. */
export function confusedServices(
  actor: Actor,
  { world }: AccessGraph,
): { service: string; decision: Decision }[] {
  return servicesTrusted(actor).flatMap((service) => {
    const decision = decide({
      principal: foreignService(service, world.charter.accounts),
      actions: ASSUME,
      target: roleTarget(actor),
    });
    return decision.answer === NO ? [] : [{ service, decision }];
  });
}

/** Types whose properties name roles without holding them. */
const NAMES_ONLY = /^AWS::(IAM|KMS|S3|SecretsManager|SNS|SQS|ECR|DynamoDB|Logs)::|^AWS::EC2::VPCEndpoint$/;

/** Resources that run with a role: any that holds its ARN, or its name where a role is named. */
export function holdersOf(actor: Actor, { world }: AccessGraph): { resource: Resource; pointer: string }[] {
  const { id } = actor.principal;
  const name = id.split('/').at(-1);
  return world.assembly.resources.flatMap((resource) => {
    if (NAMES_ONLY.test(resource.type)) return [];
    for (const { key, value } of entriesIn(resource.properties))
      if (value.kind === 'known' && (value.value === id || (value.value === name && /role/i.test(key))))
        return [{ resource, pointer: pointerOf(value) }];
    return [];
  });
}
