import type { LogReader, StoreReport } from '../../ledger';
import { UsageError } from '../command';

export interface FoundLog {
  readonly path: string;
  readonly reader: LogReader;
  /** Where the store keeps versions: what it tells of them. */
  readonly store?: StoreReport;
}

export const noLog = (path: string) =>
  new UsageError('log-missing', `'${path}' holds no log: neither it nor a folder below has a checkpoint`);
