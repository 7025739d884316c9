import { regional } from '../attribute-forms';
import type { ResourceTypes } from '../resource-type';
import { exactly, matching, object, of, on, tags } from '../shapes/shape';

const key = of('AWS::KMS::Key', 'Arn');

/** Amazon ECR. */
export const ECR: ResourceTypes = {
  'AWS::ECR::Repository': {
    identity: [['RepositoryName']],
    properties: {
      'EncryptionConfiguration!': object({ 'EncryptionType!': exactly('KMS'), 'KmsKey!': key }),
      ImageScanningConfiguration: object({ ScanOnPush: on }),
      'ImageTagMutability!': exactly('IMMUTABLE'),
      RepositoryName: matching(/^[a-z0-9._/-]+$/, 'the name of a repository'),
      Tags: tags,
    },
    attributes: {
      Ref: '{RepositoryName}',
      Arn: regional('ecr', 'repository/{RepositoryName}'),
      RepositoryUri: '{account}.dkr.ecr.{region}.{suffix}/{RepositoryName}',
    },
    policies: [['resource', 'RepositoryPolicyText']],
    encryption: {
      key: ['EncryptionConfiguration', 'KmsKey'],
      mode: { path: ['EncryptionConfiguration', 'EncryptionType'], allowed: ['KMS', 'KMS_DSSE'] },
      whole: 'EncryptionConfiguration',
      copies: [],
    },
  },
  'AWS::ECR::RegistryPolicy': {
    policies: [['resource', 'PolicyText']],
  },
};
