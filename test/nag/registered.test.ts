import { Validations } from 'aws-cdk-lib';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks, NIST80053R5Checks } from 'cdk-nag';
import type { Acknowledgement } from '../../lib/nag/acknowledgement';
import { registered } from '../../lib/nag/registered';
import { appWithStack } from './apps';

const ENCLAVE = { name: 'demo', account: '111122223333', region: 'us-east-1' };
const LOGGING = 'AwsSolutions-S1';

function appWithBucket() {
  const { app, stack } = appWithStack();
  const bucket = new CfnBucket(stack, 'Bucket');
  return { app, bucket };
}

function findings(register: readonly Acknowledgement[], app = appWithBucket().app) {
  const pack = registered(new AwsSolutionsChecks(), register, ENCLAVE);
  const { violations } = pack.validateScope(app);
  return { ids: violations.map(({ ruleName }) => ruleName), violations, summary: pack.summary() };
}

describe('each borrowed pack bites on a bucket with nothing set', () => {
  test('AwsSolutions', () => {
    const { ids, violations } = findings([]);
    expect(ids).toContain(LOGGING);
    expect(violations.every(({ severity }) => severity === 'fatal')).toBe(true);
  });

  test('NIST 800-53 r5', () => {
    const report = registered(new NIST80053R5Checks(), [], ENCLAVE).validateScope(appWithBucket().app);
    expect(report.violations.map(({ ruleName }) => ruleName)).toContain(
      'NIST.800.53.R5-S3BucketVersioningEnabled',
    );
  });
});

test('an entry of the register takes away its finding at its path, in every deployment', () => {
  const entry = { id: LOGGING, paths: ['boundary/Bucket'], reason: 'for the test' };
  const { ids, summary } = findings([entry]);
  expect(ids).not.toContain(LOGGING);
  expect(ids).not.toContain('stale-acknowledgement');
  expect(summary.acknowledged).toBe(1);
  expect(summary.rules).toBeGreaterThan(10);
});

test('an entry that matches nothing is a finding, also beside one that matches', () => {
  const entry = { id: LOGGING, paths: ['boundary/Bucket', 'boundary/Gone'], reason: 'for the test' };
  const { ids, violations } = findings([entry]);
  expect(ids).toContain('stale-acknowledgement');
  expect(violations.find(({ ruleName }) => ruleName === 'stale-acknowledgement')?.description).toContain(
    'boundary/Gone',
  );
});

test.each([LOGGING, `AwsSolutions::${LOGGING}`])(
  'an acknowledgement of %s in the tree hides nothing',
  (id) => {
    const { app, bucket } = appWithBucket();
    Validations.of(bucket).acknowledge({ id, reason: 'in a hurry' });
    expect(findings([], app).ids).toContain(LOGGING);
  },
);
