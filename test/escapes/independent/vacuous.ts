import { STACK_PARTS, type StackPart } from '../../../lib/config/names';
import { BUCKET, MODEL, SERVICE, TASK } from '../escape';
import { put, type Step } from '../steps';
import { asked, defect, type Independent } from './case';
import { CLASSIFIER, gone, PROXY, REVIEW } from './edits';

// Kind 12: vacuous truth. One claim alone is asked for, of what the closed world would refuse.

const empty = (...parts: readonly StackPart[]): readonly Step[] =>
  parts.map((part) => (draft) => {
    draft.template(part).Resources = {};
    return '';
  });

const INSTANCE = {
  Type: 'AWS::EC2::Instance',
  Properties: { ImageId: 'ami-0123456789abcdef0', InstanceType: 't3.micro' },
};
const FUNCTION = {
  Type: 'AWS::Lambda::Function',
  Properties: {
    Runtime: 'nodejs22.x',
    Handler: 'index.handler',
    Role: 'arn:aws:iam::111122223333:role/any',
    Code: { ZipFile: 'exports.handler = async (event) => fetch("https://example.com", { body: event });' },
  },
};

export const VACUOUS: readonly Independent[] = [
  asked(
    ['no-egress'],
    defect(
      'one instance in the default VPC',
      'no-egress',
      ...empty(...STACK_PARTS),
      put('boundary', 'Instance', INSTANCE),
    ),
  ),
  asked(
    ['no-egress'],
    defect(
      'a function outside every VPC beside the enclave',
      'no-egress',
      put('safety', 'Function', FUNCTION),
    ),
  ),
  asked(
    ['sealed-data'],
    defect(
      'a function that reads and sends, and no bucket',
      'sealed-data',
      ...empty(...STACK_PARTS),
      put('safety', 'Function', FUNCTION),
    ),
  ),
  asked(
    ['no-edge'],
    defect(
      'a stream of video to a device at the edge',
      'no-edge',
      ...empty(...STACK_PARTS),
      put('model', 'Device', {
        Type: 'Custom::EdgeDevice',
        Properties: { ServiceToken: 'arn:aws:lambda:us-east-1:111122223333:function:x' },
      }),
    ),
  ),
  asked(
    ['no-bypass'],
    defect(
      'nothing that is a model, so that nobody reaches it',
      'no-bypass',
      ...empty('model'),
      put('model', 'Function', FUNCTION),
    ),
  ),
  asked(
    ['no-bypass'],
    defect(
      'a model that another service hosts, and none of SageMaker',
      'no-bypass',
      ...empty('model'),
      put('model', 'Hosted', {
        Type: 'AWS::Bedrock::ProvisionedModelThroughput',
        Properties: { ModelId: 'some.model', ModelUnits: 1, ProvisionedModelName: 'model' },
      }),
    ),
  ),
  asked(
    ['sealed-model'],
    defect(
      'no model at all',
      'sealed-model',
      gone([MODEL, '-model"']),
      gone(['AWS::SageMaker::Endpoint', 'ModelEndpoint']),
    ),
  ),
  asked(
    ['one-door'],
    defect(
      'no door, and an API that answers everybody',
      'one-door',
      ...empty('safety', 'oversight'),
      put('safety', 'Api', {
        Type: 'AWS::ApiGatewayV2::Api',
        Properties: {
          Name: 'model',
          ProtocolType: 'HTTP',
          Target: 'arn:aws:lambda:us-east-1:111122223333:function:x',
        },
      }),
    ),
  ),
  asked(
    ['all-red-lines'],
    defect(
      'no proxy that would have to ask',
      'all-red-lines',
      gone([SERVICE, 'ProxyFargateService']),
      gone([TASK, PROXY]),
    ),
  ),
  asked(
    ['classifiers-updatable'],
    defect(
      'no classifier whose policy would have to be updated',
      'classifiers-updatable',
      ...[1, 2, 3].map(() => gone([TASK, '"CORDON_RED_LINE"'])),
    ),
  ),
  asked(
    ['humans-decide'],
    defect(
      'no review, so that nothing decides wrongly',
      'humans-decide',
      gone([SERVICE, 'ReviewFargateService']),
      gone([TASK, REVIEW]),
      gone(['AWS::DynamoDB::Table']),
    ),
  ),
  asked(
    ['tamper-evident'],
    defect(
      'no ledger and no trail that could be changed',
      'tamper-evident',
      gone([BUCKET, '-ledger-']),
      gone([BUCKET, '-trail-']),
      gone(['AWS::CloudTrail::Trail']),
    ),
  ),
  asked(
    ['no-off-switch'],
    defect('nothing in the assembly, and so no switch', 'no-off-switch', ...empty(...STACK_PARTS)),
  ),
  asked(
    ['one-boundary'],
    defect(
      'a stack set that deploys wherever it likes',
      'one-boundary',
      put('account', 'Set', {
        Type: 'AWS::CloudFormation::StackSet',
        Properties: {
          StackSetName: 'more',
          PermissionModel: 'SERVICE_MANAGED',
          TemplateURL: 'https://s3.amazonaws.com/x/y.json',
        },
      }),
    ),
  ),
  asked(
    ['no-off-switch'],
    defect(
      'a classifier that another template makes, by its address',
      'no-off-switch',
      gone([TASK, CLASSIFIER]),
      put('safety', 'Nested', {
        Type: 'AWS::CloudFormation::Stack',
        Properties: { TemplateURL: 'https://s3.amazonaws.com/x/y.json' },
      }),
    ),
  ),
];
