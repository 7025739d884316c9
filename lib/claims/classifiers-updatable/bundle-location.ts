import type { RedLine } from '../../config/red-lines';
import type { Task } from '../../engines/inventory/inventory';
import type { Store } from '../shared/stores';

/** Where a classifier reads its bundles. */
export interface BundleLocation extends Store {
  readonly line: RedLine;
  readonly task: Task;
}
