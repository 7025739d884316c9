/**
 * Types that keep records, weights, images, secrets, or the key or policy without which these are open or unreadable:
 * what CloudFormation must leave in place when a template no longer has it. Whatever else it leaves would go on running,
 * allowing or answering with nobody's template saying so.
 */
export const RETAINED_TYPES: readonly string[] = [
  'AWS::S3::Bucket',
  'AWS::S3::BucketPolicy',
  'AWS::KMS::Key',
  'AWS::DynamoDB::Table',
  'AWS::ECR::Repository',
  'AWS::Logs::LogGroup',
  'AWS::SecretsManager::Secret',
];
