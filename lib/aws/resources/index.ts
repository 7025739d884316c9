import { object, type Shape } from '../shapes/shape';
import { EC2 } from './ec2';
import { ECS } from './ecs';
import { ELASTIC_LOAD_BALANCING } from './elasticloadbalancing';
import { IAM } from './iam';
import { KMS } from './kms';
import { OBSERVATION } from './observation';
import { ROUTE53_RESOLVER } from './route53resolver';
import { S3 } from './s3';
import { SAGEMAKER } from './sagemaker';
import { STORAGE } from './storage';

/**
 * The admission table: the resource types that an enclave may have, and what each of their properties may hold. To
 * extend it, add a property or a type to the file of its service, with the narrowest shape that is enough; a property
 * of which Cordon can't say what it does to the claims stays out.
 */
const TABLE = {
  ...EC2,
  ...ECS,
  ...ELASTIC_LOAD_BALANCING,
  ...IAM,
  ...KMS,
  ...OBSERVATION,
  ...ROUTE53_RESOLVER,
  ...S3,
  ...SAGEMAKER,
  ...STORAGE,
};

/** The shape of `Properties`, by resource type. */
export const ADMITTED: ReadonlyMap<string, Shape> = new Map(
  Object.entries(TABLE).map(([type, keys]) => [type, object(keys)]),
);
