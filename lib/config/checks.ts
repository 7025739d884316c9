import { type Check, distinct, list, oneOf, problem } from './check';
import { FARGATE_MEMORY } from './fargate';
import { INSTANCE_FAMILIES, storageOf } from './instances';
import { MODEL_USES } from './model-uses';
import { SERVICE_KINDS } from './names';
import { isZoneOf, OPTIONAL_SERVICES, type Partition, partition } from './partitions';
import { personRoles } from './person-role-checks';
import { rangeFault } from './private-range';
import type { Problem } from './problem';
import { RED_LINES } from './red-lines';
import type { Charter, Deployment, Enclave } from './schema';

const redLines: Check = ({ charter }) => [
  ...RED_LINES.filter((redLine) => !charter.redLines.includes(redLine)).map((redLine) =>
    problem(
      'red-line-missing',
      ['charter', 'redLines'],
      `'${redLine}' is missing from ${list(charter.redLines) || 'an empty list'}; all of ${list(RED_LINES)} are in force, add it`,
    ),
  ),
  ...distinct('red-line-repeated', ['charter', 'redLines'], '', charter.redLines),
];

const regions: Check = ({ charter, enclave }) => {
  const home: Partition = partition(charter.partition);
  const known = Object.keys(home.regions);
  return [
    ...charter.regions.flatMap((region, index) =>
      oneOf(
        'region-foreign',
        ['charter', 'regions', index],
        region,
        known,
        `a region of partition '${home.id}'`,
      ),
    ),
    ...oneOf(
      'region-foreign',
      ['enclave', 'region'],
      enclave.region,
      charter.regions,
      "one of the charter's regions",
    ),
    ...lackingServices(home, enclave),
    ...zones(enclave),
  ];
};

function lackingServices(home: Partition, enclave: Enclave): Problem[] {
  const lacks = home.regions[enclave.region]?.lacks ?? [];
  return lacks
    .filter((service) => !OPTIONAL_SERVICES.has(service))
    .map((service) =>
      problem(
        'service-missing',
        ['enclave', 'region'],
        `'${enclave.region}' lacks '${service}', which an enclave needs; choose a region that has it ` +
          '(table and source: lib/config/partitions.ts)',
      ),
    );
}

function zones({ region, availabilityZones }: Enclave): Problem[] {
  const path = ['enclave', 'availabilityZones'];
  return [
    ...availabilityZones.flatMap((zone, index) =>
      isZoneOf(region, zone)
        ? []
        : [
            problem(
              'zone-foreign',
              [...path, index],
              `'${zone}' is not an availability zone of '${region}'; allowed: the region's name and one letter, no local or wavelength zone`,
            ),
          ],
    ),
    ...distinct('zone-repeated', path, '', availabilityZones),
  ];
}

const accounts: Check = ({ charter, enclave }) => [
  ...oneOf(
    'account-foreign',
    ['enclave', 'account'],
    enclave.account,
    charter.accounts,
    "one of the charter's accounts",
  ),
  ...charter.tenants.flatMap((tenant, index) =>
    oneOf(
      'account-foreign',
      ['charter', 'tenants', index, 'account'],
      tenant.account,
      charter.consumers,
      'a consumer account',
    ),
  ),
];

const references: Check = ({ charter }) => {
  const agencies = charter.agencies.map(({ id }) => id);
  const purposes = charter.purposes.map(({ id }) => id);
  const highStakes = new Set(charter.purposes.filter((purpose) => purpose.highStakes).map(({ id }) => id));
  return [
    ...charter.tenants.flatMap((tenant, index) => {
      const path = ['charter', 'tenants', index];
      return [
        ...oneOf(
          'agency-unknown',
          [...path, 'agency'],
          tenant.agency,
          agencies,
          "one of the charter's agencies",
        ),
        ...tenant.purposes.flatMap((purpose, at) =>
          oneOf(
            'purpose-unknown',
            [...path, 'purposes', at],
            purpose,
            purposes,
            "one of the charter's purposes",
          ),
        ),
        ...(tenant.streaming === 'hold-back' && tenant.purposes.some((purpose) => highStakes.has(purpose))
          ? [
              problem(
                'streaming-high-stakes',
                [...path, 'streaming'],
                `'hold-back' is not for a tenant with a high-stakes purpose; allowed: 'whole-answer'`,
              ),
            ]
          : []),
      ];
    }),
    ...charter.reviewers.flatMap((reviewer, index) =>
      reviewer.agencies.flatMap((agency, at) =>
        oneOf(
          'agency-unknown',
          ['charter', 'reviewers', index, 'agencies', at],
          agency,
          agencies,
          "one of the charter's agencies",
        ),
      ),
    ),
    ...unique(charter),
  ];
};

function unique(charter: Charter): Problem[] {
  const ids = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id);
  return [
    ...distinct('id-repeated', ['charter', 'releases'], 'id', ids(charter.releases)),
    ...distinct('id-repeated', ['charter', 'agencies'], 'id', ids(charter.agencies)),
    ...distinct('id-repeated', ['charter', 'purposes'], 'id', ids(charter.purposes)),
    ...distinct('id-repeated', ['charter', 'tenants'], 'id', ids(charter.tenants)),
    ...distinct('id-repeated', ['charter', 'signingKeys'], 'id', ids(charter.signingKeys)),
    ...distinct(
      'certificate-repeated',
      ['charter', 'tenants'],
      'certificate',
      charter.tenants.map(({ certificate }) => certificate),
    ),
    ...distinct(
      'certificate-repeated',
      ['charter', 'reviewers'],
      'certificate',
      charter.reviewers.map(({ certificate }) => certificate),
    ),
    ...distinct('image-repeated', ['charter', 'images'], '', Object.values(charter.images)),
  ];
}

const releases: Check = ({ charter, enclave }) =>
  MODEL_USES.flatMap((use) => {
    const hosted = enclave[use];
    if (hosted === undefined) return [];
    const allowed = charter.releases.filter((release) => release.use === use).map(({ id }) => id);
    return oneOf(
      'release-unknown',
      ['enclave', use, 'release'],
      hosted.release,
      allowed,
      `a release of use '${use}'`,
    );
  });

const sizes: Check = ({ enclave }) => {
  const scales = {
    'model.instances': enclave.model.instances,
    ...(enclave.safeguard && { 'safeguard.instances': enclave.safeguard.instances }),
    'proxy.tasks': enclave.proxy.tasks,
    'classifier.tasks': enclave.classifier.tasks,
    'review.tasks': enclave.review.tasks,
  };
  return Object.entries(scales).flatMap(([path, { min, max }]) =>
    min <= max
      ? []
      : [
          problem(
            'scale-inverted',
            ['enclave', ...path.split('.'), 'max'],
            `${max} is less than the minimum of ${min}; allowed: ${min} or more`,
          ),
        ],
  );
};

const taskSizes: Check = ({ enclave }) =>
  SERVICE_KINDS.flatMap((service) => {
    const { cpu, memoryMiB } = enclave[service];
    const [least, most, step] = FARGATE_MEMORY[cpu] ?? [0, 0, 1];
    if (memoryMiB >= least && memoryMiB <= most && memoryMiB % step === 0) return [];
    return [
      problem(
        'memory-unfit',
        ['enclave', service, 'memoryMiB'],
        `${memoryMiB} MiB doesn't go with ${cpu} CPU units on Fargate; allowed: ${least} to ${most} in steps of ${step}`,
      ),
    ];
  });

const families: Check = ({ enclave }) =>
  MODEL_USES.flatMap((use) => {
    const type = enclave[use]?.instanceType;
    if (type === undefined || storageOf(type) !== undefined) return [];
    return [
      problem(
        'instance-family-unknown',
        ['enclave', use, 'instanceType'],
        `'${type}' is of a family whose storage Cordon doesn't know; allowed: ${list(INSTANCE_FAMILIES)}`,
      ),
    ];
  });

const range: Check = ({ enclave: { network } }) => {
  const fault = rangeFault(network.cidr);
  return fault === undefined ? [] : [problem(fault.code, ['enclave', 'network', 'cidr'], fault.message)];
};

const CHECKS: readonly Check[] = [
  redLines,
  regions,
  accounts,
  personRoles,
  references,
  releases,
  sizes,
  taskSizes,
  families,
  range,
];

/** What a schema can't see: that the parts of a deployment agree with each other and with AWS's partitions. */
export const crossChecks = (deployment: Deployment): Problem[] =>
  CHECKS.flatMap((check) => check(deployment));
