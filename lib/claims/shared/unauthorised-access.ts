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
import { keysOf } from '../../template/values/pointer';
import { placeOf } from '../../template/values/worst-case';

export interface GuardedAccess {
  readonly actions: readonly string[];
  readonly target: Target;
  /** What it is done to, where that is one resource of the assembly. */
  readonly resource?: Resource | undefined;
  /** Keys that are known of the requests in question. */
  readonly keys?: KeyRanges;
  /** What holds a policy that should deny it. */
  readonly denying?: readonly Resource[];
  /** Ids of the principals whose part it is. */
  readonly but?: ReadonlySet<string>;
  /** What it would do: goes on with "it". */
  readonly says: string;
}

const REMEDY = 'Take the statement away, or name only what this principal needs.';

/**
 * Who of the assembly's roles, of other accounts, and of services that act for other accounts, may do what only the
 * principals in `but` should.
 */
export function unauthorisedAccess(power: GuardedAccess, graph: AccessGraph): Fault[] {
  const actions = power.actions.map(parseAction);
  const roles = graph.actors.roles.filter(({ principal }) => !power.but?.has(principal.id));
  const askers = [
    ...roles.map(({ principal, resource }) => ({ principal, at: resource })),
    ...strangers(power.target, graph)
      .filter((principal) => opens(power.target, actions, principal))
      .map((principal) => ({ principal, at: power.resource })),
  ];
  const { keys = new Map() } = power;
  const undenied = withoutDenies(power.target);
  return askers.flatMap(({ principal, at }) => {
    // Without its denies the thing's policy allows more, and asks fewer conditions: most questions end here.
    if (decide({ principal, actions, target: undenied, keys }).answer === NO) return [];
    const decision = decide({ principal, actions, target: power.target, keys });
    return decision.answer === NO || at === undefined ? [] : [abuse(power, principal, at, decision)];
  });
}

const withoutDenies = (target: Target): Target => ({
  ...target,
  policy: target.policy && indexPolicy(target.policy.statements.filter(({ effect }) => effect === 'Allow')),
});

/** Whether a thing's own policy may allow a principal any of it: without that, nobody from elsewhere may. */
const opens = ({ policy, names }: Target, actions: readonly Glob[], principal: Principal) =>
  relevant(policy, actions, names).some(
    ({ effect, principals }) =>
      effect === 'Allow' && Object.values(reachOf(principals ?? [], principal)).some((truth) => truth > NO),
  );

/** Anyone of another account, and whomever else the thing's own policy names. Principals of the charter's accounts that the assembly doesn't make are its administrators. */
function strangers({ policy }: Target, { actors, world }: AccessGraph): Principal[] {
  const inside = world.charter.accounts;
  const named = (policy?.statements ?? []).flatMap(({ principals = [] }) => principals);
  const foreign = named.filter(
    ({ kind, text }) =>
      kind === 'aws' &&
      !actors.byArn.has(text) &&
      !inside.includes(accountNamed(text) ?? text.split(':')[4] ?? ''),
  );
  const services = named.filter(({ kind }) => kind === 'service');
  return [...new Set(['', ...foreign.map(({ text }) => text)])]
    .map((id) => outsider(id, inside))
    .concat([...new Set(services.map(({ text }) => text))].map((id) => foreignService(id, inside)));
}

function abuse(
  { says, resource, denying = [] }: GuardedAccess,
  principal: Principal,
  at: Resource,
  decision: Decision,
): Fault {
  const [statement] = decision.by;
  const who = principal.id || 'anyone of another account';
  return {
    at: placeOf(statement ?? at),
    logicalId: keysOf(statement?.pointer ?? '')[1] ?? at.logicalId,
    message: `${who} may do ${actionOf(decision)}; it ${says}`,
    remedy: REMEDY,
    witness: [
      step('principal', who, at, 'may ask for it'),
      ...denying.map((one) => step('rule', one.logicalId, one, "doesn't deny it")),
      ...decisionSteps(decision, resource, 'is what it is done to'),
    ],
  };
}

/** Whether a principal can surely do something, in some request. */
export const can = (principal: Principal, action: string, target: Target): boolean =>
  decide({ principal, actions: [parseAction(action)], target }).answer === YES;
