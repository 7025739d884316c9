import { sealedModel } from '../../../lib/claims/sealed-model/claim';
import { beside } from '../enclaves';
import { gone, like, one, proofCases, set, unset } from '../proof-cases';

const model = one('AWS::SageMaker::Model', /^Model/);
const config = one('AWS::SageMaker::EndpointConfig', /^Model/);
const endpoint = one('AWS::SageMaker::Endpoint', /^Model/);
const bucket = one('AWS::S3::BucketPolicy', /^Weights/);
const carry = one('AWS::IAM::Policy', /^Policiesreadautonomous/);
const dynamodb = one('AWS::EC2::VPCEndpoint', /Endpointsdynamodb/);
const table = one('AWS::EC2::RouteTable', /modelroutes/);
const group = one('AWS::EC2::SecurityGroup', /Groupsmodel/);
const proxyGroup = one('AWS::EC2::SecurityGroup', /Groupsproxy[A-F0-9]/);
const images = one('AWS::ECR::Repository', /^Imagesmodel/);
const boundaryOf = one('AWS::IAM::Role', /^Rolesclassifierautonomous/);
const S3 = 's3://cordon-commercial-weights-111122223333-us-east-1';
const uri = 'PrimaryContainer/ModelDataSource/S3DataSource/S3Uri';
const image = (digest: string) =>
  `111122223333.dkr.ecr.us-east-1.amazonaws.com/cordon-commercial/model${digest}`;
const variant = (more: object) => [
  {
    InitialInstanceCount: 2,
    InstanceType: 'ml.p5.48xlarge',
    ModelName: { 'Fn::GetAtt': [model.logicalId, 'ModelName'] },
    VariantName: 'release',
    ...more,
  },
];
const idOf = (of: typeof group) => ({ 'Fn::GetAtt': [of.logicalId, 'GroupId'] });

/** Index of a statement of the bucket's policy by its Sid. */
const statement = (sid: string) => {
  const { PolicyDocument } = like(bucket).Properties as { PolicyDocument: { Statement: { Sid: string }[] } };
  return PolicyDocument.Statement.findIndex(({ Sid }) => Sid === sid);
};

proofCases(sealedModel, {
  breaks: [
    ['no network isolation', /^Model/, () => [set(model, 'EnableNetworkIsolation', false)]],
    ['no network of its own', /^Model/, () => [unset(model, 'VpcConfig')]],
    [
      'a group that is not of the assembly',
      /^Model/,
      () => [set(model, 'VpcConfig/SecurityGroupIds', ['sg-1'])],
    ],
    ['an image by tag', /^Model/, () => [set(model, 'PrimaryContainer/Image', image(':latest'))]],
    [
      'an image that no reviewer approved',
      /^Model/,
      () => [set(model, 'PrimaryContainer/Image', image(`@sha256:${'1'.repeat(64)}`))],
    ],
    ['weights of another release', /^Model/, () => [set(model, uri, `${S3}/other/weights.tar.gz`)]],
    [
      'weights of a release whose name begins alike',
      /^Model/,
      () => [set(model, uri, `${S3}/frontier-2026-09-untrained/weights.tar.gz`)],
    ],
    [
      'weights elsewhere',
      /^Model/,
      () => [set(model, uri, 's3://elsewhere/frontier-2026-09/weights.tar.gz')],
    ],
    [
      'weights named twice',
      /^Model/,
      () => [set(model, 'PrimaryContainer/ModelDataUrl', `${S3}/frontier-2026-09/weights.tar.gz`)],
    ],
    [
      'every object under a prefix',
      /^Model/,
      () => [set(model, 'PrimaryContainer/ModelDataSource/S3DataSource/S3DataType', 'S3Prefix')],
    ],
    ['data capture', /^ModelConfig/, () => [set(config, 'DataCaptureConfig', { EnableCapture: true })]],
    [
      'a shadow',
      /^ModelConfig/,
      () => [set(config, 'ShadowProductionVariants', variant({ VariantName: 'shadow' }))],
    ],
    [
      'a second variant',
      /^ModelConfig/,
      () => [set(config, 'ProductionVariants/-', variant({ VariantName: 'b' })[0])],
    ],
    [
      'a shell',
      /^ModelConfig/,
      () => [set(config, 'ProductionVariants', variant({ EnableSSMAccess: true }))],
    ],
    [
      'core dumps',
      /^ModelConfig/,
      () => [set(config, 'ProductionVariants', variant({ CoreDumpConfig: { DestinationS3Uri: S3 } }))],
    ],
    [
      'answers kept',
      /^ModelConfig/,
      () => [set(config, 'AsyncInferenceConfig', { OutputConfig: { S3OutputPath: S3 } })],
    ],
    [
      'a second endpoint',
      /^(Second|Model)/,
      () => [beside(endpoint, 'Second', like(endpoint, { EndpointName: 'second' }))],
    ],
    ['a second configuration', /^(Second|Model)/, () => [beside(config, 'Second', like(config))]],
    ['a second model', /^(Second|Model)/, () => [beside(model, 'Second', like(model))]],
    [
      'an endpoint of a configuration that is not known',
      /^Stray:/,
      () => [beside(endpoint, 'Stray', like(endpoint, { EndpointConfigName: 'other' }))],
    ],
    [
      'anyone may write the weights',
      /^WeightsBucketPolicy/,
      () => [
        set(bucket, 'PolicyDocument/Statement', [
          { Effect: 'Allow', Principal: '*', Action: 's3:Put*', Resource: '*' },
        ]),
      ],
    ],
    [
      'a courier may write over the weights',
      /^Weights/,
      () => [unset(bucket, `PolicyDocument/Statement/${statement('Overwriting')}`)],
    ],
    [
      'a classifier may write the weights',
      /^Policiesread/,
      () => [
        unset(boundaryOf, 'PermissionsBoundary'),
        set(bucket, 'PolicyDocument/Statement', []),
        set(carry, 'PolicyDocument/Statement/-', {
          Effect: 'Allow',
          Action: 's3:PutObject',
          Resource: 'arn:aws:s3:::cordon-commercial-weights-*',
        }),
      ],
    ],
    [
      "the gateway of DynamoDB on the model's routes",
      /dynamodb/,
      () => [set(dynamodb, 'RouteTableIds/-', { Ref: table.logicalId })],
    ],
    [
      'the model may call the proxy',
      /Groups|Loose/,
      () => [
        set(group, 'SecurityGroupEgress/-', {
          IpProtocol: 'tcp',
          FromPort: 8443,
          ToPort: 8443,
          DestinationSecurityGroupId: idOf(proxyGroup),
        }),
        beside(proxyGroup, 'Loose', {
          Type: 'AWS::EC2::SecurityGroupIngress',
          Properties: {
            GroupId: idOf(proxyGroup),
            IpProtocol: 'tcp',
            FromPort: 8443,
            ToPort: 8443,
            SourceSecurityGroupId: idOf(group),
          },
        }),
        ...['out1', 'in2'].map((name) => {
          const entry = one('AWS::EC2::NetworkAclEntry', new RegExp(`Aclsmodel${name}`));
          return set(entry, 'PortRange', { From: 0, To: 65_535 });
        }),
      ],
    ],
    ['images that can be replaced', /^Imagesmodel/, () => [set(images, 'ImageTagMutability', 'MUTABLE')]],
    ['no endpoint', /^Model/, () => [gone(endpoint)]],
  ],
  misses: [
    [
      'the same weights by their other name',
      () => [
        unset(model, 'PrimaryContainer/ModelDataSource'),
        set(model, 'PrimaryContainer/ModelDataUrl', `${S3}/frontier-2026-09/weights.tar.gz`),
      ],
    ],
    ['another object of the release', () => [set(model, uri, `${S3}/frontier-2026-09/model.tar.gz`)]],
    ['more instances', () => [set(config, 'ProductionVariants', variant({ InitialInstanceCount: 4 }))]],
    [
      'a shell that is refused',
      () => [set(config, 'ProductionVariants', variant({ EnableSSMAccess: false }))],
    ],
    [
      'no safeguard model',
      () => [
        gone(one('AWS::SageMaker::Endpoint', /^Safeguard/)),
        gone(one('AWS::SageMaker::EndpointConfig', /^Safeguard/)),
        gone(one('AWS::SageMaker::Model', /^Safeguard/)),
      ],
    ],
  ],
  guards: 30,
});
