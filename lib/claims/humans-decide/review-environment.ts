import { type Fault, faultsMendedBy } from '../../contract/fault';
import type { World } from '../../contract/world';
import type { AccessGraph } from '../../engines/iam/access-graph';
import { environmentOf } from '../../engines/inventory/containers';
import type { Task } from '../../engines/inventory/inventory';
import type { Value } from '../../template/assembly';
import { textOf } from '../../template/values/values';
import { show } from '../../template/values/worst-case';

const fault = faultsMendedBy('Let the construct write it from the charter.');

/** Both services know the charter's deadline and one table; the review service knows its reviewers. */
export function* environmentFaults({ inventory, world }: AccessGraph): Iterable<Fault> {
  const { proxies, reviews } = inventory;
  const hours = String(world.charter.review.expiryHours);
  const services = [...proxies, ...reviews];
  const [table] = services.map((task) => textOf(variable(task, 'CORDON_REVIEWS')));
  for (const task of services) {
    yield* mustBe(task, 'CORDON_REVIEW_EXPIRY_HOURS', hours, `the charter's ${hours} hours`);
    yield* mustBe(task, 'CORDON_REVIEWS', table, 'the one table of proxy and review service');
  }
  for (const task of reviews) {
    yield* mustBe(task, 'CORDON_CLASS', world.charter.class, `the charter's class, ${world.charter.class}`);
    yield* reviewerFaults(task, world.charter);
  }
}

/** Reviewers are the charter's, two or more distinct ones, and none of them calls the proxy. Observers are its, too. */
function* reviewerFaults(
  task: Task,
  { reviewers, observers = [], tenants }: World['charter'],
): Iterable<Fault> {
  if (compactJson(textOf(variable(task, 'CORDON_REVIEWERS'))) !== JSON.stringify(reviewers))
    yield wrong(task, 'CORDON_REVIEWERS', "the charter's reviewers, exactly");
  if (compactJson(textOf(variable(task, 'CORDON_OBSERVERS'))) !== JSON.stringify(observers))
    yield wrong(task, 'CORDON_OBSERVERS', "the charter's observers, exactly");
  const callers = new Set(tenants.map(({ certificate }) => certificate));
  for (const { certificate } of reviewers)
    if (callers.has(certificate))
      yield fault(
        task.resource,
        task.container,
        `${certificate} is a reviewer and a caller, who may not decide on requests`,
      );
  if (new Set(reviewers.map(({ certificate }) => certificate)).size < 2)
    yield fault(task.resource, task.container, 'the charter has fewer than two distinct reviewers');
}

/** The value of an environment name, alternatives included; undefined where the name stands twice. */
function variable(task: Task, name: string): Value | undefined {
  const values = environmentOf(task.container, name);
  return values.length === 1 ? values[0] : undefined;
}

function* mustBe(task: Task, name: string, wanted: string | undefined, described: string): Iterable<Fault> {
  const text = textOf(variable(task, name));
  if (text === undefined || text !== wanted) yield wrong(task, name, described);
}

function wrong(task: Task, name: string, described: string): Fault {
  const value = variable(task, name);
  const message = `${name} is ${show(value)}; it must be ${described}`;
  return fault(task.resource, value ?? task.container, message);
}

/** JSON without white space; undefined for text that isn't JSON. */
function compactJson(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : JSON.stringify(JSON.parse(text));
  } catch {
    return undefined;
  }
}
