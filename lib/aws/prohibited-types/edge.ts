import type { Prohibition } from './prohibition';

/** Types that place compute or data at the edge or on premises. */
export const EDGE: readonly Prohibition[] = [
  [
    'AWS::EC2::LocalGateway*',
    "routes to an Outpost's local network",
    'remove it; models run in the cloud only',
  ],
  [
    'AWS::Outposts::* AWS::S3Outposts::* AWS::EVS::*',
    'places compute or data on premises',
    'remove it; models run in the cloud only',
  ],
  [
    'AWS::Greengrass::* AWS::GreengrassV2::*',
    'runs models on devices',
    'remove it; models run in the cloud only',
  ],
  ['AWS::IoT::* AWS::IoT*::*', 'connects devices', 'remove it; nothing in an enclave speaks to devices'],
  [
    'AWS::SageMaker::Device AWS::SageMaker::DeviceFleet',
    'places models on devices',
    'remove it; models run in the cloud only',
  ],
  [
    'AWS::Panorama::* AWS::RoboMaker::* AWS::GroundStation::* AWS::DeviceFarm::*',
    'runs on devices or at antennas',
    'remove it; models run in the cloud only',
  ],
  [
    'AWS::StorageGateway::* AWS::DataSync::* AWS::Transfer::* AWS::Snowball::*',
    'moves data to or from premises',
    'remove it; what is carried in goes into the supply bucket by hand',
  ],
  [
    'AWS::MediaConnect::* AWS::MediaLive::* AWS::MediaPackage*::* AWS::MediaStore::*',
    'streams media out of the cloud',
    'remove it',
  ],
  ['AWS::RolesAnywhere::*', 'gives machines outside AWS a role', 'remove it'],
  [
    'AWS::SSM::* AWS::SSMQuickSetup::*',
    'can manage machines, on premises too, or hold values that change under a template',
    'remove it; an enclave has no machines and no parameters',
  ],
  ['AWS::ECS::CapacityProvider', 'brings instances, on premises too, into the cluster', 'use Fargate alone'],
];
