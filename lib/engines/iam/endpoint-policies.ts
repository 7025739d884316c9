import type { Fault } from '../../contract/fault';
import type { Guard } from '../../contract/guard';
import { below, property, remove } from '../../contract/mutation';
import { step } from '../../contract/step';
import type { Assembly, Resource } from '../../template/assembly';
import { get, textOf } from '../../template/values/values';
import { placeOf } from '../../template/values/worst-case';
import { type Decision, decide, type Target } from './decide';
import { ANYTHING, type Glob } from './globs/glob';
import { OPEN_INDEX } from './policy-index';
import type { Principal } from './principal';
import { type AttachedPolicy, policiesFor } from './resource-policies';
import { NO } from './truth';

/** A VPC endpoint: what passes it is what its policy lets pass, whatever credentials the caller brings along. */
export interface GuardedEndpoint {
  readonly resource: Resource;
  readonly attached: AttachedPolicy | undefined;
}

const RUNTIME = /\.(sagemaker|bedrock)/;

/** Endpoints to where models are invoked; one whose service isn't known may be one. */
export const runtimeEndpoints = (assembly: Assembly) =>
  guardedEndpoints(assembly).filter(({ resource }) => RUNTIME.test(serviceOf(resource) ?? '.sagemaker'));

/** All other endpoints. */
export const dataEndpoints = (assembly: Assembly) =>
  guardedEndpoints(assembly).filter(({ resource }) => !RUNTIME.test(serviceOf(resource) ?? '.sagemaker'));

const serviceOf = (endpoint: Resource) => textOf(get(endpoint.properties, 'ServiceName'));

const guardedEndpoints = (assembly: Assembly): GuardedEndpoint[] =>
  assembly
    .ofType('AWS::EC2::VPCEndpoint')
    .map((resource) => ({ resource, attached: policiesFor(assembly, resource)[0] }));

/** What someone might want to pass: asked of the endpoint's policy alone, as if all else allowed it. */
export interface Caller {
  readonly principal: Principal;
  readonly actions: readonly Glob[];
  /** Actions that the caller may do. */
  readonly exceptActions?: readonly Glob[];
  /** ARNs that the caller may reach. */
  readonly except?: readonly Glob[];
}

/** Faults where an endpoint lets callers pass who shouldn't; the first caller speaks for all. */
export function endpointPolicyFaults(
  { resource, attached }: GuardedEndpoint,
  callers: readonly Caller[],
): Fault[] {
  if (!attached) return [withoutPolicy(resource)];
  for (const { principal, actions, exceptActions, except } of callers) {
    const target: Target = { names: [ANYTHING], except, account: principal.account, policy: OPEN_INDEX };
    const asker = { ...principal, identity: undefined, boundary: undefined };
    const decision = decide({ principal: asker, actions, exceptActions, target, endpoint: attached.index });
    if (decision.answer !== NO) return [passed(resource, principal.id || 'anyone', decision)];
  }
  return [];
}

const withoutPolicy = (resource: Resource): Fault => ({
  at: placeOf(resource),
  logicalId: resource.logicalId,
  message: 'the VPC endpoint has no policy, which lets anyone do anything through it',
  remedy: 'Give it a policy that names roles, actions and resources.',
  witness: [step('rule', resource.logicalId, resource, 'has no PolicyDocument')],
});

function passed(resource: Resource, who: string, { request, through }: Decision): Fault {
  const rule = through ?? resource;
  // A request that stands for all others may be of no action and of no name.
  const action = request?.action || 'anything';
  const target = request?.resource || 'anything';
  return {
    at: placeOf(rule),
    logicalId: resource.logicalId,
    message: `the VPC endpoint lets ${who} do ${action} on ${target}`,
    remedy: 'Name the role by aws:PrincipalArn, the action, and the resource by its ARN.',
    witness: [
      step('principal', who, undefined, 'brings credentials of its own'),
      step('action', action, rule, 'this statement lets it pass'),
      step('resource', target, resource, 'is reached through this endpoint'),
    ],
  };
}

/** The endpoint has a policy, each of whose statements names by a condition whom it lets pass. */
export function endpointPolicyGuards({ resource, attached }: GuardedEndpoint): Guard[] {
  if (!attached) return [];
  const { logicalId } = resource;
  const whole = property(resource, 'PolicyDocument');
  return [
    { ...whole, logicalId, says: `${logicalId} has a policy`, broken: [remove(whole)] },
    ...attached.policy.statements
      .filter(({ effect, conditions }) => effect === 'Allow' && conditions.length > 0)
      .map((statement) => {
        const at = below(statement, 'Condition');
        return { ...at, logicalId, says: `${logicalId} lets only named roles pass`, broken: [remove(at)] };
      }),
  ];
}
