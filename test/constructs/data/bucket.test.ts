import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Bucket, type BucketProps } from '../../../lib/constructs/data/bucket';
import { deploymentOf } from '../../helpers/assemblies';
import { propertiesOf, type Statement, statements } from '../../helpers/policies';

const deployment = deploymentOf('commercial');
const keyArn = 'arn:aws:kms:us-east-1:111122223333:key/1';

function template(props: Partial<BucketProps> = {}): Template {
  const stack = new Stack(new App(), 'Test');
  new Bucket(stack, 'Bucket', { deployment, part: 'ledger', keyArn, readers: ['verifier'], ...props });
  return Template.fromStack(stack);
}

function policy(props: Partial<BucketProps> = {}): Map<string | undefined, Statement> {
  const [properties] = propertiesOf<{ PolicyDocument: { Statement: unknown[] } }>(
    template(props),
    'AWS::S3::BucketPolicy',
  ).values();
  return new Map(
    statements(properties?.PolicyDocument ?? { Statement: [] }).map((statement) => [
      statement.sid,
      statement,
    ]),
  );
}

test('is versioned, private, without ACLs, encrypted with its key, and stays', () => {
  template().hasResource('AWS::S3::Bucket', {
    DeletionPolicy: 'RetainExceptOnCreate',
    UpdateReplacePolicy: 'Retain',
    Properties: {
      BucketName: 'cordon-commercial-ledger-111122223333-us-east-1',
      VersioningConfiguration: { Status: 'Enabled' },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            BucketKeyEnabled: true,
            ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: keyArn },
          },
        ],
      },
    },
  });
});

test('has a policy that only denies', () => {
  for (const { effect } of policy({ lockDays: 365, writers: ['proxy'] }).values())
    expect(effect).toBe('Deny');
});

test('denies plain text, old TLS, other accounts and other keys', () => {
  expect(policy().get('PlainText')).toMatchObject({
    actions: ['s3:*'],
    condition: { Bool: { 'aws:SecureTransport': 'false' } },
  });
  expect(policy().get('OldTls')?.condition).toEqual({ NumericLessThan: { 's3:TlsVersion': '1.2' } });
  expect(policy().get('OtherAccounts')?.condition).toEqual({
    StringNotEquals: { 'aws:PrincipalAccount': '111122223333' },
    Bool: { 'aws:PrincipalIsAWSService': 'false' },
  });
  // A negated operator matches a missing key: without Null, uploads that name no key would be denied.
  expect(policy().get('OtherKeys')?.condition).toEqual({
    Null: { 's3:x-amz-server-side-encryption-aws-kms-key-id': 'false' },
    StringNotEquals: { 's3:x-amz-server-side-encryption-aws-kms-key-id': keyArn },
  });
});

test('denies reading to all but its readers', () => {
  expect(JSON.stringify(policy().get('OtherReaders')?.condition)).toContain(
    'role/cordon/cordon-commercial-verifier',
  );
  expect(JSON.stringify(policy().get('OtherReaders')?.condition)).not.toContain('cordon-commercial-proxy');
});

test('denies writing to all but its writers, and to all but AWS services when there are none', () => {
  expect(policy().has('OtherWriters')).toBe(false);
  expect(JSON.stringify(policy({ writers: ['proxy'] }).get('OtherWriters')?.condition)).toContain(
    'role/cordon/cordon-commercial-proxy',
  );
  expect(policy({ writers: [] }).get('OtherWriters')?.condition).toEqual({
    Bool: { 'aws:PrincipalIsAWSService': 'false' },
  });
});

test('written once, denies deletion and every write that could replace something', () => {
  const denied = policy({ writeOnce: true });
  expect(denied.get('Destruction')).toMatchObject({
    effect: 'Deny',
    actions: expect.arrayContaining(['s3:DeleteObject', 's3:DeleteObjectVersion']),
    condition: {},
  });
  expect(denied.get('Overwriting')).toMatchObject({
    effect: 'Deny',
    actions: ['s3:PutObject'],
    // Parts of an upload carry no condition, and make no object until it is completed.
    condition: { Null: { 's3:if-none-match': 'true' }, Bool: { 's3:ObjectCreationOperation': 'true' } },
  });
  expect(policy().has('Overwriting')).toBe(false);
});

describe('Object Lock', () => {
  test('is in compliance mode for the days given', () => {
    template({ lockDays: 400 }).hasResourceProperties('AWS::S3::Bucket', {
      ObjectLockEnabled: true,
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 400 } },
      },
    });
  });

  test('comes with a denial of deletion, bypass, and shorter or weaker locks', () => {
    const denied = policy({ lockDays: 400 });
    expect(denied.get('Destruction')?.actions).toEqual([
      's3:BypassGovernanceRetention',
      's3:DeleteObject',
      's3:DeleteObjectVersion',
      's3:PutObjectLegalHold',
      's3:PutObjectRetention',
    ]);
    expect(denied.get('Destruction')?.condition).toEqual({});
    expect(denied.get('ShortLocks')?.condition).toEqual({
      NumericLessThan: { 's3:object-lock-remaining-retention-days': '400' },
    });
    expect(denied.get('WeakLocks')?.condition).toMatchObject({
      StringNotEquals: { 's3:object-lock-mode': 'COMPLIANCE' },
    });
  });

  test('is absent, with its denials, where no days are given', () => {
    expect(policy().has('Destruction')).toBe(false);
    for (const properties of propertiesOf(template(), 'AWS::S3::Bucket').values())
      expect(properties).not.toHaveProperty('ObjectLockEnabled');
  });
});
