import { DEPLOYMENTS, deploymentOf } from '../helpers/assemblies';
import { propertiesOf, statements } from '../helpers/policies';
import { templateOf } from '../helpers/synth';

interface Bucket {
  readonly BucketName: string;
  readonly ObjectLockConfiguration?: { readonly Rule: { readonly DefaultRetention: object } };
}
interface Policy {
  readonly Roles: string[];
  readonly PolicyDocument: { readonly Statement: unknown[] };
}

const template = templateOf('commercial', 'evidence');

const may = (action: string): string[] =>
  [...propertiesOf<Policy>(template, 'AWS::IAM::Policy').values()].flatMap(({ Roles, PolicyDocument }) =>
    statements(PolicyDocument)
      .filter(({ actions }) => actions.includes(action))
      .flatMap(({ resources }) =>
        resources.map((resource) =>
          `${Roles[0]} ${resource.split(':').at(-1)}`.replaceAll(
            /cordon-commercial-|-111122223333-us-east-1/g,
            '',
          ),
        ),
      ),
  );

test.each(DEPLOYMENTS)('%s locks ledger, payloads and trail for the charter’s retention', (name) => {
  const { retention } = deploymentOf(name).charter;
  const locks = [...propertiesOf<Bucket>(templateOf(name, 'evidence'), 'AWS::S3::Bucket').values()].map(
    ({ BucketName, ObjectLockConfiguration }) => [
      BucketName.split('-')[2],
      ObjectLockConfiguration?.Rule.DefaultRetention,
    ],
  );
  expect(locks).toEqual([
    ['ledger', { Mode: 'COMPLIANCE', Days: retention.ledgerDays }],
    ['payloads', { Mode: 'COMPLIANCE', Days: retention.payloadDays }],
    ['trail', { Mode: 'COMPLIANCE', Days: retention.trailDays }],
  ]);
});

test('only the proxy writes', () => {
  expect(may('s3:PutObject')).toEqual(['proxy ledger/*', 'proxy payloads/*']);
});

test('each reads what it must', () => {
  expect(may('s3:GetObject')).toEqual([
    'proxy ledger/*',
    'researcher ledger/*',
    'verifier ledger/*',
    'proxy payloads/reviews/*',
    'review payloads/reviews/*',
    'verifier trail/*',
  ]);
});

describe('the signing key', () => {
  const [key] = propertiesOf<{
    KeySpec: string;
    KeyUsage: string;
    KeyPolicy: { Statement: unknown[] };
  }>(template, 'AWS::KMS::Key').values();
  const policy = statements(key?.KeyPolicy ?? { Statement: [] });

  test('is Ed25519, which checkpoints are signed with', () => {
    expect(key).toMatchObject({ KeySpec: 'ECC_NIST_EDWARDS25519', KeyUsage: 'SIGN_VERIFY' });
    template.allResources('AWS::KMS::Key', { DeletionPolicy: 'Retain' });
  });

  test('signs for the proxy alone', () => {
    const signers = policy.filter(({ actions }) => actions.includes('kms:Sign'));
    expect(signers.length).toBe(1);
    expect(JSON.stringify(signers[0]?.principal)).toContain('cordon-commercial-proxy');
    expect(may('kms:Sign').map((line) => line.split(' ')[0])).toEqual(['proxy']);
  });
});

describe('the trail', () => {
  test('logs, validates, is encrypted, and sees every region', () => {
    template.hasResourceProperties('AWS::CloudTrail::Trail', {
      IsLogging: true,
      EnableLogFileValidation: true,
      IsMultiRegionTrail: true,
      IncludeGlobalServiceEvents: true,
      TrailName: 'cordon-commercial-trail',
    });
  });

  test('records what is done with objects, reviews and endpoints, and not its own deliveries', () => {
    const [trail] = propertiesOf<{ AdvancedEventSelectors: { Name: string }[] }>(
      template,
      'AWS::CloudTrail::Trail',
    ).values();
    expect(trail?.AdvancedEventSelectors.map(({ Name }) => Name)).toEqual([
      'Management',
      'Objects',
      'Reviews',
      'Invocations',
    ]);
    const text = JSON.stringify(trail?.AdvancedEventSelectors);
    for (const part of ['weights', 'policies', 'ledger', 'payloads'])
      expect(text).toContain(`cordon-commercial-${part}-`);
    expect(text).not.toContain('cordon-commercial-trail-');
  });

  test('is delivered by CloudTrail for this trail alone', () => {
    const services = [
      ...propertiesOf<{ PolicyDocument: { Statement: unknown[] } }>(
        template,
        'AWS::S3::BucketPolicy',
      ).values(),
    ]
      .flatMap(({ PolicyDocument }) => statements(PolicyDocument))
      .filter(({ effect }) => effect === 'Allow');
    expect(services.map(({ sid }) => sid)).toEqual(['TrailAsks', 'TrailWrites']);
    for (const { principal, condition } of services) {
      expect(principal).toEqual({ Service: 'cloudtrail.amazonaws.com' });
      expect(condition.StringEquals).toHaveProperty('aws:SourceArn');
    }
  });
});
