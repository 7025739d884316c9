import { cases } from '../cases';

cases('endpoint-has-no-side-path', {
  passes: [
    ['more instances', 'Properties/ProductionVariants/0/InitialInstanceCount', 4],
    ['no shell', 'Properties/ProductionVariants/0/EnableSSMAccess', false],
  ],
  refuses: [
    ['a shadow', 'Properties/ShadowProductionVariants', [{}], 'ShadowProductionVariants'],
    ['capture', 'Properties/DataCaptureConfig', {}, 'DataCaptureConfig'],
    ['asynchronous answers', 'Properties/AsyncInferenceConfig', {}, 'AsyncInferenceConfig'],
    ['an explainer', 'Properties/ExplainerConfig', {}, 'ExplainerConfig'],
    ['a shell', 'Properties/ProductionVariants/0/EnableSSMAccess', true, 'EnableSSMAccess'],
    [
      'core dumps',
      'Properties/ProductionVariants/0/CoreDumpConfig',
      { DestinationS3Uri: 's3://x' },
      'CoreDumpConfig',
    ],
    ['one instance', 'Properties/ProductionVariants/0/InitialInstanceCount', 1, 'InitialInstanceCount'],
    ['no instance', 'Properties/ProductionVariants/0/ServerlessConfig', {}, 'ServerlessConfig'],
    [
      'a second variant',
      'Properties/ProductionVariants/1',
      { VariantName: 'b', InitialInstanceCount: 2 },
      '2 variants',
    ],
    ['no variant', 'Properties/ProductionVariants', [], '0 variants'],
  ],
});
