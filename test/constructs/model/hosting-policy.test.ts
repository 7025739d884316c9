import { Match } from 'aws-cdk-lib/assertions';
import { HostingPolicy } from '../../../lib/constructs/model/hosting-policy';
import { deploymentOf } from '../../helpers/assemblies';
import { render } from '../../helpers/construct';

const template = render((stack) => {
  new HostingPolicy(stack, 'Hosting', {
    deployment: deploymentOf('commercial'),
    use: 'safeguard',
    vpcId: 'vpc-1',
    subnetIds: ['subnet-1', 'subnet-2'],
    securityGroupId: 'sg-model',
    logKeyArn: 'key',
  });
});
const arn = (resource: string) => ({
  'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:ec2:us-east-1:111122223333:${resource}`]],
});

test('SageMaker makes interfaces in the given subnets and group alone', () => {
  template.hasResourceProperties('AWS::IAM::Policy', {
    Roles: ['cordon-commercial-safeguard'],
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Action: 'ec2:CreateNetworkInterface',
          Resource: [
            arn('subnet/subnet-1'),
            arn('subnet/subnet-2'),
            arn('security-group/sg-model'),
            arn('network-interface/*'),
          ],
        }),
        Match.objectLike({
          Resource: arn('network-interface/*'),
          Condition: { ArnEquals: { 'ec2:Vpc': arn('vpc/vpc-1') } },
        }),
      ]),
    },
  });
});

test('only what describes has no resource, and no action is a wildcard', () => {
  const [policy] = Object.values(template.findResources('AWS::IAM::Policy'));
  const statements: { Action: string | string[]; Resource: unknown; Sid: string }[] =
    policy?.Properties.PolicyDocument.Statement;
  expect(statements.filter(({ Resource }) => Resource === '*').map(({ Sid }) => Sid)).toEqual([
    'DescribeNetwork',
  ]);
  expect(statements.flatMap(({ Action }) => Action).filter((action) => action.includes('*'))).toEqual([]);
});

test("the endpoint's log is encrypted and kept", () => {
  template.hasResource('AWS::Logs::LogGroup', {
    DeletionPolicy: 'RetainExceptOnCreate',
    Properties: {
      LogGroupName: '/aws/sagemaker/Endpoints/cordon-commercial-safeguard',
      KmsKeyId: 'key',
      RetentionInDays: 3653,
    },
  });
});
