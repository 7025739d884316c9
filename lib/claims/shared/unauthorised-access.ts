import type { Fault } from '../../contract/fault';
import { step } from '../../contract/step';
import type { AccessGraph } from '../../engines/iam/access-graph';
import { foreignService, outsider } from '../../engines/iam/actors';
import { type Decision, decide, type Target } from '../../engines/iam/decide';
import { type Glob, parseAction } from '../../engines/iam/globs/glob';
import { indexPolicy, relevant } from '../../engines/iam/policy-index';
import { accountNamed, type Principal, reachOf } from '../../engines/iam/principal';
import type { KeyRanges } from '../../engines/iam/request-contexts';
import { NO, YES } from '../../engines/iam/truth';
import { actionOf, decisionSteps } from '../../engines/iam/witness';
import type { Resource } from '../../template/assembly';
import { grantFault } from './grant-fault';

/** Actions on a target that only some principals should be allowed. */
export interface GuardedAccess {
  readonly actions: readonly string[];
  readonly target: Target;
  /** What it is done to, where that is one resource of the assembly. */
  readonly resource?: Resource | undefined;
  /** Keys that are known of the requests in question. */
  readonly keys?: KeyRanges;
  /** What holds a policy that should deny it. */
  readonly denying?: readonly Resource[];
  /** Ids of the principals that should be allowed. */
  readonly allowed?: ReadonlySet<string>;
  /** What it would do: goes on with "it". */
  readonly says: string;
}

const REMEDY = 'Take the statement away, or name only what this principal needs.';

/**
 * Faults for the assembly's roles, principals of other accounts, and services that act for other accounts, that may do
 * what only the principals in `allowed` should.
 */
export function* unauthorisedAccess(access: GuardedAccess, graph: AccessGraph): Iterable<Fault> {
  const actions = parsed(access.actions);
  const { keys = new Map(), target } = access;
  const undenied = withoutDenies(target);
  for (const [principal, at] of askers(access, actions, graph)) {
    // Without its denies the target's policy allows more, and asks fewer conditions: most questions end here.
    if (decide({ principal, actions, target: undenied, keys }).answer === NO) continue;
    const decision = decide({ principal, actions, target, keys });
    if (decision.answer !== NO) yield accessFault(access, principal, at, decision);
  }
}

const lists = new WeakMap<readonly string[], readonly Glob[]>();

/** One list of globs for each list of actions, since what policies say of a list is remembered by it. */
function parsed(actions: readonly string[]): readonly Glob[] {
  const known = lists.get(actions);
  if (known) return known;
  const globs = actions.map(parseAction);
  lists.set(actions, globs);
  return globs;
}

/** Who may ask for access, each with the resource that lets it ask. */
function* askers(
  { allowed, target, resource }: GuardedAccess,
  actions: readonly Glob[],
  graph: AccessGraph,
): Iterable<readonly [Principal, Resource]> {
  for (const role of graph.actors.roles)
    if (!allowed?.has(role.principal.id)) yield [role.principal, role.resource];
  if (resource === undefined) return;
  for (const principal of strangers(target, graph))
    if (mayAllow(target, actions, principal)) yield [principal, resource];
}

const withoutDenies = (target: Target): Target => ({
  ...target,
  policy: target.policy && indexPolicy(target.policy.statements.filter(({ effect }) => effect === 'Allow')),
});

/** Whether a target's own policy may allow a principal any of the actions: without that, nobody from elsewhere may. */
const mayAllow = ({ policy, names }: Target, actions: readonly Glob[], principal: Principal) =>
  relevant(policy, actions, names).some(
    ({ effect, principals }) =>
      effect === 'Allow' && Object.values(reachOf(principals ?? [], principal)).some((truth) => truth > NO),
  );

/**
 * Anyone of another account, and whomever else the target's own policy names. Principals of the charter's accounts that
 * the assembly doesn't make are its administrators.
 */
function* strangers({ policy }: Target, { actors, world }: AccessGraph): Iterable<Principal> {
  const inside = world.charter.accounts;
  const named = (policy?.statements ?? []).flatMap(({ principals = [] }) => principals);
  const foreign = named.filter(
    ({ kind, text }) =>
      kind === 'aws' &&
      !actors.byArn.has(text) &&
      !inside.includes(accountNamed(text) ?? text.split(':')[4] ?? ''),
  );
  const services = named.filter(({ kind }) => kind === 'service');
  for (const id of new Set(['', ...foreign.map(({ text }) => text)])) yield outsider(id, inside);
  for (const id of new Set(services.map(({ text }) => text))) yield foreignService(id, inside);
}

function accessFault(
  { says, resource, denying = [] }: GuardedAccess,
  principal: Principal,
  at: Resource,
  decision: Decision,
): Fault {
  const who = principal.id || 'anyone of another account';
  return grantFault(decision, at, `${who} may do ${actionOf(decision)}; it ${says}`, REMEDY, [
    step('principal', who, at, 'may ask for it'),
    ...denying.map((one) => step('rule', one.logicalId, one, "doesn't deny it")),
    ...decisionSteps(decision, resource, 'is what it is done to'),
  ]);
}

/** Whether a principal can surely do something, in some request. */
export const can = (principal: Principal, action: string, target: Target): boolean =>
  decide({ principal, actions: [parseAction(action)], target }).answer === YES;
