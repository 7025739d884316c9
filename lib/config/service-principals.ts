/**
 * Name by which policies know an AWS service, such as `ecs-tasks`. It ends alike in every partition, whatever the
 * partition's own domain. Source: aws-cdk-lib 2.276, `ServicePrincipal`.
 */
export const servicePrincipal = (service: string): string => `${service}.amazonaws.com`;
