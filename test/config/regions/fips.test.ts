import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { InterfaceVpcEndpointAwsService } from 'aws-cdk-lib/aws-ec2';
import { PARTITION_IDS, partition } from '../../../lib/config/partitions';
import {
  calledEndpoint,
  calledHost,
  FIPS_SERVICES,
  fipsIn,
  usesFips,
} from '../../../lib/config/regions/fips';

const REGIONS = PARTITION_IDS.flatMap((id) => Object.keys(partition(id).regions));
const asked = { region: 'us-east-1' };
const rules = {
  dynamodb: new DynamoDBClient(asked),
  kms: new KMSClient(asked),
  s3: new S3Client(asked),
  secretsmanager: new SecretsManagerClient(asked),
};
type Resolve = (parameters: object) => { readonly url: URL };

test.each([true, false])("hosts are those that the services' own SDK goes to, FIPS %s", (fips) => {
  for (const region of REGIONS)
    for (const [service, { config }] of Object.entries(rules)) {
      const resolve = config.endpointProvider as unknown as Resolve;
      const { hostname } = resolve({ Region: region, UseFIPS: fips, UseDualStack: false }).url;
      expect([region, hostname]).toEqual([region, calledHost(region, service as 'kms', fips)]);
    }
});

test('what ECS and SageMaker call for an enclave keeps its usual name', () => {
  for (const service of ['ecr.api', 'ecr.dkr', 'logs'] as const) {
    expect(calledHost('us-gov-west-1', service, true)).toBe(calledHost('us-gov-west-1', service, false));
    expect(calledEndpoint('us-gov-west-1', service, true)).toMatch(new RegExp(`\\.${service}$`));
  }
});

test('endpoint services are those of CDK where it has them', () => {
  const names = ['KMS_FIPS', 'SAGEMAKER_RUNTIME_FIPS'] as const;
  const parts = names.map((name) => InterfaceVpcEndpointAwsService[name].shortName);
  const own = (['kms', 'sagemaker.runtime'] as const).map((service) =>
    calledEndpoint('us-east-1', service, true),
  );
  expect(own.map((name) => name.split('.us-east-1.')[1])).toEqual(parts);
  expect(calledEndpoint('us-gov-west-1', 'sagemaker.runtime', true)).toMatch(/\.sagemaker\.runtime$/);
  expect(calledEndpoint('us-iso-east-1', 'kms', true, { kms: 'gov.example.kms' })).toBe('gov.example.kms');
});

test('where they are, with a source; where nobody says, not known', () => {
  const known = (region: string) => FIPS_SERVICES.map((service) => fipsIn(region, service).known);
  expect(known('eu-central-1')).toEqual(['lacks', 'has', 'lacks', 'lacks', 'lacks']);
  expect(known('us-gov-west-1')).toEqual(['has', 'has', 'not known', 'has', 'not known']);
  expect(new Set(known('us-iso-east-1'))).toEqual(new Set(['not known']));
  for (const region of REGIONS)
    for (const service of FIPS_SERVICES) expect(fipsIn(region, service).source).toMatch(/20\d\d/);
});

test.each([
  ['aws-us-gov', undefined, true],
  ['aws-us-gov', 'off', false],
  ['aws', undefined, false],
  ['aws', 'required', true],
  ['aws-iso', undefined, false],
] as const)('a charter of %s that says %s asks for them: %s', (id, fips, expected) => {
  expect(usesFips({ partition: id, fips })).toBe(expected);
});
