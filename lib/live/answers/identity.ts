/** What CloudFormation, STS, IAM, Organizations, Resource Access Manager and KMS may answer. */
export const IDENTITY = {
  'sts get-caller-identity': 'UserId Account Arn',
  'cloudformation describe-stacks': `Stacks{StackId StackName ChangeSetId Description CreationTime DeletionTime LastUpdatedTime
    Parameters{ParameterKey ParameterValue UsePreviousValue ResolvedValue} RollbackConfiguration* StackStatus StackStatusReason
    DetailedStatus DisableRollback NotificationARNs TimeoutInMinutes Capabilities Outputs* RoleARN Tags*
    EnableTerminationProtection ParentId RootId DriftInformation* RetainExceptOnCreate DeletionMode LastOperations*}`,
  'cloudformation get-template': 'TemplateBody* StagesAvailable',
  'cloudformation list-stack-resources': `StackResourceSummaries{LogicalResourceId PhysicalResourceId ResourceType
    LastUpdatedTimestamp ResourceStatus ResourceStatusReason DriftInformation*}`,
  'cloudformation list-change-sets': 'Summaries*',
  'iam get-account-authorization-details': `
    UserDetailList{Path UserName UserId Arn CreateDate UserPolicyList{PolicyName PolicyDocument*} GroupList
      AttachedManagedPolicies{PolicyName PolicyArn} PermissionsBoundary* Tags*}
    GroupDetailList{Path GroupName GroupId Arn CreateDate GroupPolicyList{PolicyName PolicyDocument*}
      AttachedManagedPolicies{PolicyName PolicyArn}}
    RoleDetailList{Path RoleName RoleId Arn CreateDate AssumeRolePolicyDocument* InstanceProfileList*
      RolePolicyList{PolicyName PolicyDocument*} AttachedManagedPolicies{PolicyName PolicyArn}
      PermissionsBoundary{PermissionsBoundaryType PermissionsBoundaryArn} Tags* RoleLastUsed*}
    Policies{PolicyName PolicyId Arn Path DefaultVersionId AttachmentCount PermissionsBoundaryUsageCount IsAttachable Description
      CreateDate UpdateDate PolicyVersionList{Document* VersionId IsDefaultVersion CreateDate}}`,
  'iam list-roles': `Roles{Path RoleName RoleId Arn CreateDate AssumeRolePolicyDocument* Description MaxSessionDuration
    PermissionsBoundary* Tags* RoleLastUsed*}`,
  'organizations describe-organization':
    'Organization{Id Arn FeatureSet MasterAccountArn MasterAccountId MasterAccountEmail AvailablePolicyTypes*}',
  'organizations list-parents': 'Parents{Id Type}',
  'organizations list-policies-for-target': 'Policies{Id Arn Name Description Type AwsManaged}',
  'ram list-resources': 'resources*',
  'kms describe-key': `KeyMetadata{AWSAccountId KeyId Arn CreationDate Enabled Description KeyUsage KeyState Origin
    KeyManager=CUSTOMER CustomerMasterKeySpec KeySpec EncryptionAlgorithms SigningAlgorithms KeyAgreementAlgorithms MacAlgorithms
    MultiRegion DeletionDate PendingDeletionWindowInDays CurrentKeyMaterialId}`,
  'kms get-key-policy': 'Policy PolicyName',
  'kms get-key-rotation-status':
    'KeyRotationEnabled KeyId RotationPeriodInDays NextRotationDate OnDemandRotationStartDate',
  'kms list-grants': `Grants{KeyId GrantId Name CreationDate GranteePrincipal RetiringPrincipal IssuingAccount Operations
    Constraints{EncryptionContextSubset* EncryptionContextEquals*}}`,
  'kms list-aliases': 'Aliases{AliasName AliasArn TargetKeyId CreationDate LastUpdatedDate}',
  'accessanalyzer list-analyzers': `analyzers{arn name type createdAt lastResourceAnalyzed lastResourceAnalyzedAt tags* status
    statusReason* configuration* managedBy}`,
} as const;
