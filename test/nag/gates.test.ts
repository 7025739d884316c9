import { NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { CfnEIP, CfnVPC } from 'aws-cdk-lib/aws-ec2';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { CLAIMS } from '../../lib/claims';
import { loadDeployment } from '../../lib/config/load';
import { addGates } from '../../lib/nag/gates';
import { RULES } from '../../lib/rules';
import { buildEnclave, createApp } from '../../lib/stacks/enclave';
import { appWithStack, refusalOf } from './apps';

const { deployment } = loadDeployment('config/commercial.yaml');

test('an app with the gates on refuses what each of them refuses', () => {
  const { app, stack } = appWithStack();
  new CfnBucket(stack, 'Bucket');
  new CfnEIP(stack, 'Address');
  addGates(app, deployment);
  const refusal = refusalOf(app);
  for (const rule of [
    'no-internet-gateway',
    'bucket-is-sealed',
    'AwsSolutions-S1',
    'NIST.800.53.R5-S3BucketVersioningEnabled',
  ]) {
    expect(refusal).toContain(rule);
  }
});

test('lets the enclave through, and says what each gate looked at once it is synthesized', () => {
  const app = createApp();
  buildEnclave(app, deployment);
  const gates = addGates(app, deployment);
  expect(gates.summaries().every(({ resources }) => resources === 0)).toBe(true);
  expect(refusalOf(app)).toBe('');
  const [checks, ...others] = gates.summaries();
  expect(checks).toEqual({
    gate: 'CordonChecks',
    rules: RULES.length,
    resources: expect.any(Number),
    findings: 0,
    acknowledged: 0,
  });
  const all = { resources: checks?.resources, findings: 0 };
  expect(others).toEqual([
    expect.objectContaining({ gate: 'AwsSolutions', ...all }),
    expect.objectContaining({ gate: 'NIST.800.53.R5', ...all }),
    expect.objectContaining({ gate: 'CordonVerify', rules: RULES.length + CLAIMS.length, ...all }),
  ]);
});

describe('the plugin over the assembly finds a fault', () => {
  test('in a nested stack', () => {
    const { app, stack } = appWithStack();
    new CfnEIP(new NestedStack(stack, 'Nested'), 'Address');
    const gates = addGates(app, deployment);
    expect(refusalOf(app)).toContain('no-internet-gateway');
    expect(findingsOf(gates)).toBeGreaterThan(0);
  });

  test('in a Stage', () => {
    const { app } = appWithStack();
    const stage = new Stage(app, 'Stage', { env: { account: '111122223333', region: 'us-east-1' } });
    new CfnEIP(new Stack(stage, 'Inner'), 'Address');
    const gates = addGates(app, deployment);
    refusalOf(app);
    expect(findingsOf(gates)).toBeGreaterThan(0);
  });

  test('in a stack that patches what it writes', () => {
    const { app, stack } = appWithStack();
    const vpc = new CfnVPC(stack, 'Vpc', { cidrBlock: '10.64.0.0/16' });
    const written = stack as unknown as { _toCloudFormation(): unknown };
    written._toCloudFormation = () => ({ Resources: { [vpc.logicalId]: { Type: 'AWS::EC2::EIP' } } });
    const gates = addGates(app, deployment);
    refusalOf(app);
    expect(findingsOf(gates)).toBeGreaterThan(0);
  });

  const findingsOf = (gates: ReturnType<typeof addGates>) =>
    gates.summaries().find(({ gate }) => gate === 'CordonVerify')?.findings ?? 0;
});
