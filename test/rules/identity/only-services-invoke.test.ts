import { EXAMPLE_IMAGES } from '../../../lib/rules/examples';
import { onlyServicesInvoke } from '../../../lib/rules/identity/only-services-invoke';
import { worldOf } from '../../claims/worlds';
import { cases } from '../cases';

const S = 'Properties/PolicyDocument/Statement/0';

cases('only-services-invoke', {
  passes: [
    ['a denial', S, { Effect: 'Deny', Action: 'sagemaker:Invoke*', Resource: '*' }],
    ['a boundary, which grants nothing', 'Type', 'AWS::IAM::ManagedPolicy'],
  ],
  refuses: [
    ['invocation', `${S}/Action`, 'sagemaker:InvokeEndpoint', 'may invoke a model'],
    ['streams', `${S}/Action`, 'sagemaker:InvokeEndpointWithResponseStream', 'may invoke a model'],
    ['a glob that covers it', `${S}/Action`, 'sagemaker:*', 'may invoke a model'],
    ['another case', `${S}/Action`, 'SageMaker:INVOKEENDPOINT', 'may invoke a model'],
    ['an action that is not known', `${S}/Action`, { 'Fn::ImportValue': 'nowhere' }, 'may invoke a model'],
  ],
});

describe('beside a task that runs as the role', () => {
  const faults = (image: string) => {
    const world = worldOf({
      Resources: {
        Role: { Type: 'AWS::IAM::Role', Properties: { RoleName: 'reviewer' } },
        Task: {
          Type: 'AWS::ECS::TaskDefinition',
          Properties: {
            TaskRoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] },
            ContainerDefinitions: [{ Image: `x@${image}` }],
          },
        },
        Subject: onlyServicesInvoke.bad,
      },
    });
    const subject = world.assembly.resources.find(({ logicalId }) => logicalId === 'Subject');
    return subject ? [...onlyServicesInvoke.check(subject, world)] : [];
  };

  test('passes where the task is the proxy, or a classifier', () => {
    expect(faults(EXAMPLE_IMAGES.proxy)).toEqual([]);
    expect(faults(EXAMPLE_IMAGES.classifier)).toEqual([]);
  });

  test('refuses where the task is another service', () => {
    expect(faults(EXAMPLE_IMAGES.review)).toHaveLength(1);
  });
});
