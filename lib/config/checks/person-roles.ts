import type { Problem } from '../problem';
import type { Charter } from '../schema';
import { type Check, distinct, problem } from './check';

/** Whoever may take a person's role comes from where they may, and holds no two roles which must be apart. */
export const personRoles: Check = function* ({ charter }) {
  yield* places(charter);
  yield* couriers(charter);
  yield* watchers(charter);
  for (const key of ['reviewers', 'couriers', 'watchers'] as const)
    yield* distinct('principal-repeated', ['charter', 'people', key], '', charter.people[key] ?? []);
};

/** People's roles lie in the charter's partition; a verifier who shares the enclave's account isn't independent. */
function* places({ people, partition, accounts }: Charter): Iterable<Problem> {
  for (const [key, principals = []] of Object.entries(people))
    for (const [index, arn] of principals.entries()) {
      const path = ['charter', 'people', key, index];
      const [, home, , , account = ''] = arn.split(':');
      if (home !== partition)
        yield problem(
          'principal-foreign',
          path,
          `'${arn}' lies in partition '${home}'; allowed: '${partition}'`,
        );
      else if ((key === 'verifiers' || key === 'watchers') && accounts.includes(account))
        yield problem(
          'verifier-dependent',
          path,
          `'${arn}' is in an account of the enclave; name a role of an account that is none of them`,
        );
    }
}

/** Whoever carries something in neither decides about it nor attests to it. */
function* couriers({ people: { couriers, reviewers, verifiers } }: Charter): Iterable<Problem> {
  for (const [index, arn] of couriers.entries())
    if ([...reviewers, ...verifiers].includes(arn))
      yield problem(
        'courier-conflicted',
        ['charter', 'people', 'couriers', index],
        `'${arn}' is a reviewer or verifier too; name a role that is neither`,
      );
}

/** What watches by itself is nobody who does anything else: a role that two lists may take would be of neither. */
function* watchers({ people: { watchers = [], ...others } }: Charter): Iterable<Problem> {
  for (const [index, arn] of watchers.entries())
    if (Object.values(others).flat().includes(arn))
      yield problem(
        'watcher-conflicted',
        ['charter', 'people', 'watchers', index],
        `'${arn}' is on another list of people too; name a role that does nothing else`,
      );
}
