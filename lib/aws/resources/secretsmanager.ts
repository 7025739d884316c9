import { both, regional } from '../attribute-forms';
import type { ResourceTypes } from '../resource-type';
import { ownPolicy } from '../shapes/policy-shapes';
import { matching, of, on, prose, tags } from '../shapes/shape';

/** AWS Secrets Manager. */
export const SECRETS_MANAGER: ResourceTypes = {
  'AWS::SecretsManager::Secret': {
    identity: [['Name']],
    properties: {
      Description: prose,
      'KmsKeyId!': of('AWS::KMS::Key', 'Arn', 'Ref'),
      Name: matching(/^[\w/-]+$/, 'a name'),
      Tags: tags,
    },
    attributes: both('Id', regional('secretsmanager', 'secret:{Name}-{generated}')),
    encryption: { key: ['KmsKeyId'], whole: 'KmsKeyId', copies: ['ReplicaRegions'] },
  },
  'AWS::SecretsManager::ResourcePolicy': {
    identity: [['SecretId']],
    properties: {
      'BlockPublicPolicy!': on,
      'ResourcePolicy!': ownPolicy,
      'SecretId!': of('AWS::SecretsManager::Secret', 'Ref'),
    },
    policies: [['resource', 'ResourcePolicy']],
  },
};
