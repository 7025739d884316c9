/** What of Cordon makes a resource of a type as every claim wants it, by type. */
export const HELPERS: Readonly<Record<string, string>> = {
  'AWS::CloudWatch::Alarm': '`alarm` of lib/constructs/oversight/alarm.ts',
  'AWS::DynamoDB::Table': '`ReviewTable` of lib/constructs/data/review-table.ts',
  'AWS::EC2::SecurityGroup': '`SecurityGroups` of lib/constructs/network/security-groups.ts',
  'AWS::EC2::VPCEndpoint':
    '`Endpoints` of lib/constructs/network/endpoints.ts, for the services that lib/config/partitions.ts lists',
  'AWS::ECR::Repository': '`Images` of lib/constructs/compute/images.ts',
  'AWS::ECS::Service': '`FargateService` of lib/constructs/compute/fargate-service.ts',
  'AWS::ECS::TaskDefinition': '`FargateService` of lib/constructs/compute/fargate-service.ts',
  'AWS::IAM::Policy': '`RolePolicy` of lib/constructs/identity/role-policy.ts',
  'AWS::IAM::Role': '`enclaveRole` of lib/constructs/identity/enclave-role.ts',
  'AWS::KMS::Key': '`Keys` of lib/constructs/data/keys.ts',
  'AWS::Logs::LogGroup': '`Log` of lib/constructs/data/log.ts',
  'AWS::S3::Bucket': '`Bucket` of lib/constructs/data/bucket.ts',
  'AWS::S3::BucketPolicy': '`Bucket` of lib/constructs/data/bucket.ts',
  'AWS::SageMaker::Endpoint': '`ModelEndpoint` of lib/constructs/model/model-endpoint.ts',
  'AWS::SecretsManager::Secret': '`TlsSecret` of lib/constructs/data/tls-secret.ts',
};

/** A remedy for a resource of a type, and what makes one that needs none. */
export const withHelper = (remedy: string, type: string): string => {
  const helper = HELPERS[type];
  return helper === undefined ? remedy : `${withoutEnd(remedy)}; ${helper} makes one as it should be.`;
};

const ENDING = /[.;\s]/;

/** A sentence without what ends it. A pattern that is bound to the end would be tried at every character. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ENDING.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
