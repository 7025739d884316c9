import { partitionOf, REGION_SERVICES } from './partitions';

// What a region has beside whole services, which are in partitions.ts. "Not known" is an answer: nothing public says so.

export type Known = 'has' | 'lacks' | 'not known';

/** Something that an enclave uses of a region, and what is known of it. */
export interface Availability {
  readonly feature: string;
  readonly known: Known;
  /** Who says so, and of when it is. */
  readonly source: string;
  /** What an enclave does about it. */
  readonly chosen: string;
}

interface Feature extends Omit<Availability, 'known'> {
  /** By partition; `has` where a partition isn't named. */
  readonly elsewhere: Readonly<Record<string, Known>>;
}

const CLOSED = {
  'aws-iso': 'not known',
  'aws-iso-b': 'not known',
  'aws-iso-e': 'not known',
  'aws-iso-f': 'not known',
} as const;

const FEATURES: readonly Feature[] = [
  {
    feature: 'ECS deployment circuit breaker',
    elsewhere: CLOSED,
    source: "left out for closed partitions by awslabs/LISA 6.6's templates (read 2026-11)",
    chosen: 'used: without it a bad image is tried for ever',
  },
  {
    feature: 'DynamoDB gateway endpoint',
    elsewhere: CLOSED,
    source: "left out for closed partitions by awslabs/LISA 6.6's templates (read 2026-11)",
    chosen: 'used: reviews have no other way',
  },
  {
    feature: 'Fargate',
    elsewhere: CLOSED,
    source: 'a report of 2021 that ISO-B had none; of other closed regions nothing public says',
    chosen: 'used: an enclave has no machines of its own',
  },
  {
    feature: 'VPC and snapshot block public access in CloudFormation',
    elsewhere: CLOSED,
    source: 'no public schema of a closed region (2026-11)',
    chosen: 'used: second walls of the account',
  },
  {
    feature: 'trust in redirected names, in DNS firewall rules',
    elsewhere: CLOSED,
    source: 'no public schema of a closed region (2026-11)',
    chosen: 'used: where names are redirected, nothing starts without it',
  },
  {
    feature: 'streamed answers of SageMaker (InvokeEndpointWithResponseStream)',
    elsewhere: CLOSED,
    source: 'no public list of operations of a closed region (2026-11)',
    chosen: 'used: answers may take longer than 60 seconds',
  },
];

const SERVICES_SOURCE =
  'botocore 1.43.11 endpoints.json (2026-11-23); absence there is a hint, taken as lacking';

/** What is known of a region, services first; nothing for a region that isn't known. */
export function availabilityIn(region: string): readonly Availability[] {
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
    ...FEATURES.map(({ elsewhere, ...feature }) => ({
      ...feature,
      known: elsewhere[home.id] ?? ('has' as const),
    })),
  ];
}

/** What isn't known of a region and is used all the same, a line each, for whoever synthesizes. */
export const notKnownIn = (region: string): readonly string[] =>
  availabilityIn(region)
    .filter(({ known }) => known === 'not known')
    .map(({ feature, source, chosen }) => `not known of ${region}: ${feature} (${source}); ${chosen}`);
