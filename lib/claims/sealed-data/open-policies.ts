import type { Fault } from '../../contract/fault';
import { step } from '../../contract/step';
import type { World } from '../../contract/world';
import { type Actors, foreignService, outsider } from '../../engines/iam/actors';
import { decide, type Target } from '../../engines/iam/decide';
import { ANYTHING } from '../../engines/iam/globs/glob';
import { accountNamed, type Principal } from '../../engines/iam/principal';
import { type AttachedPolicy, resourcePoliciesOf } from '../../engines/iam/resource-policies';
import { NO } from '../../engines/iam/truth';
import { decisionSteps } from '../../engines/iam/witness';
import { readable } from '../../template/values/values';
import { grantFault } from '../shared/grant-fault';

/** Policies of resources that can't be read, or that let in whoever isn't of the charter. */
export function* openPolicies(actors: Actors, world: World): Iterable<Fault> {
  for (const attached of resourcePoliciesOf(world.assembly)) {
    if (attached.kind === 'endpoint') continue;
    yield* unreadablePolicy(attached);
    for (const principal of strangers(attached, actors, world)) yield* lettingIn(principal, attached);
  }
}

function* unreadablePolicy({ policy, resource: { logicalId } }: AttachedPolicy): Iterable<Fault> {
  for (const { at, code, message, remedy } of policy.faults)
    yield { at, logicalId, message: `${code}: ${message}`, remedy };
}

function* lettingIn(principal: Principal, { resource, index }: AttachedPolicy): Iterable<Fault> {
  const target: Target = {
    names: [ANYTHING],
    account: resource.template.account,
    policy: index,
    ruledByPolicy: true,
  };
  const decision = decide({ principal, actions: [ANYTHING], target });
  if (decision.answer === NO) return;
  const who = readable(principal.id) || 'anyone';
  yield grantFault(
    decision,
    resource,
    `the policy of ${resource.logicalId} lets ${who} in, who is none of the charter's`,
    'Name roles of the enclave; pin services to the account by aws:SourceAccount or aws:SourceArn.',
    [
      step('principal', principal.id || 'anyone', decision.by[0], 'is none of the assembly'),
      ...decisionSteps(decision, resource, 'is what the policy opens'),
    ],
  );
}

/** Anyone; and whom a policy names that isn't made here. */
function strangers({ policy }: AttachedPolicy, { byArn }: Actors, { charter }: World): Iterable<Principal> {
  const inside = charter.accounts;
  const known = (arn: string) =>
    byArn.has(arn) || inside.includes(accountNamed(arn) ?? '') || isDeployer(arn, inside);
  const found = new Map([['', outsider('', inside)]]);
  for (const { effect, principals = [] } of policy.statements) {
    if (effect !== 'Allow') continue;
    for (const { kind, text } of principals) {
      if (kind === 'service') found.set(text, foreignService(text, inside));
      if (kind === 'federated' || kind === 'canonical') found.set(text, federated(text));
      if (kind === 'aws' && !known(text)) found.set(text, outsider(text, inside));
    }
  }
  return found.values();
}

const federated = (id: string): Principal => ({
  kind: 'federated',
  id,
  account: undefined,
  identity: undefined,
  boundary: undefined,
  keys: new Map(),
});

/** The role with which CloudFormation deploys, as `cdk bootstrap` names it: an assumption of every claim. */
const isDeployer = (arn: string, accounts: readonly string[]) =>
  accounts.some((account) =>
    new RegExp(
      `^arn:[a-z-]+:iam::${account}:role/cdk-[a-z0-9]{1,10}-cfn-exec-role-${account}-[a-z0-9-]+$`,
    ).test(arn),
  );
