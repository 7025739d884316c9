import { DATA_CLASSES } from '../../../lib/constructs/data/key-users';
import { DEPLOYMENTS } from '../../helpers/assemblies';
import { propertiesOf, type Statement, statements } from '../../helpers/policies';
import { templateOf } from '../../helpers/synth';

interface Key {
  readonly Description: string;
  readonly EnableKeyRotation?: boolean;
  readonly KeyPolicy: { readonly Statement: unknown[] };
}

const USE = /^kms:(Decrypt|Encrypt|GenerateDataKey|ReEncrypt|Sign|GenerateMac|CreateGrant)/;

const keys = (deployment: (typeof DEPLOYMENTS)[number]) => [
  ...propertiesOf<Key>(templateOf(deployment, 'boundary'), 'AWS::KMS::Key').values(),
];

const policyOf = (data: string): Statement[] =>
  statements(
    keys('commercial').find(({ Description }) => Description.endsWith(`: ${data}`))?.KeyPolicy ?? {
      Statement: [],
    },
  );

const users = (data: string, action: RegExp) =>
  policyOf(data)
    .filter(({ actions }) => actions.some((each) => action.test(each)))
    .flatMap(
      ({ principal }) =>
        JSON.stringify(principal).match(/[a-z-]+\.amazonaws\.com|cordon-commercial-[a-z-]+|cfn-exec-role/g) ??
        [],
    )
    .map((name) => name.replace('cordon-commercial-', ''));

describe.each(DEPLOYMENTS)('%s', (deployment) => {
  test('has one key per class of data, rotated, and kept', () => {
    expect(keys(deployment).map(({ Description }) => Description.split(': ')[1])).toEqual([...DATA_CLASSES]);
    for (const { EnableKeyRotation } of keys(deployment)) expect(EnableKeyRotation).toBe(true);
    templateOf(deployment, 'boundary').allResources('AWS::KMS::Key', { DeletionPolicy: 'Retain' });
  });

  test('lets the account administer keys, not use, grant, disable or delete them', () => {
    for (const { KeyPolicy } of keys(deployment)) {
      const root = statements(KeyPolicy).filter(({ principal }) =>
        JSON.stringify(principal).includes(':root'),
      );
      expect(root.length).toBe(1);
      for (const action of root.flatMap(({ actions }) => actions)) {
        expect(action).not.toMatch(USE);
        expect(action).not.toMatch(/\*|DisableKey$|ScheduleKeyDeletion/);
      }
    }
  });

  test('limits every use to a service, a context or a source', () => {
    for (const { KeyPolicy } of keys(deployment))
      for (const { actions, condition } of statements(KeyPolicy))
        if (actions.some((action) => USE.test(action)))
          expect(JSON.stringify(condition)).toMatch(/kms:ViaService|kms:EncryptionContext|aws:Source/);
  });

  test('gives grants to AWS services alone', () => {
    for (const { KeyPolicy } of keys(deployment))
      for (const { actions, condition } of statements(KeyPolicy))
        if (actions.includes('kms:CreateGrant'))
          expect(condition).toMatchObject({ Bool: { 'kms:GrantIsForAWSResource': 'true' } });
  });
});

test.each([
  ['weights', ['model', 'safeguard', 'courier']],
  ['policies', ['classifier-surveillance', 'classifier-weapons', 'classifier-decisions', 'courier']],
  ['ledger', ['proxy', 'review', 'researcher', 'verifier']],
  ['payloads', ['proxy', 'review']],
  ['reviews', ['proxy', 'review', 'cfn-exec-role']],
  [
    'secrets',
    [
      'proxy',
      'classifier-surveillance',
      'classifier-weapons',
      'classifier-decisions',
      'review',
      'courier',
      'cfn-exec-role',
    ],
  ],
  ['logs', ['logs.amazonaws.com']],
  ['trail', ['verifier']],
  ['images', []],
])('%s are decrypted by %j alone', (data, expected) => {
  expect(users(data, /Decrypt/)).toEqual(expected);
});

test('whoever makes secrets may try their key, and use it for no value', () => {
  const [make] = policyOf('secrets').filter(({ sid }) => sid === 'Make');
  expect(make?.condition.StringEquals).toMatchObject({
    'kms:EncryptionContext:SecretVersionId': 'RequestToValidateKeyAccess',
  });
});

test.each(['weights', 'policies', 'secrets'])(
  'couriers use the key of %s through its service alone',
  (data) => {
    const carrying = policyOf(data).filter(({ principal }) => JSON.stringify(principal).includes('-courier'));
    expect(carrying.map(({ actions }) => actions)).toEqual([['kms:GenerateDataKey', 'kms:Decrypt']]);
    expect(carrying[0]?.condition.StringEquals).toHaveProperty('kms:ViaService');
    expect(JSON.stringify(carrying[0]?.condition)).toMatch(/EncryptionContext:(aws:s3:arn|SecretARN)/);
  },
);

test.each(['ledger', 'payloads', 'reviews', 'logs', 'trail', 'images'])(
  'couriers use no key of %s',
  (data) => {
    expect(JSON.stringify(policyOf(data))).not.toContain('courier');
  },
);
