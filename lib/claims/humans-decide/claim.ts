import { WRITING_ITEMS } from '../../aws/actions';
import type { Claim } from '../../contract/claim';
import type { Fault } from '../../contract/fault';
import { STATEMENTS } from '../../contract/statements';
import { step } from '../../contract/step';
import { abilitiesOf } from '../../engines/iam/abilities';
import { type AccessGraph, accessGraphOf, unplaced } from '../../engines/iam/access-graph';
import type { Actor } from '../../engines/iam/actors';
import { decide } from '../../engines/iam/decide';
import { parseAction } from '../../engines/iam/globs/glob';
import type { KeyRange } from '../../engines/iam/request-contexts';
import { chainsTo, confusedServices, holdersOf } from '../../engines/iam/role-chains';
import { NO } from '../../engines/iam/truth';
import { decisionSteps, ownerOf } from '../../engines/iam/witness';
import { environmentOf } from '../../engines/inventory/containers';
import type { Task } from '../../engines/inventory/inventory';
import { REVIEW_KINDS } from '../../services/review-keys';
import type { Resource, Value } from '../../template/assembly';
import { textOf } from '../../template/values/values';
import { placeOf, show } from '../../template/values/worst-case';
import { peopleFaults, peopleRoles } from '../shared/person-roles';
import { decideGuards } from './guards';
import { type Review, reviewOf } from './review-table';

/** Who holds a request can't decide on it, who decides can't hold, and nobody else writes or becomes either. */
export const humansDecide: Claim = {
  id: 'humans-decide',
  ...STATEMENTS['humans-decide'],
  assumptions: [
    "AWS evaluates policies as IAM's user guide documents; dynamodb:LeadingKeys are the partition keys of every item written.",
    'The review image of the charter counts two distinct reviewers, neither of whom is the requester, and denies what has expired.',
    "The charter's reviewers are cleared people, each of whom alone holds their certificate's key.",
    "The account's own administrators act for the charter.",
    "The deployment role of CDK's bootstrap deploys only what was verified.",
  ],
  prove(world) {
    const graph = accessGraphOf(world);
    const review = reviewOf(graph);
    return {
      faults: [
        ...environment(graph),
        ...(review ? writers(review, graph) : []),
        ...becoming(graph),
        ...peopleFaults(graph),
        ...peopleAbilities(graph),
      ],
      undecided: [...missing(graph, review), ...unplaced(world)],
      get guards() {
        return review ? decideGuards(review, graph) : [];
      },
    };
  },
};

function missing({ inventory }: AccessGraph, review: Review | undefined): string[] {
  return [
    ...(inventory.proxies.length === 0 ? ["no task definition runs the charter's proxy image alone"] : []),
    ...(inventory.reviews.length === 0 ? ["no task definition runs the charter's review image alone"] : []),
    ...(review ? [] : ['proxy and review service name no one table of the assembly in CORDON_REVIEWS']),
  ];
}

/** Both services know the charter's deadline and one table; the review service knows its reviewers. */
function environment({ inventory, world }: AccessGraph): Fault[] {
  const { reviewers, review, tenants } = world.charter;
  const hours = String(review.expiryHours);
  const callers = new Set(tenants.map(({ certificate }) => certificate));
  const both = reviewers.filter(({ certificate }) => callers.has(certificate));
  const tables = [...inventory.proxies, ...inventory.reviews].map((task) =>
    textOf(variable(task, 'CORDON_REVIEWS')),
  );
  return [
    ...[...inventory.proxies, ...inventory.reviews].flatMap((task) => [
      ...wrong(task, 'CORDON_REVIEW_EXPIRY_HOURS', (text) => text === hours, `the charter's ${hours} hours`),
      ...wrong(
        task,
        'CORDON_REVIEWS',
        (text) => text === tables[0],
        'the one table of proxy and review service',
      ),
    ]),
    ...inventory.reviews.flatMap((task) => [
      ...wrong(
        task,
        'CORDON_REVIEWERS',
        (text) => sameJson(text, reviewers),
        "the charter's reviewers, exactly",
      ),
      ...both.map(({ certificate }) =>
        fault(
          task.resource,
          task.container,
          `${certificate} is a reviewer and a caller, who may not decide on requests`,
        ),
      ),
      ...(new Set(reviewers.map(({ certificate }) => certificate)).size < 2
        ? [fault(task.resource, task.container, 'the charter has fewer than two distinct reviewers')]
        : []),
    ]),
  ];
}

function variable(task: Task, name: string): Value | undefined {
  const values = environmentOf(task.container, name);
  return values.length === 1 ? values[0] : undefined;
}

function wrong(task: Task, name: string, right: (text: string) => boolean, wanted: string): Fault[] {
  const value = variable(task, name);
  const text = textOf(value);
  if (text !== undefined && right(text)) return [];
  return [fault(task.resource, value ?? task.container, `${name} is ${show(value)}; it must be ${wanted}`)];
}

function fault(resource: Resource, at: { file: string; pointer: string }, message: string): Fault {
  return {
    at: placeOf(at),
    logicalId: resource.logicalId,
    message,
    remedy: 'Let the construct write it from the charter.',
    witness: [step('value', resource.logicalId, at, message)],
  };
}

function sameJson(text: string, wanted: unknown): boolean {
  try {
    return JSON.stringify(JSON.parse(text)) === JSON.stringify(wanted);
  } catch {
    return false;
  }
}

const WRITE = WRITING_ITEMS.map(parseAction);

/** What each role may write in the review table: the proxy no decisions, the review service nothing else. */
function writers(review: Review, graph: AccessGraph): Fault[] {
  const reviewRoles = new Set(graph.inventory.reviews.flatMap(({ role }) => role ?? []));
  const { held, decisions, consumed } = REVIEW_KINDS;
  return graph.actors.roles.flatMap((actor) => {
    const { id } = actor.principal;
    if (graph.proxyRoles.has(id)) return writing(actor, review, decisions, [held, consumed]);
    if (reviewRoles.has(id)) return writing(actor, review, [held, consumed], decisions);
    return writing(actor, review, undefined, []);
  });
}

/** Leading keys that a role has no business to write: alone, beside its own, or unsaid. */
const forbidden = (kinds: readonly string[], own: readonly string[]): KeyRange => ({
  kind: 'one-of',
  values: [undefined, ...kinds.flatMap((kind) => [[kind], ...own.map((other) => [kind, other])])],
});

function writing(
  { principal, resource }: Actor,
  { table, target }: Review,
  kinds: readonly string[] | undefined,
  own: readonly string[],
): Fault[] {
  const decision = decide({
    principal,
    actions: WRITE,
    target,
    keys: new Map(kinds ? [['dynamodb:leadingkeys', forbidden(kinds, own)]] : []),
  });
  if (decision.answer === NO) return [];
  const [statement] = decision.by;
  return [
    {
      at: placeOf(statement ?? resource),
      logicalId: ownerOf(statement, resource),
      message: `${principal.id} may write ${kinds ? kinds.join(' and ') : 'items'} in the review table`,
      remedy: 'Let dynamodb:LeadingKeys name what this role writes, and be present (Null false).',
      witness: [
        step('principal', principal.id, resource, 'has no part in this'),
        ...decisionSteps(decision, table, 'is the review table'),
      ],
    },
  ];
}

/** Nobody becomes the review service: not by a role, not by a service, not by running beside it. */
function becoming(graph: AccessGraph): Fault[] {
  const reviewRoles = graph.inventory.reviews.flatMap(({ role }) => graph.actors.byArn.get(role ?? '') ?? []);
  const tasks = new Set<Resource>(graph.inventory.reviews.map(({ resource }) => resource));
  const goals = reviewRoles.map((actor) => ({
    actor,
    steps: [step('resource', actor.principal.id, actor.resource, 'is the role that decides')],
  }));
  const remedy = 'Let nobody but the review service have its role.';
  return [
    ...chainsTo(goals, graph).map(({ from, at, steps }) => ({
      at: placeOf(at),
      logicalId: at.logicalId,
      message: `${from.id || 'anyone'} may become the review service, and decide alone`,
      remedy,
      witness: steps,
    })),
    ...reviewRoles.flatMap((actor) => [
      ...confusedServices(actor, graph).map(({ service, decision }) => ({
        at: placeOf(decision.by[0] ?? actor.resource),
        logicalId: actor.resource.logicalId,
        message: `${service} may take the review service's role on behalf of another account`,
        remedy,
        witness: decisionSteps(decision, actor.resource, 'is the role that decides'),
      })),
      ...holdersOf(actor, graph)
        .filter(({ resource }) => !tasks.has(resource))
        .map(({ resource, pointer }) => ({
          at: placeOf(resource),
          logicalId: resource.logicalId,
          message: `${resource.logicalId} runs with the review service's role`,
          remedy,
          witness: [
            { kind: 'principal', id: resource.logicalId, pointer, says: 'runs with this role' } as const,
            step('resource', actor.principal.id, actor.resource, 'is the role that decides'),
          ],
        })),
    ]),
  ];
}

/** People oversee; none of them invokes, reads weights, or changes what they oversee. */
function peopleAbilities(graph: AccessGraph): Fault[] {
  return peopleRoles(graph).flatMap(({ principal, resource }) =>
    abilitiesOf(principal, graph).map(({ decision, target, says }) => ({
      at: placeOf(decision.by[0] ?? resource),
      logicalId: ownerOf(decision.by[0], resource),
      message: `${principal.id}, a role of people, ${says}`,
      remedy: 'People oversee; take the statement away.',
      witness: [
        step('principal', principal.id, resource, 'is a role of people'),
        ...decisionSteps(decision, target, says),
      ],
    })),
  );
}
