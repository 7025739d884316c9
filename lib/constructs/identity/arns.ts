import { Aws } from 'aws-cdk-lib';
import { MODEL_USES, type ModelUse } from '../../config/model-uses';
import {
  bucketName,
  dashboardName,
  endpointName,
  type ImagePart,
  logGroupName,
  type Named,
  ROLE_PATH,
  type RolePart,
  repositoryName,
  roleName,
  type ServiceRole,
  secretName,
  tableName,
  trailName,
} from '../../config/names';

// ARNs of what has a fixed name, for policies which are written before the thing exists.

const arn = (of: Named, service: string, resource: string) =>
  `arn:${Aws.PARTITION}:${service}:${of.region}:${of.account}:${resource}`;

/** Every resource of a service in the enclave's account and region, or every one of a kind. */
export const anyOf = (of: Named, service: string, kind = '*') => arn(of, service, kind);

export const roleArn = (of: Named, part: RolePart) =>
  `arn:${Aws.PARTITION}:iam::${of.account}:role${ROLE_PATH}${roleName(of, part)}`;

/** The account itself: in a key policy, whoever the account's IAM lets. */
export const accountArn = (of: Named) => `arn:${Aws.PARTITION}:iam::${of.account}:root`;

/** The role with which CloudFormation deploys, as `cdk bootstrap` names it. */
export const deployerArn = (of: Named & { readonly bootstrapQualifier: string }) =>
  `arn:${Aws.PARTITION}:iam::${of.account}:role/cdk-${of.bootstrapQualifier}-cfn-exec-role-${of.account}-${of.region}`;

export const bucketArn = (of: Named, part: string) => s3Arn(bucketName(of, part));
export const repositoryArn = (of: Named, part: ImagePart) =>
  arn(of, 'ecr', `repository/${repositoryName(of, part)}`);
export const endpointArn = (of: Named, use: ModelUse) =>
  arn(of, 'sagemaker', `endpoint/${endpointName(of, use)}`);
export const tableArn = (of: Named) => arn(of, 'dynamodb', `table/${tableName(of)}`);
export const dashboardArn = (of: Named) =>
  `arn:${Aws.PARTITION}:cloudwatch::${of.account}:dashboard/${dashboardName(of)}`;
export const trailArn = (of: Named) => arn(of, 'cloudtrail', `trail/${trailName(of)}`);
export const logGroupArn = (of: Named, part: string) =>
  arn(of, 'logs', `log-group:${logGroupName(of, part)}`);

/** Secrets Manager ends every ARN in a hyphen and six characters of its own. */
export const secretArn = (of: Named, part: ServiceRole) =>
  arn(of, 'secretsmanager', `secret:${secretName(of, part)}-??????`);

/** What `kms:ViaService` says of a request that a service makes for its caller. */
export const viaService = (of: Named, service: string) => `${service}.${of.region}.${Aws.URL_SUFFIX}`;

/** Log groups that SageMaker writes, one per endpoint. It chooses their names. */
export const endpointLogGroupArns = (of: Named, uses: readonly ModelUse[] = MODEL_USES) =>
  uses.map((use) => arn(of, 'logs', `log-group:/aws/sagemaker/Endpoints/${endpointName(of, use)}`));

/** A bucket or object by what stands after `:::`. */
export const s3Arn = (resource: string) => `arn:${Aws.PARTITION}:s3:::${resource}`;

/** A principal's ARN, which the charter's checks hold to be in its partition, without the partition's literal. */
export const principalArn = (literal: string) => literal.replace(/^arn:[^:]+:/, `arn:${Aws.PARTITION}:`);
