import { CfnDeletionPolicy, type CfnResource } from 'aws-cdk-lib';

/** Keeps what a resource holds when the resource leaves its stack or is replaced. */
export function retain<T extends CfnResource>(resource: T): T {
  resource.cfnOptions.deletionPolicy = CfnDeletionPolicy.RETAIN;
  resource.cfnOptions.updateReplacePolicy = CfnDeletionPolicy.RETAIN;
  return resource;
}
