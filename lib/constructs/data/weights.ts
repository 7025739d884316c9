import { aws_iam as iam } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { ModelUse } from '../../config/model-uses';
import { weightsKey } from '../../config/names';
import type { Deployment, HostedModel } from '../../config/schema';
import { RolePolicy } from '../identity/role-policy';
import { hostedUses } from '../model/model-uses';
import { Bucket } from './bucket';
import { grantCourierUpload } from './courier-upload';

export interface WeightsProps {
  readonly deployment: Deployment;
  /** ARN of the key for weights. */
  readonly keyArn: string;
}

/**
 * The bucket of releases' weights. Only the role that hosts a release reads it. What lies under a key stays, since a
 * model names its weights by key, and SageMaker reads the newest version.
 */
export class Weights extends Construct {
  private readonly bucket: Bucket;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: WeightsProps,
  ) {
    super(scope, id);
    const { deployment, keyArn } = props;
    this.bucket = new Bucket(this, 'Bucket', {
      deployment,
      part: 'weights',
      keyArn,
      readers: hostedUses(deployment.enclave),
      writers: ['courier'],
      writeOnce: true,
    });
  }

  /** Lets couriers put weights in place. */
  grantUpload(): void {
    grantCourierUpload(this, this.props, this.bucket);
  }

  /** Lets the role that hosts a model read that release's weights, and no others. */
  grantRead(role: ModelUse, { release }: HostedModel): void {
    new RolePolicy(this, `read-${role}`, {
      enclave: this.props.deployment.enclave,
      role,
      statements: [
        new iam.PolicyStatement({
          actions: ['s3:GetObject', 's3:GetObjectVersion'],
          resources: [`${this.bucket.arn}/${weightsKey(release)}`],
        }),
        new iam.PolicyStatement({
          actions: ['s3:ListBucket'],
          resources: [this.bucket.arn],
          conditions: { StringEquals: { 's3:prefix': weightsKey(release) } },
        }),
        new iam.PolicyStatement({ actions: ['kms:Decrypt'], resources: [this.props.keyArn] }),
      ],
    });
  }
}
