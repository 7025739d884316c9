import { ownPolicy } from '../shapes/policy-shapes';
import { exactly, type Keys, matching, of, on, prose, tags, whole } from '../shapes/shape';

/** AWS KMS and Secrets Manager. */
export const KMS: Readonly<Record<string, Keys>> = {
  'AWS::KMS::Key': {
    Description: prose,
    Enabled: on,
    EnableKeyRotation: on,
    RotationPeriodInDays: whole(90, 2560),
    'KeyPolicy!': ownPolicy,
    KeySpec: exactly('SYMMETRIC_DEFAULT', 'ECC_NIST_EDWARDS25519'),
    KeyUsage: exactly('ENCRYPT_DECRYPT', 'SIGN_VERIFY'),
    PendingWindowInDays: exactly(30),
    Tags: tags,
  },
  'AWS::KMS::Alias': {
    'AliasName!': matching(/^alias\/(?!aws\/)[\w/-]+$/, 'an alias that is not one of AWS'),
    'TargetKeyId!': of('AWS::KMS::Key', 'Arn', 'Ref'),
  },
  'AWS::SecretsManager::Secret': {
    Description: prose,
    'KmsKeyId!': of('AWS::KMS::Key', 'Arn', 'Ref'),
    Name: matching(/^[\w/-]+$/, 'a name'),
    Tags: tags,
  },
  'AWS::SecretsManager::ResourcePolicy': {
    'BlockPublicPolicy!': on,
    'ResourcePolicy!': ownPolicy,
    'SecretId!': of('AWS::SecretsManager::Secret', 'Ref'),
  },
};
