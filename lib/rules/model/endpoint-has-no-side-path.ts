import type { Rule } from '../../contract/rule';
import { get } from '../../template/values/values';
import { items, mayBePresent, placeOf } from '../../template/values/worst-case';
import { refuses, requires, requiresAtLeast } from '../requirements';

const VARIANT = {
  VariantName: 'model',
  ModelName: { 'Fn::GetAtt': ['Model', 'ModelName'] },
  InitialInstanceCount: 2,
  InstanceType: 'ml.p5.48xlarge',
};

export const endpointHasNoSidePath: Rule = {
  id: 'endpoint-has-no-side-path',
  title: 'An endpoint serves one model and copies nothing',
  claim: 'sealed-model',
  severity: 'fatal',
  controls: ['AC-4', 'SC-7(10)', 'AC-17', 'CM-7'],
  rationale:
    'Shadow variants, data capture, asynchronous results, core dumps, explainers and SSM shells each copy what the model is asked or answers, or let somebody in, beside the safety stack.',
  remedy: 'Remove it; an endpoint configuration has one variant and its key.',
  types: ['AWS::SageMaker::EndpointConfig'],
  good: {
    Type: 'AWS::SageMaker::EndpointConfig',
    Properties: { KmsKeyId: { 'Fn::GetAtt': ['ModelKey', 'Arn'] }, ProductionVariants: [VARIANT] },
  },
  bad: {
    Type: 'AWS::SageMaker::EndpointConfig',
    Properties: {
      KmsKeyId: { 'Fn::GetAtt': ['ModelKey', 'Arn'] },
      ProductionVariants: [VARIANT],
      DataCaptureConfig: {
        EnableCapture: true,
        InitialSamplingPercentage: 100,
        DestinationS3Uri: 's3://elsewhere',
      },
    },
  },
  *check(resource) {
    yield* refuses(
      resource,
      [
        'ShadowProductionVariants',
        'DataCaptureConfig',
        'AsyncInferenceConfig',
        'ExplainerConfig',
        'ExecutionRoleArn',
        'MetricsConfig',
      ],
      'nothing runs beside the model or copies what it sees',
    );
    const variants = items(get(resource.properties, 'ProductionVariants'));
    if (variants.length !== 1) {
      yield {
        at: placeOf(get(resource.properties, 'ProductionVariants') ?? resource.properties),
        message: `the endpoint has ${variants.length} variants; it must have exactly one`,
      };
    }
    for (const variant of variants) {
      if (mayBePresent(get(variant, 'EnableSSMAccess')))
        yield* requires(resource, ['EnableSSMAccess'], [false], variant);
      yield* refuses(
        resource,
        [
          'CoreDumpConfig',
          'ServerlessConfig',
          'AcceleratorType',
          'ManagedInstanceScaling',
          'RoutingConfig',
          'CapacityReservationConfig',
        ],
        'a variant is a model on so many instances',
        variant,
      );
      yield* requiresAtLeast(resource, ['InitialInstanceCount'], 2, variant);
    }
  },
};
