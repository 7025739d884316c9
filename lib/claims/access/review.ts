import type { Resource } from '../../assembly/model';
import { textOf } from '../../assembly/values';
import { environmentOf } from '../../rules/containers';
import type { Target } from './decide';
import { parseArn } from './glob';
import { policyOf, resourceNamed } from './resource-policies';
import { arnOf, type Scene } from './scene';

/** The table in which requests are held and decided. */
export interface Review {
  readonly table: Resource;
  readonly target: Target;
}

/** The table that the review service's environment names, if the assembly makes it. */
export function reviewOf({ cast, world }: Scene): Review | undefined {
  const [service] = cast.reviews;
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
