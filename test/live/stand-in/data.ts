import { awsError } from '../../preflight/account';
import type { Makers, Row, StandIn } from './account';

const DETAILS = 'iam get-account-authorization-details';

const idOf = (arn: string) => arn.slice(arn.lastIndexOf('/') + 1);

/** An answer that there is none of something. */
const none = (account: StandIn, command: string, code: string) =>
  account.errors.set(command, awsError(code, command.split(' ')[1] ?? ''));

export const DATA: Makers = {
  'AWS::IAM::Role': ({ properties }, account) => {
    const {
      RoleName,
      Path,
      AssumeRolePolicyDocument,
      PermissionsBoundary,
      MaxSessionDuration = 3600,
      Description,
    } = properties;
    const Arn = `arn:${account.place.partition}:iam::${account.place.account}:role${Path}${RoleName}`;
    account.list(DETAILS, 'RoleDetailList').push({
      Path,
      RoleName,
      RoleId: `AROA${RoleName.toUpperCase()}`,
      Arn,
      AssumeRolePolicyDocument,
      InstanceProfileList: [],
      RolePolicyList: [],
      AttachedManagedPolicies: [],
      PermissionsBoundary: { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: PermissionsBoundary },
      Tags: [],
    });
    account.list('iam list-roles', 'Roles').push({ RoleName, Path, Arn, MaxSessionDuration, Description });
  },
  'AWS::IAM::Policy': ({ properties: { Roles, PolicyName, PolicyDocument } }, account) => {
    for (const row of account.list(DETAILS, 'RoleDetailList'))
      if (Roles.includes(row.RoleName))
        (row.RolePolicyList as Row[]).push({ PolicyName, PolicyDocument: structuredClone(PolicyDocument) });
  },
  'AWS::IAM::ManagedPolicy': ({ id, properties: { ManagedPolicyName, Path, PolicyDocument } }, account) => {
    account.list(DETAILS, 'Policies').push({
      PolicyName: ManagedPolicyName,
      Arn: id,
      Path,
      DefaultVersionId: 'v1',
      PolicyVersionList: [{ VersionId: 'v1', IsDefaultVersion: true, Document: PolicyDocument }],
    });
  },
  'AWS::AccessAnalyzer::Analyzer': ({ properties: { AnalyzerName, Type } }, account) => {
    account
      .list('accessanalyzer list-analyzers', 'analyzers')
      .push({ name: AnalyzerName, type: Type, status: 'ACTIVE' });
  },
  'AWS::KMS::Key': ({ id, properties }, account) => {
    const {
      KeyPolicy,
      EnableKeyRotation,
      KeySpec = 'SYMMETRIC_DEFAULT',
      KeyUsage = 'ENCRYPT_DECRYPT',
      Description = '',
    } = properties;
    account.put(`kms describe-key --key-id ${id}`, {
      KeyMetadata: {
        KeyId: id,
        KeySpec,
        KeyUsage,
        Description,
        Enabled: true,
        KeyState: 'Enabled',
        Origin: 'AWS_KMS',
        MultiRegion: false,
        KeyManager: 'CUSTOMER',
      },
    });
    account.put(`kms get-key-policy --key-id ${id}`, {
      Policy: JSON.stringify(KeyPolicy),
      PolicyName: 'default',
    });
    const rotation = `kms get-key-rotation-status --key-id ${id}`;
    if (KeyUsage === 'ENCRYPT_DECRYPT')
      account.put(rotation, {
        KeyRotationEnabled: EnableKeyRotation ?? false,
        KeyId: id,
        RotationPeriodInDays: 365,
      });
    else none(account, rotation, 'UnsupportedOperationException');
    account.list(`kms list-grants --key-id ${id}`, 'Grants');
  },
  'AWS::KMS::Alias': ({ properties: { AliasName, TargetKeyId } }, account) => {
    account.list('kms list-aliases', 'Aliases').push({ AliasName, TargetKeyId: idOf(TargetKeyId) });
  },
  'AWS::SecretsManager::Secret': ({ id, properties }, account) =>
    account.put(`secretsmanager describe-secret --secret-id ${id}`, {
      ARN: id,
      ...properties,
      VersionIdsToStages: { a: ['AWSCURRENT'] },
    }),
  'AWS::SecretsManager::ResourcePolicy': ({ properties: { SecretId, ResourcePolicy } }, account) =>
    account.put(`secretsmanager get-resource-policy --secret-id ${SecretId}`, {
      ARN: SecretId,
      ResourcePolicy: JSON.stringify(ResourcePolicy),
    }),
  'AWS::S3::Bucket': ({ id, properties }, account) => {
    const of = (command: string) => `s3api ${command} --bucket ${id}`;
    const {
      BucketEncryption,
      VersioningConfiguration,
      ObjectLockConfiguration,
      PublicAccessBlockConfiguration,
      OwnershipControls,
    } = properties;
    account.put(of('get-bucket-encryption'), {
      ServerSideEncryptionConfiguration: {
        Rules: BucketEncryption.ServerSideEncryptionConfiguration.map(
          ({ ServerSideEncryptionByDefault, BucketKeyEnabled }: Row) => ({
            ApplyServerSideEncryptionByDefault: ServerSideEncryptionByDefault,
            BucketKeyEnabled,
          }),
        ),
      },
    });
    account.put(of('get-bucket-versioning'), VersioningConfiguration ?? {});
    if (ObjectLockConfiguration === undefined)
      none(account, of('get-object-lock-configuration'), 'ObjectLockConfigurationNotFoundError');
    else account.put(of('get-object-lock-configuration'), { ObjectLockConfiguration });
    account.put(of('get-public-access-block'), { PublicAccessBlockConfiguration });
    account.put(of('get-bucket-ownership-controls'), { OwnershipControls });
    none(account, of('get-bucket-lifecycle-configuration'), 'NoSuchLifecycleConfiguration');
    none(account, of('get-bucket-replication'), 'ReplicationConfigurationNotFoundError');
    for (const command of [
      'get-bucket-notification-configuration',
      'get-bucket-logging',
      'list-bucket-inventory-configurations',
    ])
      account.put(of(command), {});
  },
  'AWS::S3::BucketPolicy': ({ properties: { Bucket, PolicyDocument } }, account) =>
    account.put(`s3api get-bucket-policy --bucket ${Bucket}`, { Policy: JSON.stringify(PolicyDocument) }),
  'AWS::DynamoDB::Table': ({ id, properties }, account) => {
    const { SSESpecification, BillingMode, PointInTimeRecoverySpecification, ...rest } = properties;
    const TableArn = `arn:${account.place.partition}:dynamodb:${account.place.region}:${account.place.account}:table/${id}`;
    account.put('dynamodb describe-table', {
      Table: {
        ...rest,
        TableArn,
        TableStatus: 'ACTIVE',
        BillingModeSummary: { BillingMode },
        SSEDescription: {
          Status: 'ENABLED',
          SSEType: SSESpecification.SSEType,
          KMSMasterKeyArn: SSESpecification.KMSMasterKeyId,
        },
      },
    });
    account.put('dynamodb describe-time-to-live', {
      TimeToLiveDescription: { TimeToLiveStatus: 'DISABLED' },
    });
    account.put('dynamodb describe-continuous-backups', {
      ContinuousBackupsDescription: {
        ContinuousBackupsStatus: 'ENABLED',
        PointInTimeRecoveryDescription: {
          PointInTimeRecoveryStatus: PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled
            ? 'ENABLED'
            : 'DISABLED',
          RecoveryPeriodInDays: 35,
        },
      },
    });
    account.put('dynamodb describe-kinesis-streaming-destination', {
      TableName: id,
      KinesisDataStreamDestinations: [],
    });
    none(account, 'dynamodb get-resource-policy', 'PolicyNotFoundException');
  },
  'AWS::ECR::Repository': ({ id, properties }, account) => {
    const { ImageTagMutability, ImageScanningConfiguration, EncryptionConfiguration } = properties;
    account.list('ecr describe-repositories', 'repositories').push({
      repositoryName: id,
      imageTagMutability: ImageTagMutability,
      imageScanningConfiguration: { scanOnPush: ImageScanningConfiguration.ScanOnPush },
      encryptionConfiguration: {
        encryptionType: EncryptionConfiguration.EncryptionType,
        kmsKey: EncryptionConfiguration.KmsKey,
      },
    });
    none(account, `ecr get-repository-policy --repository-name ${id}`, 'RepositoryPolicyNotFoundException');
    none(account, `ecr get-lifecycle-policy --repository-name ${id}`, 'LifecyclePolicyNotFoundException');
  },
};
