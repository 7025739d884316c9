import { type Finding, missing, number, rows, type Scene, text } from './check';
import { asked, type Question } from './question';

/** All quotas of one service, as they are for the account. */
export const quotasOf = (service: string): Question =>
  asked(
    'servicequotas:ListServiceQuotas',
    'service-quotas',
    'list-service-quotas',
    '--service-code',
    service,
  );

/** A finding unless the quota that is named is at least `needed`. */
export function* atLeast(
  { ask }: Scene,
  service: string,
  quota: { readonly name: string; readonly code?: string },
  needed: number,
  what: string,
): Iterable<Finding> {
  const found = rows(ask(quotasOf(service)), 'Quotas').find((one) =>
    quota.code === undefined ? text(one, 'QuotaName') === quota.name : text(one, 'QuotaCode') === quota.code,
  );
  if (found === undefined)
    return yield missing(
      `the region has no quota '${quota.name}'; ${what} needs ${needed}`,
      `aws service-quotas list-service-quotas --service-code ${service}`,
    );
  const value = number(found, 'Value');
  if (value < needed)
    yield missing(
      `quota '${quota.name}' is ${value}; ${what} needs ${needed}`,
      `aws service-quotas request-service-quota-increase --service-code ${service} --quota-code ${text(found, 'QuotaCode')} --desired-value ${needed}`,
    );
}
