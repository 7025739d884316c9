import { INVOKING } from '../../aws/actions';
import type { Claim } from '../../contract/claim';
import type { Fault } from '../../contract/fault';
import { STATEMENTS } from '../../contract/statements';
import { type Step, step } from '../../contract/step';
import { type Ability, abilitiesOf } from '../../engines/iam/abilities';
import { type AccessGraph, accessGraphOf, arnOf, unplaced } from '../../engines/iam/access-graph';
import { type Actor, outsider } from '../../engines/iam/actors';
import { type Caller, endpointPolicyFaults, runtimeEndpoints } from '../../engines/iam/endpoint-policies';
import { parseAction, parseArn } from '../../engines/iam/globs/glob';
import type { Principal } from '../../engines/iam/principal';
import { resourcePoliciesOf, silentPolicies } from '../../engines/iam/resource-policies';
import { chainsTo, confusedServices, holdersOf } from '../../engines/iam/role-chains';
import { actionOf, decisionSteps, ownerOf } from '../../engines/iam/witness';
import type { Resource } from '../../template/assembly';
import { get, textOf } from '../../template/values/values';
import { placeOf } from '../../template/values/worst-case';
import { bypassGuards } from './guards';

/**
 * Dominance: with the proxy taken away, nobody invokes the model, reads its weights, or may change or become something
 * that can. Entries are every role of the assembly and every principal that one of them trusts.
 */
export const noBypass: Claim = {
  id: 'no-bypass',
  ...STATEMENTS['no-bypass'],
  assumptions: [
    "AWS evaluates policies as IAM's user guide documents, and each service asks IAM about every call.",
    "The account's own administrators, and principals made outside this assembly, act for the charter.",
    "The deployment role of CDK's bootstrap deploys only what was verified.",
    "The charter's couriers put its releases' weights in place, by digest; nobody, couriers too, replaces what is there.",
    'No action outside the list of November 2026 in lib/aws/actions.ts gets an answer from a SageMaker endpoint.',
    'closed-world holds, so that no resource reaches the model in a way which this proof does not see.',
  ],
  prove(world) {
    const graph = accessGraphOf(world);
    const able = abilities(graph);
    const reached = reaching(able, graph);
    return {
      faults: [
        ...unreadable(graph),
        ...able.map((one) => abilityFault(one, graph)),
        ...chained(reached, graph),
        ...alsoHolding(reached, graph),
        ...confused(reached, graph),
        ...servedTwice(graph),
        ...throughEndpoints(graph),
      ],
      undecided: [...missing(graph), ...unplaced(world)],
      get guards() {
        return bypassGuards(graph);
      },
    };
  },
};

function missing({ inventory, endpoints }: AccessGraph): string[] {
  return [
    ...(inventory.proxies.length === 0 ? ["no task definition runs the charter's proxy image alone"] : []),
    ...(inventory.models.length === 0 ? ['no SageMaker model runs the image of a release of use model'] : []),
    ...(inventory.models.length > 0 && endpoints.length === 0 ? ['no endpoint serves the model'] : []),
  ];
}

/** Policies are read at their worst; what made them unreadable is a fault by itself. */
function unreadable({ actors, world }: AccessGraph): Fault[] {
  const attached = resourcePoliciesOf(world.assembly).filter(({ kind }) => kind === 'endpoint');
  return [
    ...actors.faults,
    ...attached.flatMap(({ policy, resource }) => policy.faults.map((fault) => ({ fault, resource }))),
  ].map(({ fault, resource }) => ({
    at: fault.at,
    logicalId: resource.logicalId,
    message: `${fault.code}: ${fault.message}`,
    remedy: fault.remedy,
  }));
}

const REMEDY = 'Take the statement away, or name only what this principal needs.';

interface Able {
  readonly principal: Principal;
  /** The role, or what lets a stranger in. */
  readonly at: Resource;
  readonly ability: Ability;
}

/** Whatever any principal but the proxy may do that reaches the model. */
function abilities(graph: AccessGraph): Able[] {
  const inside = graph.world.charter.accounts;
  const strangers = ['', ...namedAtWeights(graph)].map((id) => outsider(id, inside));
  return [
    ...graph.actors.roles.flatMap(({ principal, resource }) =>
      abilitiesOf(principal, graph).map((ability) => ({ principal, at: resource, ability })),
    ),
    ...strangers.flatMap((principal) =>
      abilitiesOf(principal, graph).flatMap((ability) =>
        ability.target ? [{ principal, at: ability.target, ability }] : [],
      ),
    ),
  ];
}

/** Principals that the policies of the weights' bucket name, and the assembly doesn't make. */
const namedAtWeights = ({ weights, actors }: AccessGraph) =>
  new Set(
    weights.flatMap(({ objects }) =>
      (objects.policy?.statements ?? []).flatMap(({ principals = [] }) =>
        principals.flatMap(({ kind, text }) => (kind === 'aws' && !actors.byArn.has(text) ? [text] : [])),
      ),
    ),
  );

function abilityFault({ principal, at, ability }: Able, { world }: AccessGraph): Fault {
  const [statement] = ability.decision.by;
  return {
    at: placeOf(statement ?? at),
    logicalId: ownerOf(statement, at),
    message: `${principal.id || 'anyone'} may do ${actionOf(ability.decision)}; it ${ability.says}`,
    remedy: REMEDY,
    witness: withPolicies(
      abilitySteps({ principal, at, ability }),
      silentPolicies(world.assembly, ability.target),
    ),
  };
}

/** The policies that could have refused, but for those that the steps name already. */
const withPolicies = (steps: readonly Step[], silent: readonly Step[]): Step[] => [
  ...steps,
  ...silent.filter(({ pointer }) => !steps.some((one) => one.pointer.startsWith(`${pointer}/`))),
];

const abilitySteps = ({ principal, at, ability: { decision, target, says } }: Able) => [
  step('principal', principal.id || 'anyone', at, 'is not the safety proxy'),
  ...decisionSteps(decision, target, says),
];

interface Reached {
  readonly actor: Actor;
  readonly steps: readonly Step[];
}

/** Roles that reach the model: the proxy's, the model's own for its weights, and any with an ability of its own. */
function reaching(able: readonly Able[], { actors, proxyRoles, modelRoles }: AccessGraph): Reached[] {
  return actors.roles.flatMap((actor) => {
    const { principal, resource } = actor;
    const reason = proxyRoles.has(principal.id)
      ? 'is the role that invokes the model'
      : modelRoles.has(principal.id)
        ? "is the role that reads the model's weights"
        : undefined;
    if (reason) return [{ actor, steps: [step('resource', principal.id, resource, reason)] }];
    const found = able.find((each) => each.principal.id === principal.id);
    return found ? [{ actor, steps: abilitySteps(found).slice(1) }] : [];
  });
}

function chained(reached: readonly Reached[], graph: AccessGraph): Fault[] {
  return chainsTo(reached, graph).map(({ from, at, steps }) => ({
    at: placeOf(at),
    logicalId: at.logicalId,
    message: `${from.id || 'anyone'} may become a principal that reaches the model`,
    remedy: 'Let the role trust, and be passed by, nobody but who runs it.',
    witness: steps,
  }));
}

/** What runs with a role that reaches the model, beside the proxy's task and the model itself. */
function alsoHolding(reached: readonly Reached[], graph: AccessGraph): Fault[] {
  const rightful = new Set<Resource>(
    [...graph.inventory.proxies, ...graph.inventory.models].map(({ resource }) => resource),
  );
  return reached.flatMap(({ actor, steps }) =>
    holdersOf(actor, graph)
      .filter(({ resource }) => !rightful.has(resource))
      .map(({ resource, pointer }) => ({
        at: placeOf(resource),
        logicalId: resource.logicalId,
        message: `${resource.logicalId} runs with a role that reaches the model, and is neither the proxy nor the model`,
        remedy: 'Give it a role of its own.',
        witness: [
          { kind: 'principal', id: resource.logicalId, pointer, says: 'runs with this role' } as const,
          step('principal', actor.principal.id, actor.resource, 'is the role'),
          ...steps,
        ],
      })),
  );
}

function confused(reached: readonly Reached[], graph: AccessGraph): Fault[] {
  return reached.flatMap(({ actor }) =>
    confusedServices(actor, graph).map(({ service, decision }) => ({
      at: placeOf(decision.by[0] ?? actor.resource),
      logicalId: actor.resource.logicalId,
      message: `${service} may take the role on behalf of another account`,
      remedy: 'Require aws:SourceAccount, and aws:SourceArn where the service sends it, in the trust policy.',
      witness: [
        step('principal', service, decision.by[0], 'acts for whoever asks it to'),
        ...decisionSteps(decision, actor.resource, 'is a role that reaches the model'),
      ],
    })),
  );
}

/** A second way to the same weights: another endpoint or configuration, or another model. */
function servedTwice({ inventory, world }: AccessGraph): Fault[] {
  const extra = (kind: string, found: readonly Resource[]) =>
    found.slice(1).map((resource) => ({
      at: placeOf(resource),
      logicalId: resource.logicalId,
      message: `${resource.logicalId} is one more ${kind} for the model; there must be one`,
      remedy: `Remove the ${kind}.`,
      witness: found
        .slice(0, 2)
        .map((each) => step('resource', each.logicalId, each, `is a ${kind} for the model`)),
    }));
  const weights = new Set(inventory.models.flatMap((model) => model.weights));
  const copies = world.assembly
    .ofType('AWS::SageMaker::Model')
    .filter((resource) => !inventory.models.some((model) => model.resource === resource))
    .filter((resource) => [...weights].some((uri) => JSON.stringify([...valuesOf(resource)]).includes(uri)));
  return [
    ...extra('model', [...inventory.models.map(({ resource }) => resource), ...copies]),
    ...extra(
      'endpoint configuration',
      inventory.models.flatMap(({ configs }) => configs),
    ),
    ...extra(
      'endpoint',
      inventory.models.flatMap(({ endpoints }) => endpoints),
    ),
  ];
}

const valuesOf = ({ properties }: Resource) =>
  [
    get(properties, 'PrimaryContainer', 'ModelDataUrl'),
    get(properties, 'PrimaryContainer', 'ModelDataSource', 'S3DataSource', 'S3Uri'),
  ].map(textOf);

/** Who may invoke what through the endpoints of SageMaker's runtime: the proxy the model, and nobody anything else. */
function throughEndpoints(graph: AccessGraph): Fault[] {
  const { actors, proxyRoles, classifierRoles, endpoints, safeguardEndpoints, world } = graph;
  const caller = (principal: Principal, except: readonly Resource[] = []): Caller => ({
    principal,
    actions: INVOKE,
    except: except.map((endpoint) => parseArn(arnOf(endpoint))),
  });
  const callers = [
    caller(outsider('', world.charter.accounts)),
    ...actors.roles.map(({ principal }) => {
      if (proxyRoles.has(principal.id)) return caller(principal, endpoints);
      return caller(principal, classifierRoles.has(principal.id) ? safeguardEndpoints : []);
    }),
  ];
  return runtimeEndpoints(world.assembly).flatMap((passage) => endpointPolicyFaults(passage, callers));
}

const INVOKE = INVOKING.map(parseAction);
