import { cases } from '../cases';

cases('invocation-is-pinned', {
  passes: [
    ['an endpoint of the stack', 'Properties/PolicyDocument/Statement/0/Resource', { Ref: 'Endpoint' }],
    [
      'streams as well',
      'Properties/PolicyDocument/Statement/0/Action',
      ['sagemaker:InvokeEndpoint', 'sagemaker:InvokeEndpointWithResponseStream'],
    ],
    [
      'another action on anything',
      'Properties/PolicyDocument/Statement/0',
      { Effect: 'Allow', Action: 'ecr:GetAuthorizationToken', Resource: '*' },
    ],
    ['a boundary, which grants nothing', 'Type', 'AWS::IAM::ManagedPolicy'],
  ],
  refuses: [
    [
      'every endpoint',
      'Properties/PolicyDocument/Statement/0/Resource',
      'arn:aws:sagemaker:us-east-1:111122223333:endpoint/*',
      'the ARN of one endpoint',
    ],
    [
      'any endpoint of a list',
      'Properties/PolicyDocument/Statement/0/Resource',
      ['*'],
      'the ARN of one endpoint',
    ],
    ['any region', 'Properties/PolicyDocument/Statement/0/Condition/StringEquals', undefined, 'not pinned'],
    [
      'another region',
      'Properties/PolicyDocument/Statement/0/Condition/StringEquals',
      { 'aws:RequestedRegion': 'eu-west-1' },
      'not pinned',
    ],
    [
      'a condition that passes when the key is missing',
      'Properties/PolicyDocument/Statement/0/Condition',
      { StringEqualsIfExists: { 'aws:RequestedRegion': 'us-east-1' } },
      'not pinned',
    ],
    [
      'inference routers',
      'Properties/PolicyDocument/Statement/0/Condition/Null',
      undefined,
      'inference router',
    ],
    [
      'inference routers alone',
      'Properties/PolicyDocument/Statement/0/Condition/Null',
      { 'sagemaker:SourceInferenceRouterArn': 'false' },
      'inference router',
    ],
    [
      'a glob that covers it',
      'Properties/PolicyDocument/Statement/0',
      { Effect: 'Allow', Action: 'sagemaker:*', Resource: '*' },
      'the ARN of one endpoint',
    ],
    [
      'another case',
      'Properties/PolicyDocument/Statement/0',
      { Effect: 'Allow', Action: 'SageMaker:invokeendpoint', Resource: '*' },
      'the ARN of one endpoint',
    ],
    [
      'asynchronous invocation',
      'Properties/PolicyDocument/Statement/0',
      { Effect: 'Allow', Action: 'sagemaker:InvokeEndpointAsync', Resource: '*' },
      'the ARN of one endpoint',
    ],
    [
      'Bedrock',
      'Properties/PolicyDocument/Statement/0/Action',
      'bedrock:InvokeModel',
      'beside the safety proxy',
    ],
    [
      'a router',
      'Properties/PolicyDocument/Statement/0/Action',
      'sagemaker:CreateInferenceRouter',
      'beside the safety proxy',
    ],
    [
      'an endpoint policy',
      'Properties/PolicyDocument/Statement/0/Action',
      'sagemaker:PutEndpointPolicy',
      'beside the safety proxy',
    ],
  ],
});
