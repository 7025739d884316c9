import type { Resource } from '../template/assembly';
import { get } from '../template/values/values';
import { mayBePresent } from '../template/values/worst-case';

/** Whether a resource is a managed policy that is attached to nobody: a permissions boundary, which grants nothing. */
export const isPermissionsBoundary = ({ type, properties }: Resource): boolean =>
  type === 'AWS::IAM::ManagedPolicy' &&
  !['Roles', 'Users', 'Groups'].some((name) => mayBePresent(get(properties, name)));
