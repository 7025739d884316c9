import { App, Aws, Stack } from 'aws-cdk-lib';
import { InterfaceVpcEndpointAwsService } from 'aws-cdk-lib/aws-ec2';
import { RegionInfo } from 'aws-cdk-lib/region-info';
import {
  endpointServiceName,
  INTERFACE_SERVICES,
  isZoneOf,
  PARTITION_IDS,
  partition,
  partitionOf,
  serviceHost,
} from '../../lib/config/partitions';

const REGIONS = PARTITION_IDS.flatMap((id) => Object.keys(partition(id).regions));

test.each(REGIONS)('agrees with CDK on the partition and suffix of %s', (region) => {
  const info = RegionInfo.get(region);
  expect(partitionOf(region)).toMatchObject({ id: info.partition, urlSuffix: info.domainSuffix });
});

const IN_CDK = {
  'ecr.api': InterfaceVpcEndpointAwsService.ECR,
  'ecr.dkr': InterfaceVpcEndpointAwsService.ECR_DOCKER,
  kms: InterfaceVpcEndpointAwsService.KMS,
  logs: InterfaceVpcEndpointAwsService.CLOUDWATCH_LOGS,
  'sagemaker.runtime': InterfaceVpcEndpointAwsService.SAGEMAKER_RUNTIME,
  secretsmanager: InterfaceVpcEndpointAwsService.SECRETS_MANAGER,
};

// CDK's own table gives us-iso-west-1 another name for monitoring than its sister; that region can't host an enclave.
const DEPLOYABLE = REGIONS.filter(
  (region) => !partitionOf(region)?.regions[region]?.lacks.includes('sagemaker-endpoints'),
);

test.each(DEPLOYABLE)('agrees with CDK on endpoint service names in %s', (region) => {
  const stack = new Stack(new App(), 'stack', { env: { region, account: '111122223333' } });
  for (const service of INTERFACE_SERVICES)
    expect(endpointServiceName(region, service)).toBe(stack.resolve(IN_CDK[service].name));
});

test('lets a deployment name an endpoint service itself', () => {
  const overrides = { kms: 'gov.example.kms' };
  expect(endpointServiceName('us-iso-east-1', 'kms', overrides)).toBe('gov.example.kms');
  expect(endpointServiceName('us-iso-east-1', 'logs', overrides)).toBe('com.amazonaws.us-iso-east-1.logs');
});

test('knows no region that it does not list', () => {
  expect(partitionOf('cn-north-1')).toBeUndefined();
  expect(partitionOf(Aws.REGION)).toBeUndefined();
  expect(partitionOf('constructor')).toBeUndefined();
});

test.each([
  ['us-east-1a', true],
  ['us-east-1', false],
  ['us-east-1-bos-1a', false],
  ['us-east-1-wl1-bos-wlz-1', false],
  ['us-east-11', false],
  ['us-west-2a', false],
])('takes %s for a zone of us-east-1: %s', (zone, expected) => {
  expect(isZoneOf('us-east-1', zone)).toBe(expected);
});

test('names hosts under the suffix of the partition', () => {
  expect(serviceHost('us-iso-east-1', 'sagemaker.runtime')).toBe(
    'runtime.sagemaker.us-iso-east-1.c2s.ic.gov',
  );
  expect(serviceHost('us-east-1', 'ecr.api')).toBe('api.ecr.us-east-1.amazonaws.com');
  expect(serviceHost('us-east-1', 's3')).toBe('s3.us-east-1.amazonaws.com');
});
