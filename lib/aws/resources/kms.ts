import { both, regional } from '../attribute-forms';
import type { ResourceTypes } from '../resource-type';
import { ownPolicy } from '../shapes/policy-shapes';
import { exactly, matching, of, off, on, prose, tags, whole } from '../shapes/shape';

/** AWS KMS. */
export const KMS: ResourceTypes = {
  'AWS::KMS::Key': {
    identity: [],
    properties: {
      Description: prose,
      Enabled: on,
      EnableKeyRotation: on,
      RotationPeriodInDays: whole(90, 2560),
      'KeyPolicy!': ownPolicy,
      KeySpec: exactly('SYMMETRIC_DEFAULT', 'ECC_NIST_EDWARDS25519', 'ML_DSA_44'),
      MultiRegion: off,
      KeyUsage: exactly('ENCRYPT_DECRYPT', 'SIGN_VERIFY'),
      PendingWindowInDays: exactly(30),
      Tags: tags,
    },
    attributes: { ...both('KeyId', '{generated}'), Arn: regional('kms', 'key/{generated}') },
    policies: [['resource', 'KeyPolicy']],
  },
  'AWS::KMS::Alias': {
    identity: [['AliasName']],
    properties: {
      'AliasName!': matching(/^alias\/(?!aws\/)[\w/-]{1,250}$/, 'an alias that is not one of AWS'),
      'TargetKeyId!': of('AWS::KMS::Key', 'Arn', 'Ref'),
    },
    attributes: { Ref: '{AliasName}' },
  },
  'AWS::KMS::ReplicaKey': {
    policies: [['resource', 'KeyPolicy']],
  },
};
