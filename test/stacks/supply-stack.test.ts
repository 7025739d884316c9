import { DEPLOYMENTS } from '../helpers/assemblies';
import { propertiesOf, statements } from '../helpers/policies';
import { templateOf, templatesOf } from '../helpers/synth';

interface Policy {
  readonly Roles: string[];
  readonly PolicyDocument: { readonly Statement: unknown[] };
}

const template = templateOf('commercial', 'supply');

/** What each role may do with something whose ARN ends in one of the names given. */
const may = (action: string): string[] =>
  [...propertiesOf<Policy>(template, 'AWS::IAM::Policy').values()].flatMap(({ Roles, PolicyDocument }) =>
    statements(PolicyDocument)
      .filter(({ actions }) => actions.includes(action))
      .flatMap(({ resources }) =>
        resources.map(
          (resource) => `${Roles[0]?.replace('cordon-commercial-', '')} ${resource.split(':').at(-1)}`,
        ),
      ),
  );

test.each([
  ['commercial', 5],
  ['isob', 4],
] as const)(
  '%s has %i repositories: immutable, scanned, encrypted, kept, without a policy',
  (name, count) => {
    const repositories = propertiesOf(templateOf(name, 'supply'), 'AWS::ECR::Repository');
    expect(repositories.size).toBe(count);
    for (const repository of repositories.values()) {
      expect(repository).toMatchObject({
        ImageTagMutability: 'IMMUTABLE',
        ImageScanningConfiguration: { ScanOnPush: true },
        EncryptionConfiguration: { EncryptionType: 'KMS' },
      });
      expect(repository).not.toHaveProperty('RepositoryPolicyText');
    }
    templateOf(name, 'supply').allResources('AWS::ECR::Repository', {
      DeletionPolicy: 'RetainExceptOnCreate',
    });
  },
);

test('each role pulls its own images', () => {
  expect(may('ecr:GetDownloadUrlForLayer')).toEqual([
    'task-execution repository/cordon-commercial/proxy',
    'task-execution repository/cordon-commercial/classifier',
    'task-execution repository/cordon-commercial/review',
    'model repository/cordon-commercial/model',
    'safeguard repository/cordon-commercial/safeguard',
  ]);
});

test('each host reads the weights of its release, each classifier the bundles of its red line', () => {
  const weights = 'cordon-commercial-weights-111122223333-us-east-1';
  const policies = 'cordon-commercial-policies-111122223333-us-east-1';
  expect(may('s3:GetObject')).toEqual([
    `model ${weights}/frontier-2026-09/weights.tar.gz`,
    `safeguard ${weights}/safeguard-2026-07/weights.tar.gz`,
    `classifier-surveillance ${policies}/mass-domestic-surveillance/*`,
    `classifier-weapons ${policies}/autonomous-weapons/*`,
    `classifier-decisions ${policies}/high-stakes-automated-decisions/*`,
  ]);
});

test('couriers alone write weights, bundles, secrets and images', () => {
  const bucket = (part: string) => `courier cordon-commercial-${part}-111122223333-us-east-1/*`;
  expect(may('s3:PutObject')).toEqual([bucket('weights'), bucket('policies')]);
  expect(may('secretsmanager:PutSecretValue').map((line) => line.split(' ')[0])).toEqual(
    Array(5).fill('courier'),
  );
  expect(may('ecr:PutImage')).toEqual(
    ['proxy', 'classifier', 'review', 'model', 'safeguard'].map(
      (part) => `courier repository/cordon-commercial/${part}`,
    ),
  );
});

test.each(DEPLOYMENTS)('couriers of %s do nothing but carry', (name) => {
  const allowed = [...templatesOf(name).values()]
    .flatMap((each) => [...propertiesOf<Policy>(each, 'AWS::IAM::Policy').values()])
    .filter(({ Roles }) => Roles.includes(`cordon-${name}-courier`))
    .flatMap(({ PolicyDocument }) => statements(PolicyDocument))
    .filter(({ effect }) => effect === 'Allow')
    .flatMap(({ actions }) => actions);
  expect([...new Set(allowed)].sort()).toEqual([
    'ecr:BatchCheckLayerAvailability',
    'ecr:BatchGetImage',
    'ecr:CompleteLayerUpload',
    'ecr:GetAuthorizationToken',
    'ecr:InitiateLayerUpload',
    'ecr:PutImage',
    'ecr:UploadLayerPart',
    'kms:Decrypt',
    'kms:GenerateDataKey',
    's3:AbortMultipartUpload',
    's3:PutObject',
    'secretsmanager:PutSecretValue',
  ]);
});

test.each(DEPLOYMENTS)('weights and bundles of %s are written once', (name) => {
  const policies = [
    ...propertiesOf<{ PolicyDocument: { Statement: unknown[] } }>(
      templateOf(name, 'supply'),
      'AWS::S3::BucketPolicy',
    ).values(),
  ];
  expect(policies.length).toBe(2);
  for (const { PolicyDocument } of policies)
    expect(statements(PolicyDocument).map(({ sid }) => sid)).toEqual(
      expect.arrayContaining(['Destruction', 'Overwriting']),
    );
});

describe.each(DEPLOYMENTS)('%s', (name) => {
  const supply = templateOf(name, 'supply');

  test('has one empty secret per service, with a key, kept', () => {
    const secrets = propertiesOf(supply, 'AWS::SecretsManager::Secret');
    expect(secrets.size).toBe(5);
    for (const secret of secrets.values()) {
      expect(secret).toHaveProperty('KmsKeyId');
      expect(secret).not.toHaveProperty('SecretString');
      expect(secret).not.toHaveProperty('GenerateSecretString');
    }
    supply.allResources('AWS::SecretsManager::Secret', { DeletionPolicy: 'RetainExceptOnCreate' });
  });

  test('denies reading each secret to all but its service, and filling it to all but couriers', () => {
    const policies = [
      ...propertiesOf<{ ResourcePolicy: { Statement: unknown[] } }>(
        supply,
        'AWS::SecretsManager::ResourcePolicy',
      ).values(),
    ];
    expect(policies.length).toBe(5);
    const readers = policies.map(({ ResourcePolicy }) => {
      const [read, write] = statements(ResourcePolicy);
      expect(read).toMatchObject({ effect: 'Deny', actions: ['secretsmanager:GetSecretValue'] });
      expect(write).toMatchObject({ effect: 'Deny', actions: ['secretsmanager:PutSecretValue'] });
      expect(JSON.stringify(write?.condition.ArnNotEquals)).toContain(`cordon-${name}-courier`);
      return JSON.stringify(read?.condition.ArnNotEquals);
    });
    expect(new Set(readers).size).toBe(5);
  });
});
