import type { ResourceType } from '../resource-type';
import { either, object, type Shape } from '../shapes/shape';
import { APPLICATION_AUTO_SCALING } from './application-autoscaling';
import { CLOUDTRAIL } from './cloudtrail';
import { CLOUDWATCH } from './cloudwatch';
import { DYNAMODB } from './dynamodb';
import { EC2 } from './ec2';
import { ECR } from './ecr';
import { ECS } from './ecs';
import { ELASTIC_LOAD_BALANCING } from './elasticloadbalancing';
import { IAM } from './iam';
import { KMS } from './kms';
import { LOGS } from './logs';
import { MESSAGING } from './messaging';
import { ROUTE53_RESOLVER } from './route53resolver';
import { S3 } from './s3';
import { SAGEMAKER } from './sagemaker';
import { SECRETS_MANAGER } from './secretsmanager';
import { SERVICE_DISCOVERY } from './servicediscovery';

/**
 * Every resource type of which Cordon knows more than its name. To support a property of a type, or another type, add
 * it to the file of its service, with the narrowest shape that is enough; a property of which Cordon can't say what it
 * does to the claims stays out.
 */
export const RESOURCE_TYPES: ReadonlyMap<string, ResourceType> = new Map(
  Object.entries({
    ...S3,
    ...DYNAMODB,
    ...EC2,
    ...ECS,
    ...APPLICATION_AUTO_SCALING,
    ...SERVICE_DISCOVERY,
    ...ELASTIC_LOAD_BALANCING,
    ...IAM,
    ...KMS,
    ...LOGS,
    ...SECRETS_MANAGER,
    ...MESSAGING,
    ...ECR,
    ...CLOUDTRAIL,
    ...CLOUDWATCH,
    ...ROUTE53_RESOLVER,
    ...SAGEMAKER,
  }),
);

/** The admission table: the shape of `Properties`, by each resource type that an enclave may have. */
export const ADMITTED: ReadonlyMap<string, Shape> = new Map(
  [...RESOURCE_TYPES].flatMap(([type, known]) => {
    const shape = shapeOf(known);
    return shape ? [[type, shape]] : [];
  }),
);

function shapeOf({ properties, alternatives }: ResourceType): Shape | undefined {
  if (!properties || !alternatives) return properties && object(properties);
  const [first, ...rest] = alternatives;
  return either(
    object({ ...properties, ...first }),
    ...rest.map((each) => object({ ...properties, ...each })),
  );
}
