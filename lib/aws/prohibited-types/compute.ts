import type { Prohibition } from './prohibition';

/** Types that run code which Cordon does not model. */
export const COMPUTE: readonly Prohibition[] = [
  [
    'AWS::Lambda::*',
    "is code that Cordon doesn't model, by default outside the VPC",
    'run it as one of the three services, or not at all',
  ],
  [
    'AWS::EC2::Instance AWS::EC2::LaunchTemplate AWS::EC2::SpotFleet AWS::EC2::EC2Fleet AWS::AutoScaling::*',
    'is a machine that can run anything',
    'use Fargate tasks by digest',
  ],
  [
    'AWS::EKS::* AWS::Batch::* AWS::EMR::* AWS::EMRServerless::* AWS::EMRContainers::*',
    'runs anything',
    'use Fargate tasks by digest',
  ],
  [
    'AWS::ECS::TaskSet AWS::ECS::PrimaryTaskSet',
    'runs tasks beside a service',
    'let the service run its tasks',
  ],
  [
    'AWS::CodeBuild::* AWS::CodePipeline::* AWS::CodeDeploy::* AWS::CodeConnections::* AWS::CodeStar*::* AWS::CodeCommit::*',
    'builds or deploys from within',
    'deploy from outside, after the verdict',
  ],
  ['AWS::StepFunctions::* AWS::Scheduler::* AWS::Pipes::*', 'calls other services on its own', 'remove it'],
  [
    'AWS::RDS::* AWS::Redshift*::* AWS::Neptune*::* AWS::DocDB::* AWS::DMS::* AWS::AmazonMQ::* AWS::MSK::* AWS::OpenSearch*::* AWS::Elasticsearch::* AWS::ElastiCache::*',
    'is a data service that no part of the enclave uses',
    'remove it',
  ],
  ['AWS::ImageBuilder::*', 'builds and distributes images', 'carry images in by digest'],
];
