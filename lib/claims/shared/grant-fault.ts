import { type Fault, faultAt } from '../../contract/fault';
import type { Step } from '../../contract/step';
import type { Decision } from '../../engines/iam/decide';
import { ownerOf } from '../../engines/iam/witness';
import type { Resource } from '../../template/assembly';

/** A fault of what policies allow: at the statement that allows it, or else at the resource that is asked about. */
export const grantFault = (
  { by: [statement] }: Pick<Decision, 'by'>,
  resource: Resource,
  message: string,
  remedy: string,
  witness: readonly Step[],
): Fault => ({
  ...faultAt(resource, statement, message, remedy, witness),
  logicalId: ownerOf(statement, resource),
});
