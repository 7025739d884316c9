import type { Prohibition } from './prohibition';

/** Types that change what templates mean. */
export const TEMPLATE: readonly Prohibition[] = [
  [
    'Custom::* AWS::CloudFormation::CustomResource',
    'runs code of its own while deploying',
    'remove it, and the CDK option that made it',
  ],
  [
    'AWS::CloudFormation::Macro AWS::CloudFormation::ResourceVersion AWS::CloudFormation::TypeActivation AWS::CloudFormation::ModuleVersion AWS::CloudFormation::ModuleDefaultVersion AWS::CloudFormation::PublicTypeVersion AWS::CloudFormation::Publisher AWS::CloudFormation::ResourceDefaultVersion',
    'changes what templates mean',
    'remove it',
  ],
  ['AWS::CloudFormation::StackSet', 'deploys to other accounts or regions', 'use one stack in one account'],
  [
    'AWS::CloudFormation::Stack',
    'brings in a template that the verifier may not see',
    'make it a stack of the app',
  ],
  [
    'AWS::CloudFormation::WaitCondition AWS::CloudFormation::WaitConditionHandle',
    'waits for a signal from outside',
    'remove it',
  ],
  [
    'AWS::CloudFormation::*Hook*',
    'changes what may be deployed, from within',
    'hooks belong to the account, outside the enclave',
  ],
  [
    'AWS::ServiceCatalog*::* AWS::Proton::* AWS::ControlTower::*',
    "deploys products that the verifier can't see",
    'remove it',
  ],
  ['*::MODULE', 'is a module that expands when it is deployed', 'write its resources out'],
  ['Alexa::*', "is a third party's type", 'remove it'],
];
