import type { Rule } from '../../contract/rule';
import { get } from '../../template/values/values';
import { mayBePresent } from '../../template/values/worst-case';
import { EXAMPLE_MODEL_IMAGE, group, image, subnet } from '../examples';
import { refuses, requires, requiresSome } from '../requirements';

const model = (isolated: boolean) => ({
  Type: 'AWS::SageMaker::Model',
  Properties: {
    EnableNetworkIsolation: isolated,
    ExecutionRoleArn: { 'Fn::GetAtt': ['ModelRole', 'Arn'] },
    PrimaryContainer: { Image: image('cordon/model', `@${EXAMPLE_MODEL_IMAGE}`) },
    VpcConfig: { SecurityGroupIds: [group], Subnets: [subnet] },
  },
});

export const modelIsIsolated: Rule = {
  id: 'model-is-isolated',
  title: 'The model has no network of its own',
  claim: 'sealed-model',
  severity: 'fatal',
  controls: ['SC-7', 'SC-7(5)', 'SC-39', 'AC-4'],
  rationale:
    'With network isolation the container can make no call at all, not even to AWS with its own role; what it is asked is all that it can answer with.',
  remedy: 'Set EnableNetworkIsolation to true and give VpcConfig subnets and a security group.',
  types: ['AWS::SageMaker::Model'],
  good: model(true),
  bad: model(false),
  *check(resource) {
    yield* requires(resource, ['EnableNetworkIsolation'], [true]);
    yield* requiresSome(resource, ['VpcConfig', 'SecurityGroupIds'], 'the security group of the model');
    yield* requiresSome(resource, ['VpcConfig', 'Subnets'], "the model's subnets");
    yield* refuses(resource, ['Containers', 'InferenceExecutionConfig'], 'a model is one container');
    const container = get(resource.properties, 'PrimaryContainer');
    if (container) {
      yield* refuses(
        resource,
        [
          'MultiModelConfig',
          'InferenceSpecificationName',
          'ModelPackageName',
          'ImageConfig.RepositoryAuthConfig',
        ],
        'a model is one image and one archive of weights',
        container,
      );
      for (const [path, allowed] of [
        [['Mode'], 'SingleModel'],
        [['ImageConfig', 'RepositoryAccessMode'], 'Platform'],
      ] as const) {
        if (mayBePresent(get(container, ...path))) yield* requires(resource, path, [allowed], container);
      }
    }
  },
};
