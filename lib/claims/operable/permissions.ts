import { keyOf } from '../../aws/data-types';
import { type Fault, faultAt } from '../../contract/fault';
import { resourceStep, step } from '../../contract/step';
import type { World } from '../../contract/world';
import { type AccessGraph, accessGraphOf } from '../../engines/iam/access-graph';
import { type Layer, type Refusal, refusalOf } from '../../engines/iam/requests/literal-request';
import { policiesFor, resourceNamed } from '../../engines/iam/resource-policies';
import { ownerOf } from '../../engines/iam/witness';
import type { Resource } from '../../template/assembly';
import { readable } from '../../template/values/symbols';
import { get, textOf } from '../../template/values/values';
import { placeOf } from '../../template/values/worst-case';
import { nearestPolicies } from '../shared/nearest-policies';
import { deliveries } from './deliveries';
import { type Need, type Needs, needsOf, type Unnamed, type Unserved } from './needs';

const REMEDY =
  'Allow it in every policy that the request meets: the role, its boundary, the resource or its key, and the VPC endpoint.';

/** What a part needs and isn't surely allowed, one fault for each policy that stops it and each action. */
export function* permissionsLacking(graph: AccessGraph): Iterable<Fault> {
  const { unserved, unnamed } = graph.world.once(needsIn);
  const said = new Set<string>();
  for (const fault of [
    ...unnamed.map(nothingNamed),
    ...unserved.map((each) => withoutEndpoint(each, graph)),
    ...refusedOf(everyNeed(graph), graph),
  ]) {
    const whole = `${fault.logicalId} ${fault.at.file}${fault.at.pointer} ${fault.message}`;
    if (!said.has(whole)) yield fault;
    said.add(whole);
  }
}

/** All requests that must be allowed. */
export const everyNeed = (graph: AccessGraph): readonly Need[] => [
  ...graph.world.once(needsIn).needs,
  ...deliveries(graph),
];

const needsIn = (world: World): Needs => needsOf(accessGraphOf(world));

/** One fault for each policy that stops somebody's action, whatever it is on. */
function* refusedOf(needs: readonly Need[], graph: AccessGraph): Iterable<Fault> {
  const said = new Set<string>();
  for (const need of needs) {
    const refusal = refusalOf(need.request);
    if (!refusal) continue;
    const fault = refused(need, refusal, graph);
    const whole = `${need.by.logicalId} ${need.request.action} ${fault.logicalId} ${fault.at.pointer}`;
    if (!said.has(whole)) yield fault;
    said.add(whole);
  }
}

const SAYS: Readonly<Record<Layer, string>> = {
  identity: "the role's own policies",
  boundary: 'its permissions boundary',
  resource: "the resource's policy",
  endpoint: 'the policy of the VPC endpoint',
};

function refused(need: Need, refusal: Refusal, graph: AccessGraph): Fault {
  const { who, because, by, request, passage, target, user } = need;
  const { layer, statements, denied } = refusal;
  const holder = policyHolder(need, layer, graph);
  const [first] = statements;
  const at = denied && first ? first : holder;
  const what = readable(request.forms[0]?.resource ?? '');
  const verb = denied ? 'refused, or may be, by' : 'not surely allowed by';
  const says = denied ? 'refuses it, or may' : "is about the action, and doesn't surely allow this request";
  return {
    at: placeOf(at),
    logicalId: denied && first ? ownerOf(first, holder) : holder.logicalId,
    message: `${who} ${because}, and ${request.action} on ${what} is ${verb} ${SAYS[layer]}`,
    remedy: REMEDY,
    witness: [
      step('principal', readable(request.principal.id), by, `is ${who}`),
      ...(user ? [resourceStep(user, 'runs with the role, and says what it is to use')] : []),
      step('action', request.action, by, `is what it needs: it ${because}`),
      ...(passage ? [resourceStep(passage.endpoint, 'is the endpoint that its requests go through')] : []),
      ...statements.slice(0, 2).map((each) => step('rule', each.sid ?? 'statement', each, says)),
      ...(layer === 'identity' && !denied
        ? nearestPolicies(by, request.action, target && textOf(keyOf(target)), graph.world.assembly)
        : []
      ).map((policy) => resourceStep(policy, "is one of the role's policies, and doesn't allow it")),
      step('resource', what, target ?? holder, 'is what it needs it on'),
    ],
  };
}

function policyHolder({ by, target, passage }: Need, layer: Layer, { world }: AccessGraph): Resource {
  if (layer === 'endpoint' && passage) return passage.endpoint;
  if (layer === 'resource' && target) return policiesFor(world.assembly, target)[0]?.resource ?? target;
  if (layer === 'boundary') {
    const arn = get(by.properties, 'PermissionsBoundary');
    return resourceNamed(world.assembly, 'AWS::IAM::ManagedPolicy', arn) ?? by;
  }
  return by;
}

const nothingNamed = ({ holder, row }: Unnamed): Fault => {
  const user =
    holder.tasks[0]?.resource ?? holder.models[0]?.resource ?? holder.flowLogs[0] ?? holder.actor.resource;
  return faultAt(
    user,
    undefined,
    `the ${holder.part} ${row.row.because}, and nothing of the assembly is there for it`,
    'Let the environment, the image or the log name what the assembly makes.',
    [
      resourceStep(holder.actor.resource, `is the role of the ${holder.part}`),
      resourceStep(user, 'names nothing of the kind that the assembly makes'),
    ],
  );
};

const withoutEndpoint = ({ holder, row, action, service }: Unserved, { world }: AccessGraph): Fault =>
  faultAt(
    world.assembly.ofType('AWS::EC2::VPC')[0] ?? holder.actor.resource,
    undefined,
    `the ${holder.part} ${row.row.because} by ${action}, and the VPC has no endpoint for ${service ?? 'it that is known'}`,
    'Give the VPC an endpoint for the service.',
  );
