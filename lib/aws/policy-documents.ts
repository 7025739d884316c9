/** Who a policy speaks for: an identity (`identity`), a thing (`resource`), a role's trust, or an endpoint. */
export type PolicyKind = 'identity' | 'resource' | 'trust' | 'endpoint';

/** Where each type keeps its policy documents. A path's `*` is every member of a list. */
export const POLICY_DOCUMENTS: Readonly<Record<string, readonly (readonly [PolicyKind, string])[]>> = {
  'AWS::IAM::Role': [
    ['trust', 'AssumeRolePolicyDocument'],
    ['identity', 'Policies.*.PolicyDocument'],
  ],
  'AWS::IAM::Policy': [['identity', 'PolicyDocument']],
  'AWS::IAM::RolePolicy': [['identity', 'PolicyDocument']],
  'AWS::IAM::ManagedPolicy': [['identity', 'PolicyDocument']],
  'AWS::IAM::UserPolicy': [['identity', 'PolicyDocument']],
  'AWS::IAM::GroupPolicy': [['identity', 'PolicyDocument']],
  'AWS::IAM::User': [['identity', 'Policies.*.PolicyDocument']],
  'AWS::IAM::Group': [['identity', 'Policies.*.PolicyDocument']],
  'AWS::SSO::PermissionSet': [['identity', 'InlinePolicy']],
  'AWS::EC2::VPCEndpoint': [['endpoint', 'PolicyDocument']],
  'AWS::S3::BucketPolicy': [['resource', 'PolicyDocument']],
  'AWS::S3::AccessPoint': [['resource', 'Policy']],
  'AWS::KMS::Key': [['resource', 'KeyPolicy']],
  'AWS::KMS::ReplicaKey': [['resource', 'KeyPolicy']],
  'AWS::SQS::QueuePolicy': [['resource', 'PolicyDocument']],
  'AWS::SQS::QueueInlinePolicy': [['resource', 'PolicyDocument']],
  'AWS::SNS::TopicPolicy': [['resource', 'PolicyDocument']],
  'AWS::SNS::TopicInlinePolicy': [['resource', 'PolicyDocument']],
  'AWS::SecretsManager::ResourcePolicy': [['resource', 'ResourcePolicy']],
  'AWS::ECR::Repository': [['resource', 'RepositoryPolicyText']],
  'AWS::ECR::RegistryPolicy': [['resource', 'PolicyText']],
  'AWS::DynamoDB::Table': [['resource', 'ResourcePolicy.PolicyDocument']],
  'AWS::Logs::ResourcePolicy': [['resource', 'PolicyDocument']],
  'AWS::Events::EventBusPolicy': [['resource', 'Statement']],
};

/** Types that may hold a policy document. */
export const POLICY_TYPES = Object.keys(POLICY_DOCUMENTS);

/** Types whose policies speak for an identity. */
export const IDENTITY_POLICY_TYPES = POLICY_TYPES.filter((type) =>
  POLICY_DOCUMENTS[type]?.some(([kind]) => kind === 'identity'),
);
