import { cases } from '../cases';

cases('no-other-compute', {
  passes: [
    ['a type that is for another rule', 'Type', 'AWS::S3::Bucket'],
    ['a type that nobody listed', 'Type', 'AWS::New::Thing'],
  ],
  refuses: [
    ['AWS::Lambda::Function', 'Type', 'AWS::Lambda::Function', 'code that Cordon'],
    ['AWS::Lambda::Url', 'Type', 'AWS::Lambda::Url', 'code that Cordon'],
    ['AWS::EC2::Instance', 'Type', 'AWS::EC2::Instance', 'run anything'],
    ['AWS::EKS::Cluster', 'Type', 'AWS::EKS::Cluster', 'runs anything'],
    ['AWS::ECS::TaskSet', 'Type', 'AWS::ECS::TaskSet', 'beside a service'],
    ['AWS::CodeBuild::Project', 'Type', 'AWS::CodeBuild::Project', 'from within'],
    ['AWS::StepFunctions::StateMachine', 'Type', 'AWS::StepFunctions::StateMachine', 'on its own'],
    ['AWS::RDS::DBInstance', 'Type', 'AWS::RDS::DBInstance', 'no part of the enclave'],
  ],
});
