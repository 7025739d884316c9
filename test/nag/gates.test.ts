import { NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { CfnEIP, CfnVPC } from 'aws-cdk-lib/aws-ec2';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { loadDeployment } from '../../lib/config/load';
import { addGates } from '../../lib/nag/gates';
import { RULES } from '../../lib/rules';
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

test('says what each gate looked at, after synthesis and not before', () => {
  const { app, stack } = appWithStack();
  new CfnVPC(stack, 'Vpc', { cidrBlock: '10.64.0.0/16' });
  const gates = addGates(app, deployment);
  expect(gates.summaries().every(({ resources }) => resources === 0)).toBe(true);
  refusalOf(app);
  expect(gates.summaries()).toEqual([
    expect.objectContaining({ gate: 'CordonChecks', rules: RULES.length, resources: 1, findings: 0 }),
    expect.objectContaining({ gate: 'AwsSolutions', resources: 1 }),
    expect.objectContaining({ gate: 'NIST.800.53.R5', resources: 1 }),
    expect.objectContaining({ gate: 'CordonVerify', resources: 1, findings: 0 }),
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
