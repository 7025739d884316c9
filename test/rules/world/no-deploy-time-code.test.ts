import { cases } from '../cases';

cases('no-deploy-time-code', {
  passes: [
    ['a type that is for another rule', 'Type', 'AWS::S3::Bucket'],
    ['a type that nobody listed', 'Type', 'AWS::New::Thing'],
  ],
  refuses: [
    ['Custom::S3AutoDeleteObjects', 'Type', 'Custom::S3AutoDeleteObjects', 'while deploying'],
    ['AWS::CloudFormation::CustomResource', 'Type', 'AWS::CloudFormation::CustomResource', 'while deploying'],
    ['AWS::CloudFormation::Macro', 'Type', 'AWS::CloudFormation::Macro', 'what templates mean'],
    ['AWS::CloudFormation::StackSet', 'Type', 'AWS::CloudFormation::StackSet', 'other accounts'],
    ['AWS::CloudFormation::Stack', 'Type', 'AWS::CloudFormation::Stack', 'may not see'],
    [
      'AWS::CloudFormation::WaitCondition',
      'Type',
      'AWS::CloudFormation::WaitCondition',
      'signal from outside',
    ],
    ['Acme::Net::Vpc::MODULE', 'Type', 'Acme::Net::Vpc::MODULE', 'module'],
    [
      'AWS::ServiceCatalog::CloudFormationProvisionedProduct',
      'Type',
      'AWS::ServiceCatalog::CloudFormationProvisionedProduct',
      'products',
    ],
  ],
});
