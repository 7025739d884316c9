import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Aspects, CfnResource, NestedStack, Stack, Stage, Validations } from 'aws-cdk-lib';
import { CfnSubnet, CfnVPC } from 'aws-cdk-lib/aws-ec2';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import type { IConstruct } from 'constructs';
import type { Rule } from '../../lib/contract/rule';
import { CordonChecks } from '../../lib/nag/cordon-checks';
import { CHARTER } from '../rules/world';
import { appWithStack, refusalOf } from './apps';

const subnet = (scope: Stack, id = 'Subnet', props: object = {}) =>
  new CfnSubnet(scope, id, {
    vpcId: 'vpc-1',
    cidrBlock: '10.20.0.0/26',
    availabilityZone: 'us-east-1a',
    ...props,
  });

/** The rules that a scope breaks. */
function broken(scope: IConstruct, rules?: readonly Rule[]): readonly string[] {
  const pack = new CordonChecks({ charter: CHARTER, ...(rules ? { rules } : {}) });
  return pack.validateScope(scope).violations.map(({ ruleName }) => ruleName);
}

test('passes what the rules pass, and says what it looked at', () => {
  const { app, stack } = appWithStack();
  subnet(stack);
  const pack = new CordonChecks({ charter: CHARTER });
  expect(pack.validateScope(app)).toEqual({ success: true, violations: [] });
  expect(pack.summary()).toMatchObject({ gate: 'CordonChecks', resources: 1, findings: 0, acknowledged: 0 });
});

describe('finds a fault whichever way it came in', () => {
  test.each<[string, (stack: Stack) => void]>([
    ['a typed property', (stack) => subnet(stack, 'Subnet', { mapPublicIpOnLaunch: true })],
    ['a property override', (stack) => subnet(stack).addPropertyOverride('MapPublicIpOnLaunch', true)],
    [
      'a raw resource',
      (stack) =>
        new CfnResource(stack, 'Subnet', {
          type: 'AWS::EC2::Subnet',
          properties: { AvailabilityZone: 'us-east-1a', MapPublicIpOnLaunch: true },
        }),
    ],
    [
      'a type override',
      (stack) => {
        const vpc = new CfnVPC(stack, 'Subnet', { cidrBlock: '10.0.0.0/16' });
        vpc.addOverride('Type', 'AWS::EC2::Subnet');
        vpc.addPropertyOverride('AvailabilityZone', 'us-east-1a');
        vpc.addPropertyOverride('MapPublicIpOnLaunch', true);
      },
    ],
    [
      'a patched rendering',
      (stack) => {
        const made = subnet(stack);
        const properties = { AvailabilityZone: 'us-east-1a', MapPublicIpOnLaunch: true };
        Object.assign(made, {
          _toCloudFormation: () => ({
            Resources: { Subnet: { Type: 'AWS::EC2::Subnet', Properties: properties } },
          }),
        });
      },
    ],
    [
      'an included template',
      (stack) => {
        const templateFile = join(mkdtempSync(join(tmpdir(), 'cordon-')), 'included.json');
        const properties = {
          VpcId: 'v',
          CidrBlock: '10.0.0.0/24',
          AvailabilityZone: 'us-east-1a',
          MapPublicIpOnLaunch: true,
        };
        writeFileSync(
          templateFile,
          JSON.stringify({ Resources: { Subnet: { Type: 'AWS::EC2::Subnet', Properties: properties } } }),
        );
        new CfnInclude(stack, 'Included', { templateFile });
      },
    ],
  ])('%s', (_, add) => {
    const { app, stack } = appWithStack();
    add(stack);
    expect(broken(app)).toContain('no-public-address');
  });

  test('in a nested stack, and in a Stage', () => {
    const { app, stack } = appWithStack();
    subnet(new NestedStack(stack, 'Nested'), 'Subnet', { mapPublicIpOnLaunch: true });
    expect(broken(app)).toContain('no-public-address');

    const other = appWithStack();
    const stage = new Stage(other.app, 'Stage');
    subnet(new Stack(stage, 'cordon-demo-boundary'), 'Subnet', { mapPublicIpOnLaunch: true });
    expect(broken(other.app)).toContain('no-public-address');
  });

  test('by a late aspect, when the app is synthesized', () => {
    const { app, stack } = appWithStack();
    subnet(stack);
    Aspects.of(app).add({
      visit: (node) => {
        if (node instanceof CfnSubnet) node.mapPublicIpOnLaunch = true;
      },
    });
    Validations.of(app).addPlugins(new CordonChecks({ charter: CHARTER }));
    expect(refusalOf(app)).toContain('no-public-address');
  });
});

test.each(['no-public-address', 'CordonChecks::no-public-address', 'CordonChecks-no-public-address'])(
  'an acknowledgement of %s hides nothing',
  (id) => {
    const { app, stack } = appWithStack();
    const made = subnet(stack, 'Subnet', { mapPublicIpOnLaunch: true });
    for (const scope of [made, stack, app]) Validations.of(scope).acknowledge({ id, reason: 'in a hurry' });
    Validations.of(app).addPlugins(new CordonChecks({ charter: CHARTER }));
    expect(refusalOf(app)).toContain('no-public-address');
  },
);

test('a rule that throws is a finding, and names the resource', () => {
  const { app, stack } = appWithStack();
  subnet(stack);
  const rule: Rule = {
    id: 'throws',
    title: '',
    claim: 'no-egress',
    severity: 'fatal',
    controls: [],
    rationale: '',
    remedy: '',
    types: ['*'],
    good: { Type: '' },
    bad: { Type: '' },
    check: () => {
      throw new Error('of its own');
    },
  };
  const report = new CordonChecks({ charter: CHARTER, rules: [rule] }).validateScope(app);
  expect(report).toMatchObject({
    success: false,
    violations: [
      {
        ruleName: 'throws',
        severity: 'fatal',
        description: 'the rule throws could not be checked: of its own',
        violatingResources: [{ constructPath: 'cordon-demo-boundary/Subnet', resourceLogicalId: 'Subnet' }],
      },
    ],
  });
});

test('a construct that throws while it is rendered is a finding', () => {
  const { app, stack } = appWithStack();
  Object.assign(subnet(stack), {
    _toCloudFormation: () => {
      throw new Error('not today');
    },
  });
  expect(broken(app)).toEqual(['rendering']);
});
