import { cases } from '../cases';

cases('no-edge-placement', {
  passes: [
    ['a type that is for another rule', 'Type', 'AWS::S3::Bucket'],
    ['a type that nobody listed', 'Type', 'AWS::New::Thing'],
  ],
  refuses: [
    ['AWS::GreengrassV2::Deployment', 'Type', 'AWS::GreengrassV2::Deployment', 'on devices'],
    ['AWS::IoT::Thing', 'Type', 'AWS::IoT::Thing', 'connects devices'],
    ['AWS::IoTSiteWise::Gateway', 'Type', 'AWS::IoTSiteWise::Gateway', 'connects devices'],
    ['AWS::SageMaker::DeviceFleet', 'Type', 'AWS::SageMaker::DeviceFleet', 'on devices'],
    ['AWS::EC2::LocalGatewayRoute', 'Type', 'AWS::EC2::LocalGatewayRoute', 'Outpost'],
    ['AWS::S3Outposts::Bucket', 'Type', 'AWS::S3Outposts::Bucket', 'on premises'],
    ['AWS::GroundStation::Config', 'Type', 'AWS::GroundStation::Config', 'antennas'],
    ['AWS::RolesAnywhere::Profile', 'Type', 'AWS::RolesAnywhere::Profile', 'outside AWS'],
    ['AWS::SSM::Activation', 'Type', 'AWS::SSM::Activation', 'on premises too'],
    ['AWS::ECS::CapacityProvider', 'Type', 'AWS::ECS::CapacityProvider', 'on premises too'],
  ],
});
