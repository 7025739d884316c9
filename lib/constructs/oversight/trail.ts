import { aws_cloudtrail as cloudtrail, aws_iam as iam } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { BUCKET_PARTS, trailName } from '../../config/names';
import type { Deployment } from '../../config/schema';
import { servicePrincipal } from '../../config/service-principals';
import { Bucket } from '../data/bucket';
import { bucketArn, endpointArn, tableArn, trailArn } from '../identity/arns';
import { RolePolicy } from '../identity/role-policy';
import { hostedUses } from '../model/model-uses';

export interface TrailProps {
  readonly deployment: Deployment;
  /** ARN of the key for the trail. */
  readonly keyArn: string;
}

type Selector = cloudtrail.CfnTrail.AdvancedEventSelectorProperty;

/** Who did what in the account, and to weights, ledger, bundles, reviews and endpoints: write-once, validated. */
export class Trail extends Construct {
  private readonly bucket: Bucket;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: TrailProps,
  ) {
    super(scope, id);
    const { deployment, keyArn } = props;
    this.bucket = new Bucket(this, 'Bucket', {
      deployment,
      part: 'trail',
      keyArn,
      readers: ['verifier'],
      writers: [],
      lockDays: deployment.charter.retention.trailDays,
      statements: delivery(deployment),
    });
    const trail = new cloudtrail.CfnTrail(this, 'Trail', {
      trailName: trailName(deployment.enclave),
      s3BucketName: this.bucket.name,
      kmsKeyId: keyArn,
      isLogging: true,
      enableLogFileValidation: true,
      includeGlobalServiceEvents: true,
      isMultiRegionTrail: true,
      advancedEventSelectors: selectors(deployment),
    });
    trail.node.addDependency(this.bucket);
  }

  /** Lets the verifier read the trail. */
  grantRead(): void {
    new RolePolicy(this, 'read-verifier', {
      enclave: this.props.deployment.enclave,
      role: 'verifier',
      statements: [
        new iam.PolicyStatement({
          actions: ['s3:GetObject', 's3:GetObjectRetention', 's3:GetObjectVersion'],
          resources: [`${this.bucket.arn}/*`],
        }),
        new iam.PolicyStatement({
          actions: ['s3:ListBucket', 's3:ListBucketVersions'],
          resources: [this.bucket.arn],
        }),
        new iam.PolicyStatement({ actions: ['kms:Decrypt'], resources: [this.props.keyArn] }),
      ],
    });
  }
}

/** Source: CloudTrail user guide, "Amazon S3 bucket policy for CloudTrail". */
const delivery = ({ enclave }: Deployment): iam.PolicyStatement[] => {
  const statement = (sid: string, action: string, resource: string, equals = {}) =>
    new iam.PolicyStatement({
      sid,
      principals: [new iam.ServicePrincipal(servicePrincipal('cloudtrail'))],
      actions: [action],
      resources: [resource],
      conditions: { StringEquals: { 'aws:SourceArn': trailArn(enclave), ...equals } },
    });
  const bucket = bucketArn(enclave, 'trail');
  return [
    statement('TrailAsks', 's3:GetBucketAcl', bucket),
    statement('TrailWrites', 's3:PutObject', `${bucket}/AWSLogs/${enclave.account}/*`, {
      's3:x-amz-acl': 'bucket-owner-full-control',
    }),
  ];
};

/** Events of data. A trail that recorded its own deliveries would never end, so its bucket's writes are left out. */
const selectors = ({ enclave }: Deployment): Selector[] => [
  selector('Management', { eventCategory: ['Management'] }),
  {
    name: 'Objects',
    fieldSelectors: [
      { field: 'eventCategory', equalTo: ['Data'] },
      { field: 'resources.type', equalTo: ['AWS::S3::Object'] },
      {
        field: 'resources.ARN',
        startsWith: BUCKET_PARTS.filter((part) => part !== 'trail').map(
          (part) => `${bucketArn(enclave, part)}/`,
        ),
      },
    ],
  },
  selector('Reviews', {
    eventCategory: ['Data'],
    'resources.type': ['AWS::DynamoDB::Table'],
    'resources.ARN': [tableArn(enclave)],
  }),
  selector('Invocations', {
    eventCategory: ['Data'],
    'resources.type': ['AWS::SageMaker::Endpoint'],
    'resources.ARN': hostedUses(enclave).map((use) => endpointArn(enclave, use)),
  }),
];

const selector = (name: string, fields: Readonly<Record<string, string[]>>): Selector => ({
  name,
  fieldSelectors: Object.entries(fields).map(([field, equalTo]) => ({ field, equalTo })),
});
