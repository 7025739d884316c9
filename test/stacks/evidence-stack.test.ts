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

const PROXY_LOGS = ['proxy ledger/logs/*', 'proxy ledger/followed/*'];
const REVIEW_LOGS = ['review ledger/review/logs/*', 'review ledger/review/followed/*'];

test('only the proxy writes payloads, and proxy and review service each logs of its own', () => {
  expect(may('s3:PutObject')).toEqual([...PROXY_LOGS, ...REVIEW_LOGS, 'proxy payloads/*']);
});

test('each reads what it must', () => {
  expect(may('s3:GetObject')).toEqual([
    ...PROXY_LOGS,
    ...REVIEW_LOGS,
    'researcher ledger/*',
    'verifier ledger/*',
    'proxy payloads/reviews/*',
    'review payloads/reviews/*',
    'verifier trail/*',
  ]);
});

describe('the keys that sign checkpoints', () => {
  const keys = [
    ...propertiesOf<{
      KeySpec: string;
      KeyUsage: string;
      KeyPolicy: { Statement: unknown[] };
    }>(template, 'AWS::KMS::Key').values(),
  ];

  test('are Ed25519, which all tools read, and ML-DSA-44, which outlives it', () => {
    expect(keys.map(({ KeySpec, KeyUsage }) => [KeySpec, KeyUsage])).toEqual(
      ['proxy', 'review'].flatMap(() => [
        ['ECC_NIST_EDWARDS25519', 'SIGN_VERIFY'],
        ['ML_DSA_44', 'SIGN_VERIFY'],
      ]),
    );
    template.allResources('AWS::KMS::Key', { DeletionPolicy: 'Retain' });
  });

  test('sign for one service alone, which has two', () => {
    const signers = keys.map(({ KeyPolicy }) =>
      statements(KeyPolicy)
        .filter(({ actions }) => actions.includes('kms:Sign'))
        .map(({ principal }) => /cordon-commercial-\w+/.exec(JSON.stringify(principal))?.[0]),
    );
    const [proxy, review] = ['cordon-commercial-proxy', 'cordon-commercial-review'];
    expect(signers).toEqual([[proxy], [proxy], [review], [review]]);
    expect(may('kms:Sign').map((line) => line.split(' ')[0])).toEqual(['proxy', 'proxy', 'review', 'review']);
  });
});
