import {
  endpointServiceName,
  type GatewayService,
  type InterfaceService,
  type PartitionId,
  partitionOf,
  serviceHost,
} from '../partitions';

// FIPS endpoints of AWS: the same services behind TLS by validated modules, under other names. Names: the endpoint rules of
// AWS's SDKs, which services go by. Regions: botocore 1.43.11 `endpoints.json`, variants with the tag `fips`. Both read
// 2026-11-27. An enclave asks for them for what its own services call; what ECS and SageMaker call for it, they choose.

type Service = InterfaceService | GatewayService;

/** AWS services that the enclave's own services call. */
export const FIPS_SERVICES = ['dynamodb', 'kms', 's3', 'sagemaker.runtime', 'secretsmanager'] as const;
export type FipsService = (typeof FIPS_SERVICES)[number];

const isFips = (service: Service): service is FipsService => FIPS_SERVICES.some((known) => known === service);

export const FIPS_CHOICES = ['required', 'off'] as const;

/** Partitions in which a charter that says nothing of it asks for FIPS endpoints. */
const BY_DEFAULT: ReadonlySet<PartitionId> = new Set(['aws-us-gov']);

/** Whether a charter asks for FIPS endpoints. */
export const usesFips = ({
  fips,
  partition,
}: {
  readonly fips?: (typeof FIPS_CHOICES)[number] | undefined;
  readonly partition: PartitionId;
}): boolean => (fips === undefined ? BY_DEFAULT.has(partition) : fips === 'required');

/** Partitions in which Fargate can run tasks in FIPS mode. Source: Amazon ECS developer guide, "FIPS-140", 2026-11-27. */
const WITH_TASKS: ReadonlySet<PartitionId> = new Set(['aws-us-gov']);

/** Whether tasks are to run in FIPS mode: a charter asks for FIPS, and Fargate has such a mode there. */
export const wantsFipsTasks = (charter: Parameters<typeof usesFips>[0]): boolean =>
  usesFips(charter) && WITH_TASKS.has(charter.partition);

/** What the host begins with. */
const LABELS: Readonly<Record<FipsService, string>> = {
  dynamodb: 'dynamodb-fips',
  kms: 'kms-fips',
  s3: 's3-fips',
  'sagemaker.runtime': 'runtime.sagemaker-fips',
  secretsmanager: 'secretsmanager-fips',
};

/** Where it begins otherwise. Undefined: the usual name is of a FIPS endpoint. */
const OTHER_LABELS: Readonly<
  Partial<Record<PartitionId, Readonly<Partial<Record<FipsService, string | undefined>>>>>
> = {
  aws: { 'sagemaker.runtime': 'runtime-fips.sagemaker' },
  'aws-us-gov': { dynamodb: undefined, 'sagemaker.runtime': undefined },
};

const labelOf = (region: string, service: FipsService): string | undefined => {
  const others = OTHER_LABELS[partitionOf(region)?.id ?? 'aws'] ?? {};
  return service in others ? others[service] : LABELS[service];
};

/** Host that an enclave's own services call a service by. */
export const calledHost = (region: string, service: Service, fips: boolean): string => {
  const label = fips && isFips(service) ? labelOf(region, service) : undefined;
  return label === undefined
    ? serviceHost(region, service)
    : `${label}.${region}.${partitionOf(region)?.urlSuffix ?? ''}`;
};

/** Last part of the name of the endpoint service that leads to it. Gateways have one for all names. */
export const calledPart = (region: string, service: Service, fips: boolean): string =>
  fips && (service === 'kms' || service === 'sagemaker.runtime' || service === 'secretsmanager')
    ? labelOf(region, service) === undefined
      ? service
      : `${service}-fips`
    : service;

/** Name of the endpoint service that leads to it. */
export const calledEndpoint = (
  region: string,
  service: Service,
  fips: boolean,
  overrides: Readonly<Record<string, string | undefined>> = {},
): string => {
  const usual = endpointServiceName(region, service);
  return overrides[service] ?? `${usual.slice(0, -service.length)}${calledPart(region, service, fips)}`;
};

const UNITED_STATES = ['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2'];
const NORTH_AMERICA = [...UNITED_STATES, 'ca-central-1', 'ca-west-1'];
const GOVCLOUD = ['us-gov-west-1', 'us-gov-east-1'];
const SECRET = ['us-iso-east-1', 'us-iso-west-1', 'us-isob-east-1'];

/** Regions outside of which none is listed. KMS has them in every commercial region but these two. */
const LISTED: Readonly<Record<FipsService, (region: string) => boolean>> = {
  dynamodb: (region) => [...NORTH_AMERICA, ...GOVCLOUD].includes(region),
  kms: (region) => !['ap-southeast-6', 'ap-east-2', 'us-isob-west-1'].includes(region),
  s3: (region) => [...NORTH_AMERICA, ...GOVCLOUD, ...SECRET].includes(region),
  'sagemaker.runtime': (region) => [...UNITED_STATES, 'us-gov-west-1'].includes(region),
  secretsmanager: (region) => [...NORTH_AMERICA, ...GOVCLOUD, ...SECRET].includes(region),
};

/** Partitions for which it is known that what leads to it from a VPC does so. */
const WAYS: Readonly<
  Record<FipsService, { readonly known: readonly PartitionId[]; readonly source: string }>
> = {
  dynamodb: {
    known: ['aws-us-gov'],
    source:
      "the usual name in GovCloud (the SDK's rules); elsewhere nothing says whether the gateway's addresses are those of the FIPS endpoint",
  },
  kms: { known: ['aws', 'aws-us-gov'], source: 'KMS developer guide, "Create a VPC endpoint": kms-fips' },
  s3: {
    known: [],
    source: "nothing says whether the gateway's addresses are those of the FIPS endpoint",
  },
  'sagemaker.runtime': {
    known: ['aws', 'aws-us-gov'],
    source: "aws-cdk-lib 2.276's table: sagemaker.runtime-fips; the usual name in GovCloud (the SDK's rules)",
  },
  secretsmanager: {
    known: [],
    source:
      "neither AWS's guide nor CDK's table has an endpoint service for it; secretsmanager-fips is a guess",
  },
};

export interface FipsFact {
  readonly known: 'has' | 'lacks' | 'not known';
  readonly source: string;
}

/** Whether a region has a service's FIPS endpoint where an enclave can reach it. */
export function fipsIn(region: string, service: FipsService): FipsFact {
  const home = partitionOf(region)?.id;
  const { known, source } = WAYS[service];
  if (home === undefined || !LISTED[service](region))
    return {
      known: home === 'aws' ? 'lacks' : 'not known',
      source: 'not listed in botocore 1.43.11 endpoints.json (2026-11-27)',
    };
  return {
    known: known.includes(home) ? 'has' : 'not known',
    source: `${calledHost(region, service, true)} (botocore 1.43.11, 2026-11-27); ${source} (2026-11)`,
  };
}
