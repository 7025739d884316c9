import { UsageError } from './command';

/**
 * Reads the value of `--account`.
 * @throws UsageError `account-malformed`
 */
export function accountId(value: string): string {
  if (/^\d{12}$/.test(value)) return value;
  throw new UsageError('account-malformed', `account '${value}' must be 12 digits, with its leading zeros`);
}
