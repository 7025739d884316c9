import { cases } from '../cases';

cases('no-other-model-access', {
  passes: [
    ['a type that is for another rule', 'Type', 'AWS::SageMaker::EndpointConfig'],
    ['a type that nobody listed', 'Type', 'AWS::New::Thing'],
  ],
  refuses: [
    ['AWS::SageMaker::Domain', 'Type', 'AWS::SageMaker::Domain', 'shell beside the model'],
    ['AWS::SageMaker::InferenceComponent', 'Type', 'AWS::SageMaker::InferenceComponent', 'second copy'],
    ['AWS::SageMaker::Cluster', 'Type', 'AWS::SageMaker::Cluster', 'runs jobs'],
    ['AWS::SageMaker::FeatureGroup', 'Type', 'AWS::SageMaker::FeatureGroup', 'no use for'],
    ['AWS::Bedrock::Agent', 'Type', 'AWS::Bedrock::Agent', 'without the safety proxy'],
    ['AWS::BedrockAgentCore::Runtime', 'Type', 'AWS::BedrockAgentCore::Runtime', 'without the safety proxy'],
  ],
});
