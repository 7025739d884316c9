import type { Problem } from '../problem';
import { availabilityIn, type FeatureId, isIndispensable } from '../regions/availability';
import type { Deployment } from '../schema';
import { type Check, oneOf, problem } from './check';

/** A charter states only what the table doesn't know, once, and an enclave can do without what isn't there. */
export const availability: Check = function* (deployment) {
  const { charter } = deployment;
  const facts = charter.availability ?? [];
  for (const [index, { region, what, known }] of facts.entries()) {
    const path = ['charter', 'availability', index];
    yield* oneOf(
      'region-foreign',
      [...path, 'region'],
      region,
      charter.regions,
      "one of the charter's regions",
    );
    if (facts.findIndex((one) => one.region === region && one.what === what) !== index)
      yield problem(
        'fact-repeated',
        [...path, 'what'],
        `'${what}' of '${region}' stands here twice; remove one`,
      );
    const table = availabilityIn(region, { partition: charter.partition, fips: 'required' });
    const row = table.find(({ id }) => id === what);
    if (row && row.known !== 'not known' && row.known !== known)
      yield problem(
        'fact-contradicts',
        [...path, 'known'],
        `'${known}' contradicts what is known of '${what}' in '${region}': ${row.known} (${row.source}); remove it`,
      );
  }
  yield* missing(deployment);
  yield* unapproved(deployment);
};

/** An endpoint that leads elsewhere is a way out, so that reviewers know its name. */
function* unapproved({ charter, enclave }: Deployment): Iterable<Problem> {
  const approved: Readonly<Record<string, string>> = charter.endpointServices ?? {};
  for (const [service, name] of Object.entries(enclave.network.endpointServices))
    if (approved[service] !== name)
      yield problem(
        'endpoint-service-unapproved',
        ['enclave', 'network', 'endpointServices', service],
        `'${name}' is not the charter's; allowed: what charter.endpointServices has for '${service}'`,
      );
}

function* missing({ charter, enclave: { region } }: Deployment): Iterable<Problem> {
  for (const { id, feature, known, source } of availabilityIn(region, charter))
    if (id !== undefined && known === 'lacks' && isIndispensable(id))
      yield problem(
        'feature-missing',
        ['enclave', 'region'],
        `'${region}' lacks: ${feature} (${source}); ${mend(id)}`,
      );
}

const mend = (id: FeatureId): string =>
  id.startsWith('fips-')
    ? "choose a region that has it, or set charter.fips to 'off'"
    : 'choose a region that has it; an enclave can not do without';
