import { type EndpointService, endpointsOfAction } from '../../aws/endpoint-actions';
import type { AccessGraph } from '../../engines/iam/access-graph';
import type { Resource } from '../../template/assembly';
import { holdingsOf } from '../shared/permissions/holdings';
import { servicesFor } from './endpoint-of';

/** A service or model that has an interface in the VPC, and the AWS services that it calls from there. */
export interface Calls {
  readonly resource: Resource;
  readonly part: string;
  readonly services: ReadonlySet<EndpointService>;
}

/** What each part calls, by the rows of the roles that it runs and is started with. */
export const callsOf = (graph: AccessGraph): readonly Calls[] => graph.world.once(() => [...calls(graph)]);

function* calls(graph: AccessGraph): Iterable<Calls> {
  const byResource = new Map<Resource, { part: string; services: Set<EndpointService> }>();
  for (const { holder, rows } of holdingsOf(graph).values()) {
    if (!holder) continue;
    const services = new Set<EndpointService>();
    for (const { row } of rows)
      if (!row.optional && (row.by?.(holder) ?? true))
        for (const action of row.actions)
          for (const service of directly(action) ? (servicesFor(holder.part, action) ?? []) : [])
            services.add(service);
    // Layers of images come from S3.
    if (holder.part === 'task-execution') services.add('s3');
    const placed = [
      ...holder.tasks.flatMap((task) => task.services),
      ...holder.models.map(({ resource }) => resource),
    ];
    for (const resource of placed) {
      const known = byResource.get(resource) ?? { part: holder.part, services: new Set<EndpointService>() };
      for (const service of services) known.services.add(service);
      byResource.set(resource, holder.part === 'task-execution' ? known : { ...known, part: holder.part });
    }
  }
  for (const [resource, known] of byResource) yield { resource, ...known };
}

/** Keys that decrypt are used by S3, DynamoDB and Secrets Manager on their side; those that sign, from here. */
const SIGNING = ['kms:getpublickey', 'kms:sign'];
const directly = (action: string) =>
  endpointsOfAction(action)?.[0] !== 'kms' || SIGNING.includes(action.toLowerCase());
