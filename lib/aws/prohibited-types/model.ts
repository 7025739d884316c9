import type { Prohibition } from './prohibition';

/** Types that reach or copy a model beside the safety proxy. */
export const MODEL: readonly Prohibition[] = [
  [
    'AWS::SageMaker::NotebookInstance* AWS::SageMaker::Domain AWS::SageMaker::UserProfile AWS::SageMaker::App* AWS::SageMaker::Space AWS::SageMaker::Studio*',
    'is a shell beside the model, with internet access by default',
    'remove it; nobody works inside an enclave',
  ],
  [
    'AWS::SageMaker::InferenceComponent AWS::SageMaker::InferenceExperiment',
    'puts a second copy of a model behind an endpoint',
    'serve one model by one variant',
  ],
  [
    'AWS::SageMaker::Cluster AWS::SageMaker::*Job* AWS::SageMaker::Pipeline AWS::SageMaker::*Schedule',
    'runs jobs on the same weights',
    'remove it',
  ],
  [
    'AWS::SageMaker::ModelPackage* AWS::SageMaker::Project AWS::SageMaker::*',
    'is a part of SageMaker that an enclave has no use for',
    'remove it',
  ],
  [
    'AWS::Bedrock::* AWS::BedrockAgentCore::* AWS::QBusiness::*',
    'reaches a model without the safety proxy',
    'remove it; the model is reached by the safety proxy alone',
  ],
];
