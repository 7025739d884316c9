import { INVOKING } from '../../aws/actions';
import type { Fault } from '../../contract/fault';
import { type AccessGraph, arnOf } from '../../engines/iam/access-graph';
import { outsider } from '../../engines/iam/actors';
import { type Caller, endpointPolicyFaults, runtimeEndpoints } from '../../engines/iam/endpoint-policies';
import { parseAction, parseArn } from '../../engines/iam/globs/glob';
import type { Principal } from '../../engines/iam/principal';
import type { Resource } from '../../template/assembly';

const INVOKE = INVOKING.map(parseAction);

/**
 * Through the VPC endpoints of SageMaker's runtime the proxy invokes the model, classifiers their safeguard model, and
 * nobody anything else.
 */
export function* endpointFaults(graph: AccessGraph): Iterable<Fault> {
  const callers = [...callersOf(graph)];
  for (const endpoint of runtimeEndpoints(graph.world.assembly))
    yield* endpointPolicyFaults(endpoint, callers);
}

function* callersOf(graph: AccessGraph): Iterable<Caller> {
  yield caller(outsider('', graph.world.charter.accounts), []);
  for (const { principal } of graph.actors.roles) yield caller(principal, mayInvoke(principal, graph));
}

/** The SageMaker endpoints that a role is there to invoke. */
function mayInvoke({ id }: Principal, graph: AccessGraph): readonly Resource[] {
  if (graph.proxyRoles.has(id)) return graph.endpoints;
  return graph.classifierRoles.has(id) ? graph.safeguardEndpoints : [];
}

const caller = (principal: Principal, except: readonly Resource[]): Caller => ({
  principal,
  actions: INVOKE,
  except: except.map((endpoint) => parseArn(arnOf(endpoint))),
});
