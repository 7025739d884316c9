import { partitionOf } from '../config/partitions';
import { UsageError } from './command';

/**
 * Reads the value of `--region`.
 * @throws UsageError `region-unknown`
 */
export function regionName(value: string): string {
  if (partitionOf(value) !== undefined) return value;
  throw new UsageError(
    'region-unknown',
    `region '${value}' is in no partition that Cordon knows; give its name, such as one of the charter's regions`,
  );
}
