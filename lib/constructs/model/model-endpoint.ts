import type { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnEndpoint, CfnEndpointConfig, CfnModel } from 'aws-cdk-lib/aws-sagemaker';
import { Construct } from 'constructs';
import { INSTANCE_FAMILIES, type InstanceStorage, storageOf } from '../../config/instances';
import type { ModelUse } from '../../config/model-uses';
import { bucketName, endpointName, type ServiceRole, weightsKey } from '../../config/names';
import type { Enclave, HostedModel, Release } from '../../config/schema';
import { imageUri } from '../compute/images';
import { Scaling } from '../compute/scaling';
import { ConstructError } from '../construct-error';
import { endpointArn, roleArn } from '../identity/arns';
import { RolePolicy } from '../identity/role-policy';
import { alarm } from '../oversight/alarm';
import { HostingPolicy, type HostingPolicyProps } from './hosting-policy';
import { releaseOf } from './release-of';

export interface ModelEndpointProps extends HostingPolicyProps {
  /** ARN of the key for volumes that hold weights. */
  readonly volumeKeyArn: string;
}

/** Callers are answered in parts; classifiers want a whole verdict. */
const INVOCATIONS = {
  model: ['sagemaker:InvokeEndpoint', 'sagemaker:InvokeEndpointWithResponseStream'],
  safeguard: ['sagemaker:InvokeEndpoint'],
};
/** The one variant that an endpoint has. */
export const VARIANT = 'release';
/** The most that SageMaker gives a hosting instance, in GB. An archive and what is in it both lie on it. */
const VOLUME_GB = 512;
/** The most that SageMaker waits for weights to arrive and for a model to load, in seconds. */
const PATIENCE_SECONDS = 3600;
/** Invocations of an instance a minute above which another is added. */
const INVOCATIONS_PER_INSTANCE = 60;

/**
 * One release of a model behind a SageMaker endpoint that only granted roles may invoke: no network, shell, capture
 * or shadow. Updates roll over half the instances at a time, and roll back when invocations fail.
 * @throws ConstructError `model-missing`, `release-unknown`, `instance-family-unknown`
 */
export class ModelEndpoint extends Construct {
  private readonly enclave: Enclave;
  private readonly use: ModelEndpointProps['use'];

  constructor(scope: Construct, id: string, props: ModelEndpointProps) {
    super(scope, id);
    this.enclave = props.deployment.enclave;
    this.use = props.use;
    const hosted = hostedOf(this.enclave, props.use);
    const release = releaseOf(props.deployment, props.use, hosted.release);

    const model = this.model(props, hosted, release);
    model.node.addDependency(new HostingPolicy(this, 'Hosting', props));
    const config = this.config(props, hosted, model);
    const endpoint = this.endpoint(config, this.watch());
    new Scaling(this, 'Scaling', {
      enclave: this.enclave,
      of: 'sagemaker',
      resourceId: `endpoint/${endpoint.attrEndpointName}/variant/${VARIANT}`,
      capacity: hosted.instances,
      target: INVOCATIONS_PER_INSTANCE,
      cooldown: 300,
    });
  }

  /** Lets a service's role invoke this endpoint, in its region, directly. */
  grantInvoke(role: ServiceRole): void {
    new RolePolicy(this, `invoke-${this.use}-${role}`, {
      enclave: this.enclave,
      role,
      statements: [
        new PolicyStatement({
          sid: 'Invoke',
          actions: INVOCATIONS[this.use],
          resources: [endpointArn(this.enclave, this.use)],
          conditions: {
            StringEquals: { 'aws:RequestedRegion': this.enclave.region },
            Null: { 'sagemaker:SourceInferenceRouterArn': 'true' },
          },
        }),
        // A router forwards, with its caller's credentials, to any account and region.
        new PolicyStatement({
          sid: 'NoRouter',
          effect: Effect.DENY,
          actions: ['sagemaker:*InferenceRouter*', 'sagemaker:PutEndpointPolicy'],
          resources: ['*'],
        }),
      ],
    });
  }

  private model(
    { use, subnetIds, securityGroupId }: ModelEndpointProps,
    hosted: HostedModel,
    release: Release,
  ) {
    return new CfnModel(this, 'Model', {
      executionRoleArn: roleArn(this.enclave, use),
      enableNetworkIsolation: true,
      vpcConfig: { subnets: [...subnetIds], securityGroupIds: [securityGroupId] },
      primaryContainer: {
        mode: 'SingleModel',
        image: imageUri(this.enclave, use, release.image),
        // `Vpc` is for registries other than ECR, and would need a function that hands out passwords.
        imageConfig: { repositoryAccessMode: 'Platform' },
        modelDataSource: {
          s3DataSource: {
            s3Uri: `s3://${bucketName(this.enclave, 'weights')}/${weightsKey(release.id)}`,
            s3DataType: 'S3Object',
            compressionType: 'Gzip',
          },
        },
      },
      // SageMaker reads an object's newest version and can't be told another. A new version in the deployment file
      // makes a new model, and `cordon live` holds the tag against the bucket.
      tags: [{ key: 'cordon:weights-version', value: hosted.weightsVersion }],
    });
  }

  private config({ volumeKeyArn }: ModelEndpointProps, hosted: HostedModel, model: CfnModel) {
    const volume = storage(hosted.instanceType) === 'volume';
    return new CfnEndpointConfig(this, 'Config', {
      ...(volume && { kmsKeyId: volumeKeyArn }),
      productionVariants: [
        {
          variantName: VARIANT,
          modelName: model.attrModelName,
          instanceType: hosted.instanceType,
          initialInstanceCount: hosted.instances.min,
          initialVariantWeight: 1,
          modelDataDownloadTimeoutInSeconds: PATIENCE_SECONDS,
          containerStartupHealthCheckTimeoutInSeconds: PATIENCE_SECONDS,
          ...(volume && { volumeSizeInGb: VOLUME_GB }),
        },
      ],
    });
  }

  private endpoint(config: CfnEndpointConfig, rollback: CfnAlarm) {
    return new CfnEndpoint(this, 'Endpoint', {
      endpointName: endpointName(this.enclave, this.use),
      endpointConfigName: config.attrEndpointConfigName,
      // Without it an update under load falls back to the least capacity. Source: UpdateEndpoint, SageMaker API reference.
      retainAllVariantProperties: true,
      deploymentConfig: {
        rollingUpdatePolicy: {
          maximumBatchSize: { type: 'CAPACITY_PERCENT', value: 50 },
          waitIntervalInSeconds: 600,
        },
        autoRollbackConfiguration: { alarms: [{ alarmName: rollback.ref }] },
      },
    });
  }

  /** @returns the alarm on which an update rolls back. */
  private watch(): CfnAlarm {
    const name = endpointName(this.enclave, this.use);
    const dimensions = { EndpointName: name, VariantName: VARIANT };
    const namespace = 'AWS/SageMaker';
    alarm(this, 'Overhead', {
      name: `${name}-overhead`,
      description:
        'SageMaker adds more than a second to each answer; see whether instances are being replaced.',
      metric: { namespace, name: 'OverheadLatency', dimensions, statistic: 'Average' },
      // Microseconds.
      threshold: 1_000_000,
      minutes: 5,
    });
    return alarm(this, 'Failures', {
      name: `${name}-failures`,
      description: "The model fails to answer; an update under way rolls back. See the endpoint's log.",
      metric: { namespace, name: 'Invocation5XXErrors', dimensions, statistic: 'Sum' },
      threshold: 5,
      minutes: 3,
    });
  }
}

function hostedOf(enclave: Enclave, use: ModelUse): HostedModel {
  const hosted = enclave[use];
  if (hosted) return hosted;
  throw new ConstructError('model-missing', `'enclave.${use}' is missing; add it, or host no '${use}'`);
}

function storage(instanceType: string): InstanceStorage {
  const found = storageOf(instanceType);
  if (found) return found;
  throw new ConstructError(
    'instance-family-unknown',
    `'${instanceType}' is of a family whose storage Cordon doesn't know; allowed: ${INSTANCE_FAMILIES.join(', ')}`,
  );
}
