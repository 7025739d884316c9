import { isZoneOf, OPTIONAL_SERVICES, type Partition, partition } from '../partitions';
import { rangeFault } from '../private-range';
import type { Problem } from '../problem';
import type { Enclave } from '../schema';
import { type Check, distinct, oneOf, problem } from './check';

/** Regions are the partition's, and the enclave's has what an enclave needs. */
export const regions: Check = function* ({ charter, enclave }) {
  const home = partition(charter.partition);
  const known = Object.keys(home.regions);
  const whose = `a region of partition '${home.id}'`;
  for (const [index, region] of charter.regions.entries())
    yield* oneOf('region-foreign', ['charter', 'regions', index], region, known, whose);
  yield* oneOf(
    'region-foreign',
    ['enclave', 'region'],
    enclave.region,
    charter.regions,
    "one of the charter's regions",
  );
  yield* lackingServices(home, enclave);
  yield* zones(enclave);
};

function* lackingServices(home: Partition, enclave: Enclave): Iterable<Problem> {
  for (const service of home.regions[enclave.region]?.lacks ?? [])
    if (!OPTIONAL_SERVICES.has(service))
      yield problem(
        'service-missing',
        ['enclave', 'region'],
        `'${enclave.region}' lacks '${service}', which an enclave needs; choose a region that has it ` +
          '(table and source: lib/config/partitions.ts)',
      );
}

function* zones({ region, availabilityZones }: Enclave): Iterable<Problem> {
  const path = ['enclave', 'availabilityZones'];
  for (const [index, zone] of availabilityZones.entries())
    if (!isZoneOf(region, zone))
      yield problem(
        'zone-foreign',
        [...path, index],
        `'${zone}' is not an availability zone of '${region}'; allowed: the region's name and one letter, no local or wavelength zone`,
      );
  yield* distinct('zone-repeated', path, '', availabilityZones);
}

/** The enclave stands in an account of the charter, and tenants call from consumer accounts. */
export const accounts: Check = function* ({ charter, enclave }) {
  yield* oneOf(
    'account-foreign',
    ['enclave', 'account'],
    enclave.account,
    charter.accounts,
    "one of the charter's accounts",
  );
  for (const [index, { account }] of charter.tenants.entries())
    yield* oneOf(
      'account-foreign',
      ['charter', 'tenants', index, 'account'],
      account,
      charter.consumers,
      'a consumer account',
    );
};

/** The enclave's addresses are private ones. */
export const range: Check = function* ({ enclave: { network } }) {
  const fault = rangeFault(network.cidr);
  if (fault !== undefined) yield problem(fault.code, ['enclave', 'network', 'cidr'], fault.message);
};
