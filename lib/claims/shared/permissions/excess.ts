import type { Fault } from '../../../contract/fault';

/** What is granted to somebody and stands in no row. */
export interface Excess {
  /** As the policy writes it. */
  readonly action: string;
  readonly fault: Fault;
}
