import type { CfnBucketProps } from 'aws-cdk-lib/aws-s3';

/** What every bucket has: versions, no ACLs, and nobody of the public, whatever else is said of it. */
export const CLOSED_BUCKET = {
  versioningConfiguration: { status: 'Enabled' },
  ownershipControls: { rules: [{ objectOwnership: 'BucketOwnerEnforced' }] },
  publicAccessBlockConfiguration: {
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  },
} as const satisfies CfnBucketProps;

/** Object Lock in compliance mode: nobody shortens it, root included. */
export const lockedFor = (days: number) => ({
  objectLockEnabled: true,
  objectLockConfiguration: {
    objectLockEnabled: 'Enabled',
    rule: { defaultRetention: { mode: 'COMPLIANCE', days } },
  },
});
