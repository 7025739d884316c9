import { clears } from '../clearances';
import { MODEL_USES } from '../model-uses';
import type { Problem } from '../problem';
import { RED_LINES } from '../red-lines';
import type { Charter } from '../schema';
import { type Check, distinct, list, oneOf, problem } from './check';

/** All red lines are in force. */
export const redLines: Check = function* ({ charter }) {
  const path = ['charter', 'redLines'];
  for (const redLine of RED_LINES)
    if (!charter.redLines.includes(redLine))
      yield problem(
        'red-line-missing',
        path,
        `'${redLine}' is missing from ${list(charter.redLines) || 'an empty list'}; all of ${list(RED_LINES)} are in force, add it`,
      );
  yield* distinct('red-line-repeated', path, '', charter.redLines);
};

/** A safeguard model that the charter requires is deployed. */
export const safeguard: Check = function* ({ charter, enclave }) {
  if (charter.safeguard === 'required' && enclave.safeguard === undefined)
    yield problem(
      'safeguard-missing',
      ['enclave', 'safeguard'],
      "is missing, and the charter requires a safeguard model; give its release and size, or have reviewers set charter.safeguard to 'optional'",
    );
};

/** Names that parts of the charter have for each other lead somewhere, and each thing has a name of its own. */
export const references: Check = function* ({ charter }) {
  yield* tenants(charter);
  const agencies = charter.agencies.map(({ id }) => id);
  const people = { reviewers: charter.reviewers, observers: charter.observers ?? [] };
  for (const [list, each] of Object.entries(people))
    for (const [index, person] of each.entries())
      for (const [at, agency] of person.agencies.entries())
        yield* oneOf(
          'agency-unknown',
          ['charter', list, index, 'agencies', at],
          agency,
          agencies,
          "one of the charter's agencies",
        );
  yield* unique(charter);
  yield* decidable(charter);
};

/** Where a purpose asks for a clearance, two people have it for each agency that has the purpose. */
function* decidable({ purposes, tenants, reviewers }: Charter): Iterable<Problem> {
  for (const [index, purpose] of purposes.entries()) {
    if (purpose.clearance === undefined && purpose.caveats === undefined) continue;
    const asking = tenants.filter((tenant) => tenant.purposes.includes(purpose.id));
    for (const agency of new Set(asking.map((tenant) => tenant.agency))) {
      const may = reviewers.filter(
        (reviewer) => reviewer.agencies.includes(agency) && clears(reviewer, purpose),
      );
      if (may.length < 2)
        yield problem(
          'reviewers-too-few',
          ['charter', 'purposes', index],
          `asks for a clearance that ${may.length} reviewers of '${agency}' have; two must decide: clear more people or ask for less`,
        );
    }
  }
}

function* tenants(charter: Charter): Iterable<Problem> {
  const agencies = charter.agencies.map(({ id }) => id);
  const purposes = charter.purposes.map(({ id }) => id);
  const highStakes = new Set(charter.purposes.filter((purpose) => purpose.highStakes).map(({ id }) => id));
  for (const [index, tenant] of charter.tenants.entries()) {
    const path = ['charter', 'tenants', index];
    yield* oneOf(
      'agency-unknown',
      [...path, 'agency'],
      tenant.agency,
      agencies,
      "one of the charter's agencies",
    );
    for (const [at, purpose] of tenant.purposes.entries())
      yield* oneOf(
        'purpose-unknown',
        [...path, 'purposes', at],
        purpose,
        purposes,
        "one of the charter's purposes",
      );
    if (tenant.streaming === 'hold-back' && tenant.purposes.some((purpose) => highStakes.has(purpose)))
      yield problem(
        'streaming-high-stakes',
        [...path, 'streaming'],
        `'hold-back' is not for a tenant with a high-stakes purpose; allowed: 'whole-answer'`,
      );
  }
}

function* unique(charter: Charter): Iterable<Problem> {
  for (const part of ['releases', 'agencies', 'purposes', 'tenants', 'signingKeys'] as const)
    yield* distinct(
      'id-repeated',
      ['charter', part],
      'id',
      charter[part].map(({ id }) => id),
    );
  for (const part of ['tenants', 'reviewers', 'observers'] as const)
    yield* distinct(
      'certificate-repeated',
      ['charter', part],
      'certificate',
      (charter[part] ?? []).map(({ certificate }) => certificate),
    );
  const deciding = charter.reviewers.map(({ certificate }) => certificate);
  for (const [index, { certificate }] of (charter.observers ?? []).entries())
    if (deciding.includes(certificate))
      yield problem(
        'observer-decides',
        ['charter', 'observers', index, 'certificate'],
        `'${certificate}' is a reviewer, and whoever observes must decide nothing; remove one of the two`,
      );
  yield* distinct('image-repeated', ['charter', 'images'], '', Object.values(charter.images));
}

/** What the enclave hosts is a release of the charter, for the same use. */
export const releases: Check = function* ({ charter, enclave }) {
  for (const use of MODEL_USES) {
    const hosted = enclave[use];
    if (hosted === undefined) continue;
    const allowed = charter.releases.filter((release) => release.use === use).map(({ id }) => id);
    yield* oneOf(
      'release-unknown',
      ['enclave', use, 'release'],
      hosted.release,
      allowed,
      `a release of use '${use}'`,
    );
  }
};
