import { added, CONFIG, changed, type Escape, MODEL, types } from '../escape';

const V = 'Properties/ProductionVariants/0';

export const AROUND_MODEL: readonly Escape[] = [
  ...types(
    'no-other-model-access',
    'AWS::SageMaker::NotebookInstance',
    'AWS::SageMaker::Domain',
    'AWS::SageMaker::Space',
    'AWS::SageMaker::InferenceComponent',
    'AWS::SageMaker::InferenceExperiment',
    'AWS::SageMaker::Cluster',
    'AWS::SageMaker::ModelPackage',
    'AWS::SageMaker::Pipeline',
    'AWS::SageMaker::MonitoringSchedule',
    'AWS::Bedrock::Agent',
    'AWS::Bedrock::Guardrail',
    'AWS::BedrockAgentCore::Runtime',
    'AWS::QBusiness::Application',
  ),
  changed(
    'a model without isolation',
    'model-is-isolated',
    [MODEL],
    'Properties/EnableNetworkIsolation',
    false,
  ),
  changed(
    'a model that says nothing of isolation',
    'model-is-isolated',
    [MODEL],
    'Properties/EnableNetworkIsolation',
    undefined,
  ),
  changed('a model without a VPC', 'model-is-isolated', [MODEL], 'Properties/VpcConfig', undefined),
  changed('a model with a helper', 'model-is-isolated', [MODEL], 'Properties/Containers', [{ Image: 'x' }]),
  changed('a model of many', 'model-is-isolated', [MODEL], 'Properties/PrimaryContainer/Mode', 'MultiModel'),
  changed(
    'a model from a package',
    'model-is-isolated',
    [MODEL],
    'Properties/PrimaryContainer/ModelPackageName',
    'arn',
  ),
  changed('a model by tag', 'image-by-digest', [MODEL], 'Properties/PrimaryContainer/Image', 'model:latest'),
  changed(
    'a model that nobody approved',
    'image-by-digest',
    [MODEL],
    'Properties/PrimaryContainer/Image',
    `model@sha256:${'0'.repeat(64)}`,
  ),
  changed('a model with environment', 'closed-world', [MODEL], 'Properties/PrimaryContainer/Environment', {
    SAFETY: 'off',
  }),
  changed(
    'a model with weights from a hub',
    'closed-world',
    [MODEL],
    'Properties/PrimaryContainer/ModelDataSource/S3DataSource/HubAccessConfig',
    { HubContentArn: 'arn' },
  ),
  changed(
    'a model with whatever is under a prefix',
    'closed-world',
    [MODEL],
    'Properties/PrimaryContainer/ModelDataSource/S3DataSource/S3DataType',
    'S3Prefix',
  ),
  changed(
    'a model with weights by address',
    'closed-world',
    [MODEL],
    'Properties/PrimaryContainer/ModelDataUrl',
    's3://elsewhere/w.tar.gz',
  ),
  changed(
    'a model with more weights',
    'closed-world',
    [MODEL],
    'Properties/PrimaryContainer/ModelDataSource/AdditionalModelDataSources',
    [{}],
  ),
  changed('a shadow', 'endpoint-has-no-side-path', [CONFIG], 'Properties/ShadowProductionVariants', [{}]),
  changed('capture', 'endpoint-has-no-side-path', [CONFIG], 'Properties/DataCaptureConfig', {
    EnableCapture: true,
  }),
  changed('answers into a bucket', 'endpoint-has-no-side-path', [CONFIG], 'Properties/AsyncInferenceConfig', {
    OutputConfig: {},
  }),
  changed('an explainer', 'endpoint-has-no-side-path', [CONFIG], 'Properties/ExplainerConfig', {
    ClarifyExplainerConfig: {},
  }),
  changed('a shell in the model', 'endpoint-has-no-side-path', [CONFIG], `${V}/EnableSSMAccess`, true),
  changed('core dumps', 'endpoint-has-no-side-path', [CONFIG], `${V}/CoreDumpConfig`, {
    DestinationS3Uri: 's3://x',
  }),
  changed('a serverless model', 'endpoint-has-no-side-path', [CONFIG], `${V}/ServerlessConfig`, {
    MaxConcurrency: 1,
  }),
  changed('a second variant', 'endpoint-has-no-side-path', [CONFIG], 'Properties/ProductionVariants/1', {
    VariantName: 'other',
    InitialInstanceCount: 2,
  }),
  changed('one instance', 'endpoint-has-no-side-path', [CONFIG], `${V}/InitialInstanceCount`, 1),
  changed('a variant of a model elsewhere', 'closed-world', [CONFIG], `${V}/ModelName`, 'another-model'),
  changed(
    'an endpoint of a configuration elsewhere',
    'closed-world',
    ['AWS::SageMaker::Endpoint'],
    'Properties/EndpointConfigName',
    'another-config',
  ),
  changed(
    'an endpoint whose update loses the capacity that it had',
    'operable',
    ['AWS::SageMaker::Endpoint'],
    'Properties/RetainAllVariantProperties',
    false,
  ),
  added(
    'a second endpoint on a model elsewhere',
    'closed-world',
    { Type: 'AWS::SageMaker::Endpoint', Properties: { EndpointConfigName: 'elsewhere' } },
    'model',
  ),
];
