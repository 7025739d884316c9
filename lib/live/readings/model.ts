import { rows } from '../../preflight/check';
import type { Json } from '../../verify/meaning/plain';
import type { Account } from '../account';
import { call } from '../operations';
import { type Readings, TAGS } from '../reading';
import { fields, type Row, unless } from '../rows';

/** The name at the end of an ARN, or the name itself. */
export const nameIn = (id: string) => id.slice(id.lastIndexOf('/') + 1);

/** How SageMaker says that there is none. */
const NONE = ['ValidationException'];

export const endpointNamed = (name: string, account: Account) =>
  account.askUnless(call('sagemaker describe-endpoint', '--endpoint-name', name), NONE) as Row | undefined;

/** The model and how it is served. */
export const MODEL: Readings = {
  'AWS::SageMaker::Model': {
    aside: { ModelName: 'AWS names it.' },
    read({ id }, account) {
      const tags = account.askUnless(call('sagemaker list-tags', '--resource-arn', id), NONE);
      const row = account.askUnless(call('sagemaker describe-model', '--model-name', nameIn(id)), NONE) as
        | Row
        | undefined;
      if (row === undefined) return undefined;
      const own = rows(tags ?? { Tags: [] }, 'Tags').filter(({ Key }) => !String(Key).startsWith('aws:'));
      return {
        ...fields(
          row,
          'PrimaryContainer',
          'Containers',
          'InferenceExecutionConfig',
          'ExecutionRoleArn',
          'VpcConfig',
        ),
        ...fields(row, 'EnableNetworkIsolation'),
        Tags: own as unknown as Json,
      };
    },
  },
  'AWS::SageMaker::EndpointConfig': {
    aside: { EndpointConfigName: 'AWS names it.', ...TAGS },
    defaults: {
      EnableNetworkIsolation: false,
      'ProductionVariants.*.EnableSSMAccess': false,
      'DataCaptureConfig.EnableCapture': false,
    },
    read({ id }, account) {
      const question = call('sagemaker describe-endpoint-config', '--endpoint-config-name', nameIn(id));
      const row = account.askUnless(question, NONE) as Row | undefined;
      return (
        row && {
          ...fields(
            row,
            'ProductionVariants',
            'ShadowProductionVariants',
            'DataCaptureConfig',
            'AsyncInferenceConfig',
          ),
          ...fields(
            row,
            'ExplainerConfig',
            'KmsKeyId',
            'ExecutionRoleArn',
            'VpcConfig',
            'EnableNetworkIsolation',
          ),
        }
      );
    },
  },
  'AWS::SageMaker::Endpoint': {
    aside: {
      RetainAllVariantProperties: 'It is said with each update, and is no state.',
      ...TAGS,
    },
    defaults: { 'DataCaptureConfig.EnableCapture': false },
    read({ id }, account) {
      const row = endpointNamed(nameIn(id), account);
      return (
        row && {
          ...fields(
            row,
            'EndpointName',
            'EndpointConfigName',
            'DataCaptureConfig',
            'ShadowProductionVariants',
          ),
          ...fields(row, 'AsyncInferenceConfig', 'ExplainerConfig'),
          DeploymentConfig: row.LastDeploymentConfig as Json | undefined,
          ...unless('EndpointStatus', row.EndpointStatus, 'InService'),
        }
      );
    },
  },
};
