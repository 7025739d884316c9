import '../helpers/cdk-environment';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnVPCEndpoint } from 'aws-cdk-lib/aws-ec2';
import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { alarm, Bucket, Enclave, enclaveRole, metricsOf, prove, trustService } from '../../lib/app';
import { HELPERS } from '../../lib/verify/helpers';

function appWith(add: (enclave: Enclave) => void): App {
  const outdir = mkdtempSync(join(tmpdir(), 'cordon-'));
  const app = new App({ autoSynth: false, builtinCloudFormationValidation: false, outdir });
  add(new Enclave(app, 'Cordon', { deployment: 'config/commercial.yaml' }));
  return app;
}

test('what makes a resource is a file that has it', () => {
  for (const helper of Object.values(HELPERS)) {
    const [path = ''] = /lib\/constructs\/[\w/-]+\.ts/.exec(helper) ?? [];
    expect([helper, existsSync(path)]).toEqual([helper, true]);
  }
});

// What an engineer adds first. Endpoints have no helper for one alone: the services that an enclave calls are a table.

test('an alarm, a bucket and a role that our helpers make leave everything proved', () => {
  const app = appWith((enclave) => {
    const { stacks, deployment } = enclave;
    const ours = enclave.addStack('platform');
    alarm(ours, 'Alarm', {
      name: 'busy',
      description: 'Many requests.',
      metric: metricsOf(deployment.enclave).requests,
      threshold: 10_000,
    });
    new Bucket(ours, 'Bucket', {
      deployment,
      part: 'exports',
      keyArn: stacks.boundary.keys.arns.logs,
      readers: [],
      writers: [],
    });
    enclaveRole(stacks.account, 'Role', {
      enclave: deployment.enclave,
      part: 'exporter',
      boundaryArn: stacks.account.boundaryArn,
      trust: trustService(deployment.enclave, 'ecs-tasks', 'ecs'),
    });
  });
  expect(prove(app).verdict.findings).toEqual([]);
});

test('made without them, each is refused, and its remedy names the helper', () => {
  const app = appWith((enclave) => {
    const ours = enclave.addStack('platform');
    const { requests } = metricsOf(enclave.deployment.enclave);
    new CfnAlarm(ours, 'Alarm', {
      namespace: requests.namespace,
      metricName: requests.name,
      comparisonOperator: 'GreaterThanThreshold',
      evaluationPeriods: 1,
    });
    new CfnBucket(ours, 'Bucket');
    new CfnRole(ours, 'Role', { assumeRolePolicyDocument: { Version: '2012-10-17', Statement: [] } });
    new CfnVPCEndpoint(ours, 'Endpoint', {
      vpcId: enclave.stacks.boundary.network.vpcId,
      serviceName: 'com.amazonaws.us-east-1.sqs',
      vpcEndpointType: 'Interface',
    });
  });
  const { findings } = prove(app).verdict;
  for (const [logicalId, helper] of [
    ['Alarm', 'lib/constructs/oversight/alarm.ts'],
    ['Bucket', 'lib/constructs/data/bucket.ts'],
    ['Role', 'lib/constructs/identity/enclave-role.ts'],
    ['Endpoint', 'lib/constructs/network/endpoints.ts'],
  ]) {
    const own = findings.filter((finding) => finding.logicalId === logicalId);
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(({ remedy }) => !remedy.includes(helper ?? ''))).toEqual([]);
  }
});
