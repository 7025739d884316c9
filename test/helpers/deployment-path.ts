// What CDK's default synthesizer writes about a stack and its template, for assemblies that tests write by hand.

const role = (kind: string, account: string, region: string) =>
  `arn:$${'{AWS::Partition}'}:iam::${account}:role/cdk-test-${kind}-role-${account}-${region}`;

export const assetBucket = (account: string, region: string) => `cdk-test-assets-${account}-${region}`;

/** Properties of a stack artifact whose template has this digest. */
export const stackProperties = (account: string, region: string, templateFile: string, digest: string) => ({
  templateFile,
  terminationProtection: true,
  assumeRoleArn: role('deploy', account, region),
  cloudFormationExecutionRoleArn: role('cfn-exec', account, region),
  stackTemplateAssetObjectUrl: `s3://${assetBucket(account, region)}/${digest}.json`,
  requiresBootstrapStackVersion: 6,
  bootstrapStackVersionSsmParameter: '/cdk-bootstrap/test/version',
});

/** The entry of an asset manifest for a template with this digest. */
export const templateAsset = (account: string, region: string, path: string, digest: string) => ({
  source: { path, packaging: 'file' },
  destinations: {
    here: {
      bucketName: assetBucket(account, region),
      objectKey: `${digest}.json`,
      region,
      assumeRoleArn: role('file-publishing', account, region),
    },
  },
});
