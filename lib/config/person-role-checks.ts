import { type Check, distinct, problem } from './check';
import type { Problem } from './problem';
import type { Charter } from './schema';

/** Whoever may take a person's role comes from where they may, and holds no two roles which must be apart. */
export const personRoles: Check = ({ charter }) => [
  ...places(charter),
  ...couriers(charter),
  ...(['reviewers', 'couriers'] as const).flatMap((kind) =>
    distinct('principal-repeated', ['charter', 'people', kind], '', charter.people[kind]),
  ),
];

/** People's roles lie in the charter's partition; a verifier who shares the enclave's account isn't independent. */
function places(charter: Charter): Problem[] {
  return Object.entries(charter.people).flatMap(([kind, principals]) =>
    principals.flatMap((arn, index) => {
      const path = ['charter', 'people', kind, index];
      const [, home, , , account] = arn.split(':');
      if (home !== charter.partition)
        return [
          problem(
            'principal-foreign',
            path,
            `'${arn}' lies in partition '${home}'; allowed: '${charter.partition}'`,
          ),
        ];
      if (kind === 'verifiers' && charter.accounts.includes(account ?? ''))
        return [
          problem(
            'verifier-dependent',
            path,
            `'${arn}' is in an account of the enclave; name a role of an account that is none of them`,
          ),
        ];
      return [];
    }),
  );
}

/** Whoever carries something in neither decides about it nor attests to it. */
function couriers({ people: { couriers, reviewers, verifiers } }: Charter): Problem[] {
  return couriers.flatMap((arn, index) =>
    [...reviewers, ...verifiers].includes(arn)
      ? [
          problem(
            'courier-conflicted',
            ['charter', 'people', 'couriers', index],
            `'${arn}' is a reviewer or verifier too; name a role that is neither`,
          ),
        ]
      : [],
  );
}
