import { CHANGES, DECRYPTING, INVOKING, INVOKING_ELSEWHERE, READING_OBJECTS } from '../../aws/actions';
import type { Resource } from '../../template/assembly';
import { type AccessGraph, arnOf, endpointTarget, type Weights } from './access-graph';
import { type Decision, decide, type Question, type Target } from './decide';
import { ANYTHING, parseAction, parseArn } from './globs/glob';
import { OVERWRITING } from './overwriting';
import type { Principal } from './principal';
import { NO } from './truth';
import { actionOf } from './witness';

/** Something that a principal may do, which reaches the model or undoes what keeps it apart. */
export interface Ability {
  readonly kind: 'invoke' | 'invoke-elsewhere' | 'weights' | 'change';
  readonly decision: Decision;
  /** What it reaches, where that is a resource of the assembly. */
  readonly target: Resource | undefined;
  readonly says: string;
}

const actions = (texts: readonly string[]) => texts.map(parseAction);
const ABILITY_ACTIONS = {
  invoking: actions(INVOKING),
  elsewhere: actions(INVOKING_ELSEWHERE),
  reading: actions(READING_OBJECTS),
  decrypting: actions(DECRYPTING),
  changes: CHANGES.map((change) => ({ ...change, actions: actions(change.actions) })),
};

/** What a courier may not do, who puts new objects: put one where there may be one. */
const overwriting = { ...OVERWRITING, actions: actions(OVERWRITING.actions) };

/** Everything of this kind that a principal may do, leaving out what its part in the enclave is. */
export function abilitiesOf(principal: Principal, graph: AccessGraph): Ability[] {
  return [
    ...invocations(principal, graph),
    ...elsewhere(principal, graph),
    ...graph.weights.flatMap((weights) => readings(principal, weights, graph)),
    ...changes(principal, graph),
  ];
}

function invocations(principal: Principal, graph: AccessGraph): Ability[] {
  if (graph.proxyRoles.has(principal.id)) return [];
  return graph.endpoints.flatMap((endpoint) => {
    const decision = decide({
      principal,
      actions: ABILITY_ACTIONS.invoking,
      target: endpointTarget(endpoint),
    });
    return decision.answer === NO
      ? []
      : [{ kind: 'invoke', decision, target: endpoint, says: 'is the model' } as const];
  });
}

/** Invoking anything but what one's part is: another endpoint, a router, another model. */
function elsewhere(principal: Principal, graph: AccessGraph): Ability[] {
  if (principal.kind === 'outsider') return [];
  const own = graph.classifierRoles.has(principal.id) ? graph.safeguardEndpoints : [];
  const except = [...own, ...graph.endpoints].map((endpoint) => parseArn(arnOf(endpoint)));
  const ask = (asked: typeof ABILITY_ACTIONS.invoking, target: Target) =>
    decide({ principal, actions: asked, target });
  const account = principal.account;
  const other = ask(ABILITY_ACTIONS.invoking, { names: [ANYTHING], account, except });
  const decision =
    other.answer !== NO ? other : ask(ABILITY_ACTIONS.elsewhere, { names: [ANYTHING], account });
  return decision.answer === NO
    ? []
    : [{ kind: 'invoke-elsewhere', decision, target: undefined, says: 'is a model beside the safety proxy' }];
}

function readings(
  principal: Principal,
  { model, objects, bucket, key }: Weights,
  graph: AccessGraph,
): Ability[] {
  if (model.role === principal.id || graph.modelRoles.has(principal.id)) return [];
  const read = decide({ principal, actions: ABILITY_ACTIONS.reading, target: objects });
  if (read.answer === NO) return [];
  if (key && decide({ principal, actions: ABILITY_ACTIONS.decrypting, target: key.target }).answer === NO)
    return [];
  return [{ kind: 'weights', decision: read, target: bucket, says: "holds the model's weights" }];
}

function changes(principal: Principal, graph: AccessGraph): Ability[] {
  if (principal.kind === 'outsider') return [];
  const courier = graph.courierRoles.has(principal.id);
  return ABILITY_ACTIONS.changes.flatMap(({ actions: asked, on, says }): Ability[] => {
    for (const { target, resource } of changeTargets(on, principal, graph)) {
      const questions: Omit<Question, 'principal' | 'target'>[] =
        on === 'weights' && courier
          ? [{ actions: asked, exceptActions: overwriting.actions }, overwriting]
          : [{ actions: asked }];
      for (const question of questions) {
        const decision = decide({ principal, target, ...question });
        if (decision.answer !== NO)
          return [{ kind: 'change', decision, target: resource, says: `${actionOf(decision)}: ${says}` }];
      }
    }
    return [];
  });
}

function changeTargets(
  on: 'anything' | 'weights' | 'weights-key',
  principal: Principal,
  { weights }: AccessGraph,
) {
  if (on === 'anything')
    return [{ target: { names: [ANYTHING], account: principal.account }, resource: undefined }];
  if (on === 'weights-key') return weights.flatMap(({ key }) => (key ? [key] : []));
  return weights.map(({ objects, bucket }) => ({
    resource: bucket,
    target: { ...objects, names: [...objects.names, ...(bucket ? [parseArn(arnOf(bucket, 'Arn'))] : [])] },
  }));
}
