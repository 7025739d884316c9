import { CfnDeletionPolicy, type CfnResource } from 'aws-cdk-lib';

/**
 * Keeps what a resource holds when the resource leaves its stack or is replaced. What a failed first deployment has made is
 * deleted with it: it holds nothing yet, and its name, which is fixed, would be in the way of the next one.
 */
export function retain<T extends CfnResource>(resource: T): T {
  return retained(resource, CfnDeletionPolicy.RETAIN_EXCEPT_ON_CREATE);
}

/** The same, and keeps it whatever fails: for what nobody may end, so that to try would only stop the clean-up. */
export function retainAlways<T extends CfnResource>(resource: T): T {
  return retained(resource, CfnDeletionPolicy.RETAIN);
}

function retained<T extends CfnResource>(resource: T, policy: CfnDeletionPolicy): T {
  resource.cfnOptions.deletionPolicy = policy;
  resource.cfnOptions.updateReplacePolicy = CfnDeletionPolicy.RETAIN;
  return resource;
}
