import { type AccessGraph, arnOf } from '../../engines/iam/access-graph';
import type { Target } from '../../engines/iam/decide';
import { parseArn } from '../../engines/iam/globs/glob';
import { policyOf, resourceNamed } from '../../engines/iam/resource-policies';
import { environmentOf } from '../../engines/inventory/containers';
import type { Resource } from '../../template/assembly';
import { textOf } from '../../template/values/values';

/** The table in which requests are held and decided. */
export interface Review {
  readonly table: Resource;
  readonly target: Target;
}

/** The table that the review service's environment names, if the assembly makes it. */
export function reviewOf({ inventory, world }: AccessGraph): Review | undefined {
  const [service] = inventory.reviews;
  const [store] = service ? environmentOf(service.container, 'CORDON_REVIEWS') : [];
  const name = /^dynamodb:\/\/([^/]+)\/?$/.exec(textOf(store) ?? '')?.[1];
  const table = resourceNamed(world.assembly, 'AWS::DynamoDB::Table', name);
  if (!table) return undefined;
  const arn = arnOf(table, 'Arn');
  const names = [parseArn(arn), parseArn(`${arn}/*`)];
  return {
    table,
    target: { names, account: table.template.account, policy: policyOf(world.assembly, table) },
  };
}

/** ARNs of the review service's roles. */
export const reviewRolesOf = ({ inventory }: AccessGraph): ReadonlySet<string> =>
  new Set(inventory.reviews.flatMap(({ role }) => role ?? []));
