import { type PartitionId, partitionOf, REGION_SERVICES } from '../partitions';
import { type FIPS_CHOICES, FIPS_SERVICES, type FipsService, fipsIn, usesFips } from './fips';

// What a region has beside whole services, which are in partitions.ts. "Not known" is an answer: nothing public says so. A
// charter may say what the table doesn't know (`charter.availability`).

export type Known = 'has' | 'lacks' | 'not known';

/** Something that an enclave uses of a region, and what is known of it. */
export interface Availability {
  /** By which a charter states it. Missing where the table knows it of every region. */
  readonly id?: FeatureId;
  readonly feature: string;
  readonly known: Known;
  /** Who says so, and of when it is. */
  readonly source: string;
  /** What an enclave does about it. */
  readonly chosen: string;
}

interface Feature {
  readonly feature: string;
  /** By partition; `has` where a partition isn't named. */
  readonly elsewhere: Readonly<Record<string, Known>>;
  readonly source: string;
  /** Why it is used where nobody knows. */
  readonly because: string;
  /** What an enclave does without it; undefined where it can't do without. */
  readonly without?: string;
}

const CLOSED = {
  'aws-iso': 'not known',
  'aws-iso-b': 'not known',
  'aws-iso-e': 'not known',
  'aws-iso-f': 'not known',
} as const;

const FEATURES = {
  'circuit-breaker': {
    feature: 'ECS deployment circuit breaker',
    elsewhere: CLOSED,
    source: "left out for closed partitions by awslabs/LISA 6.6's templates (read 2026-11)",
    because: 'without it a bad image is tried for ever',
    without: 'left out: watch a deploy, and cancel it by hand',
  },
  'ledger-keys': {
    feature: 'KMS keys of the specs ECC_NIST_EDWARDS25519 and ML_DSA_44',
    elsewhere: { ...CLOSED, 'aws-us-gov': 'not known' },
    source: 'KMS developer guide, "Key spec reference" (2026-11), which names no regions',
    because: 'the ledger is signed by both',
  },
  'dynamodb-gateway': {
    feature: 'DynamoDB gateway endpoint',
    elsewhere: CLOSED,
    source: "left out for closed partitions by awslabs/LISA 6.6's templates (read 2026-11)",
    because: 'reviews have no other way',
  },
  fargate: {
    feature: 'Fargate',
    elsewhere: CLOSED,
    source: 'a report of 2021 that ISO-B had none; of other closed regions nothing public says',
    because: 'an enclave has no machines of its own',
  },
  'block-public-access': {
    feature: 'VPC and snapshot block public access in CloudFormation',
    elsewhere: CLOSED,
    source: 'no public schema of a closed region (2026-11)',
    because: 'second walls of the account',
    without: 'left out: the first walls stand, the account has no second ones',
  },
  'dns-redirection-trust': {
    feature: 'trust in redirected names, in DNS firewall rules',
    elsewhere: CLOSED,
    source: 'no public schema of a closed region (2026-11)',
    because: 'where names are redirected, nothing starts without it',
    without: 'left out: names must not be redirected there',
  },
  'response-stream': {
    feature: 'streamed answers of SageMaker (InvokeEndpointWithResponseStream)',
    elsewhere: CLOSED,
    source: 'no public list of operations of a closed region (2026-11)',
    because: 'answers may take longer than 60 seconds',
  },
} as const satisfies Readonly<Record<string, Feature>>;

type PlainId = keyof typeof FEATURES;
export type FeatureId = PlainId | `fips-${FipsService}`;

/** What a charter may state of its regions. */
export const FEATURE_IDS: readonly FeatureId[] = [
  ...(Object.keys(FEATURES) as PlainId[]),
  ...FIPS_SERVICES.map((service) => `fips-${service}` as const),
];

const SERVICES_SOURCE =
  'botocore 1.43.11 endpoints.json (2026-11-23); absence there is a hint, taken as lacking';

/** What of a charter bears on its regions. */
interface Stating {
  readonly partition: PartitionId;
  readonly fips?: (typeof FIPS_CHOICES)[number] | undefined;
  readonly availability?:
    | readonly {
        readonly region: string;
        readonly what: FeatureId;
        readonly known: 'has' | 'lacks';
        readonly source: string;
      }[]
    | undefined;
}

/** What is known of a region, services first; nothing for a region that isn't known. A charter's own word counts. */
export function availabilityIn(region: string, charter?: Stating): readonly Availability[] {
  const home = partitionOf(region);
  if (home === undefined) return [];
  const lacks: readonly string[] = home.regions[region]?.lacks ?? [];
  return [
    ...REGION_SERVICES.map((feature) => ({
      feature,
      known: lacks.includes(feature) ? ('lacks' as const) : ('has' as const),
      source: SERVICES_SOURCE,
      chosen: lacks.includes(feature) ? 'left out, or the region refused' : 'used',
    })),
    ...Object.entries<Feature>(FEATURES).map(([id, { feature, elsewhere, source, because, without }]) => {
      const known = elsewhere[home.id] ?? ('has' as const);
      const fact = stated(region, id as FeatureId, charter) ?? { known, source };
      const chosen =
        fact.known === 'lacks' ? (without ?? 'refused: an enclave can not do without') : `used: ${because}`;
      return { id: id as FeatureId, feature, ...fact, chosen };
    }),
    ...(charter === undefined || usesFips(charter)
      ? FIPS_SERVICES.map((service) => fips(region, service, charter))
      : []),
  ];
}

function fips(region: string, service: FipsService, charter: Stating | undefined): Availability {
  const id = `fips-${service}` as const;
  const fact = stated(region, id, charter) ?? fipsIn(region, service);
  return {
    id,
    feature: `FIPS endpoint of ${service}, reached from a VPC`,
    ...fact,
    chosen:
      fact.known === 'lacks'
        ? 'refused where charter.fips asks for it'
        : 'used where charter.fips asks for it, and never the usual one instead: if it is not there, nothing starts',
  };
}

/** What a charter says of a region itself. */
function stated(region: string, id: FeatureId, charter: Stating | undefined) {
  const fact = charter?.availability?.find((one) => one.region === region && one.what === id);
  return fact && { known: fact.known, source: `the charter: ${fact.source}` };
}

/** Whether a region is without something, by the charter's word or the table's. */
export const isWithout = (id: FeatureId, region: string, charter: Stating): boolean =>
  availabilityIn(region, charter).some((one) => one.id === id && one.known === 'lacks');

/** Whether an enclave has no way to do without. */
export const isIndispensable = (id: FeatureId): boolean => {
  const feature: Feature | undefined = id in FEATURES ? FEATURES[id as PlainId] : undefined;
  return feature?.without === undefined;
};

/** What isn't known of a region and is used all the same, and what the charter says of it, a line each. */
export const toldOf = (region: string, charter: Stating): readonly string[] =>
  availabilityIn(region, charter).flatMap(({ feature, known, source, chosen }) => {
    const says = `${feature} (${source}); ${chosen}`;
    if (known === 'not known') return [`not known of ${region}: ${says}`];
    return source.startsWith('the charter: ') ? [`${region} ${known} ${says}`] : [];
  });
