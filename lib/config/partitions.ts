// The only home of partition, region and endpoint literals. Everything else takes them from here.
// Regions, suffixes and services: botocore 1.43.11 `endpoints.json`, read 2026-11-23. Presence there is evidence;
// absence is a hint, which we take as "lacks it" because a deployment that fails closed beats one that half exists.
// Endpoint service prefixes: aws-cdk-lib 2.276 `InterfaceVpcEndpointAwsService`; they can't be confirmed from
// outside a closed partition, hence `enclave.network.endpointServices`.

export const PARTITION_IDS = ['aws', 'aws-us-gov', 'aws-iso', 'aws-iso-b', 'aws-iso-e', 'aws-iso-f'] as const;
export type PartitionId = (typeof PARTITION_IDS)[number];

/** Services that an enclave asks of its region. `access-analyzer` is used where it exists; the others must exist. */
export const REGION_SERVICES = [
  'access-analyzer',
  'application-autoscaling',
  'cloudtrail',
  'dynamodb',
  'ecr',
  'ecs',
  'elasticloadbalancing',
  'kms',
  'logs',
  'route53resolver',
  's3',
  'sagemaker-endpoints',
  'secretsmanager',
  'servicediscovery',
] as const;
export type RegionService = (typeof REGION_SERVICES)[number];

/** Services that an enclave can do without. */
export const OPTIONAL_SERVICES: ReadonlySet<RegionService> = new Set(['access-analyzer']);

/** AWS services that the enclave reaches through interface endpoints, by the last part of their endpoint's name. */
export const INTERFACE_SERVICES = [
  'ecr.api',
  'ecr.dkr',
  'kms',
  'logs',
  'sagemaker.runtime',
  'secretsmanager',
] as const;
export type InterfaceService = (typeof INTERFACE_SERVICES)[number];

/** AWS services that the enclave reaches through gateway endpoints. */
export const GATEWAY_SERVICES = ['dynamodb', 's3'] as const;
export type GatewayService = (typeof GATEWAY_SERVICES)[number];

/** What differs between AWS partitions, as far as an enclave is concerned. */
export interface Partition {
  /** Partition id as it stands in ARNs. */
  readonly id: PartitionId;
  /** Domain under which the partition's service endpoints live. */
  readonly urlSuffix: string;
  /** Regions, each with the services of {@link REGION_SERVICES} that it lacks. */
  readonly regions: Readonly<Record<string, { readonly lacks: readonly RegionService[] }>>;
  /**
   * What the names of gateway services are redirected to, by service; a service that is left out isn't known. `{region}`
   * is filled in. In commercial regions a bucket's host is a CNAME of `s3-r-w.REGION` (seen 2026-11); in no other partition
   * is it known.
   */
  readonly aliases: Readonly<Partial<Record<GatewayService, readonly string[]>>>;
  /** Endpoint service name prefixes that aren't {@link DEFAULT_PREFIX}. */
  readonly endpointPrefixes: Partial<Record<InterfaceService, string>>;
}

const DEFAULT_PREFIX = 'com.amazonaws';
const COMPLETE = { lacks: [] } as const;
const complete = (...regions: string[]) => Object.fromEntries(regions.map((region) => [region, COMPLETE]));
const foreign = (prefix: string) => ({ 'ecr.api': prefix, 'ecr.dkr': prefix });

const PARTITIONS: Readonly<Record<PartitionId, Partition>> = {
  aws: {
    id: 'aws',
    urlSuffix: 'amazonaws.com',
    regions: complete(
      ...[
        'us-east-1',
        'us-east-2',
        'us-west-1',
        'us-west-2',
        'ca-central-1',
        'ca-west-1',
        'mx-central-1',
        'sa-east-1',
      ],
      ...[
        'eu-central-1',
        'eu-central-2',
        'eu-north-1',
        'eu-south-1',
        'eu-south-2',
        'eu-west-1',
        'eu-west-2',
        'eu-west-3',
      ],
      ...[
        'ap-east-1',
        'ap-east-2',
        'ap-northeast-1',
        'ap-northeast-2',
        'ap-northeast-3',
        'ap-south-1',
        'ap-south-2',
      ],
      ...[
        'ap-southeast-1',
        'ap-southeast-2',
        'ap-southeast-3',
        'ap-southeast-4',
        'ap-southeast-5',
        'ap-southeast-6',
      ],
      ...['ap-southeast-7', 'af-south-1', 'il-central-1', 'me-central-1', 'me-south-1'],
    ),
    endpointPrefixes: {},
    aliases: { s3: ['s3-r-w.{region}'] },
  },
  'aws-us-gov': {
    id: 'aws-us-gov',
    urlSuffix: 'amazonaws.com',
    // AWS::SageMaker::Endpoint is missing from us-gov-east-1's resource specification.
    aliases: {},
    regions: { 'us-gov-west-1': COMPLETE, 'us-gov-east-1': { lacks: ['sagemaker-endpoints'] } },
    endpointPrefixes: {},
  },
  'aws-iso': {
    id: 'aws-iso',
    urlSuffix: 'c2s.ic.gov',
    regions: {
      'us-iso-east-1': { lacks: ['access-analyzer'] },
      'us-iso-west-1': { lacks: ['access-analyzer', 'sagemaker-endpoints'] },
    },
    aliases: {},
    endpointPrefixes: { ...foreign('gov.ic.c2s'), 'sagemaker.runtime': 'gov.ic.c2s' },
  },
  'aws-iso-b': {
    id: 'aws-iso-b',
    urlSuffix: 'sc2s.sgov.gov',
    regions: {
      'us-isob-east-1': { lacks: ['access-analyzer'] },
      'us-isob-west-1': { lacks: ['access-analyzer', 'sagemaker-endpoints'] },
    },
    aliases: {},
    endpointPrefixes: { ...foreign('gov.sgov.sc2s'), 'sagemaker.runtime': 'gov.sgov.sc2s' },
  },
  'aws-iso-e': {
    id: 'aws-iso-e',
    urlSuffix: 'cloud.adc-e.uk',
    regions: { 'eu-isoe-west-1': { lacks: ['sagemaker-endpoints'] } },
    aliases: {},
    endpointPrefixes: foreign('uk.adc-e.cloud'),
  },
  'aws-iso-f': {
    id: 'aws-iso-f',
    urlSuffix: 'csp.hci.ic.gov',
    regions: complete('us-isof-east-1', 'us-isof-south-1'),
    aliases: {},
    endpointPrefixes: foreign('gov.ic.hci.csp'),
  },
};

/** The facts of a partition. */
export const partition = (id: PartitionId): Partition => PARTITIONS[id];

/** The partition that a region belongs to, or undefined for a region that Cordon doesn't know. */
export const partitionOf = (region: string): Partition | undefined =>
  Object.values(PARTITIONS).find((candidate) => Object.hasOwn(candidate.regions, region));

/** Whether a zone name is an ordinary availability zone of the region: no local, wavelength or Outpost zone. */
export const isZoneOf = (region: string, zone: string): boolean =>
  zone.length === region.length + 1 && zone.startsWith(region) && /[a-z]$/.test(zone);

/**
 * Name of an AWS endpoint service as `AWS::EC2::VPCEndpoint` wants it, such as `com.amazonaws.us-east-1.logs`.
 * `overrides` are the deployment file's `enclave.network.endpointServices`.
 */
export const endpointServiceName = (
  region: string,
  service: InterfaceService | GatewayService,
  overrides: Readonly<Record<string, string | undefined>> = {},
): string => {
  const prefixes: Partial<Record<string, string>> = partitionOf(region)?.endpointPrefixes ?? {};
  return overrides[service] ?? `${prefixes[service] ?? DEFAULT_PREFIX}.${region}.${service}`;
};

/** What a service's regional host name begins with. Source: AWS General Reference, "Service endpoints and quotas". */
const HOST_LABELS: Readonly<Record<InterfaceService | GatewayService, string>> = {
  dynamodb: 'dynamodb',
  'ecr.api': 'api.ecr',
  'ecr.dkr': 'dkr.ecr',
  kms: 'kms',
  logs: 'logs',
  s3: 's3',
  'sagemaker.runtime': 'runtime.sagemaker',
  secretsmanager: 'secretsmanager',
};

/** Host name of a service's regional endpoint, such as `runtime.sagemaker.us-east-1.amazonaws.com`. */
export const serviceHost = (region: string, service: InterfaceService | GatewayService): string => {
  return `${HOST_LABELS[service]}.${region}.${partitionOf(region)?.urlSuffix ?? ''}`;
};

/** The bucket that ECR serves image layers from; the one resource of AWS's own that an enclave reads. Source: ECR
 * user guide, "Amazon ECR interface VPC endpoints", minimum S3 bucket permissions. */
export const layerBucket = (region: string): string => `prod-${region}-starport-layer-bucket`;

/** The hosts to which a gateway service's names are redirected; undefined where it isn't known. */
export const aliasesOf = (region: string, service: GatewayService): readonly string[] | undefined => {
  const home = partitionOf(region);
  return home?.aliases[service]?.map((alias) => `${alias.replace('{region}', region)}.${home.urlSuffix}`);
};
