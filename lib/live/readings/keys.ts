import { row as rowIn, rows } from '../../preflight/check';
import type { Json } from '../../verify/meaning/plain';
import { call } from '../operations';
import { type Readings, TAGS } from '../reading';
import { documentIn, fields, type Row, rowOf, unless } from '../rows';

/** Keys, secrets, and who may use them. */
export const KEYS: Readings = {
  'AWS::KMS::Key': {
    aside: {
      ...TAGS,
      PendingWindowInDays: 'It is said when a key is deleted, and not before.',
    },
    defaults: {
      KeySpec: 'SYMMETRIC_DEFAULT',
      KeyUsage: 'ENCRYPT_DECRYPT',
      Origin: 'AWS_KMS',
      MultiRegion: false,
      Enabled: true,
      EnableKeyRotation: false,
      RotationPeriodInDays: 365,
      Description: '',
    },
    read({ id }, account) {
      const described = call('kms describe-key', '--key-id', id);
      const policy = call('kms get-key-policy', '--key-id', id, '--policy-name', 'default');
      const [key, document] = account.all(described, policy);
      const metadata = rowIn(key, 'KeyMetadata');
      // Keys that sign don't rotate, and AWS refuses to be asked.
      const rotation =
        metadata.KeyUsage === 'ENCRYPT_DECRYPT'
          ? (account.askUnless(call('kms get-key-rotation-status', '--key-id', id), [
              'UnsupportedOperationException',
            ]) as Row | undefined)
          : undefined;
      return {
        ...fields(metadata, 'Description', 'KeySpec', 'KeyUsage', 'Origin', 'MultiRegion', 'Enabled'),
        KeyPolicy: documentIn((document as Row).Policy),
        EnableKeyRotation: (rotation?.KeyRotationEnabled ?? false) as Json,
        ...(rotation?.RotationPeriodInDays !== undefined && {
          RotationPeriodInDays: rotation.RotationPeriodInDays as Json,
        }),
        ...unless('KeyState', metadata.KeyState, 'Enabled'),
      };
    },
  },
  'AWS::KMS::Alias': {
    read({ expected }, account) {
      const row = rowOf(
        rows(account.ask(call('kms list-aliases')), 'Aliases'),
        'AliasName',
        expected.AliasName,
      );
      if (row === undefined) return undefined;
      const target = String(expected.TargetKeyId);
      const same = target === row.TargetKeyId || target.endsWith(`:key/${String(row.TargetKeyId)}`);
      return { AliasName: expected.AliasName, TargetKeyId: same ? target : (row.TargetKeyId as Json) };
    },
  },
  'AWS::SecretsManager::Secret': {
    aside: TAGS,
    defaults: { Description: '' },
    read({ id }, account) {
      const row = account.askUnless(call('secretsmanager describe-secret', '--secret-id', id), [
        'ResourceNotFoundException',
      ]) as Row | undefined;
      return (
        row && {
          ...fields(
            row,
            'Name',
            'Description',
            'KmsKeyId',
            'DeletedDate',
            'RotationRules',
            'RotationLambdaARN',
          ),
          ReplicaRegions: row.ReplicationStatus as Json | undefined,
        }
      );
    },
  },
  'AWS::SecretsManager::ResourcePolicy': {
    aside: { BlockPublicPolicy: 'It is asked when a policy is put, and the policy is read.' },
    read({ expected }, account) {
      const secret = String(expected.SecretId);
      const answer = account.ask(call('secretsmanager get-resource-policy', '--secret-id', secret)) as Row;
      return answer.ResourcePolicy === undefined
        ? undefined
        : { SecretId: secret, ResourcePolicy: documentIn(answer.ResourcePolicy) };
    },
  },
};
