import type { LogStorage } from '../../../ledger';
import type { Remains } from '../../../ledger/decisions/recorder';

/** Where the logs of one enclave's proxies are kept, one for each instance. */
export interface LogStore {
  /**
   * Waits until no other process that shares the store opens a log, and keeps others from it until what this answers is
   * called: two that open at once would both take over from the same logs.
   */
  readonly opening: () => Promise<() => Promise<void>>;
  /** A place for a new log. @throws what the store throws */
  readonly create: (instance: string) => Promise<LogStorage>;
  /**
   * What logs left that have ended and that no other follows. Each is published to its end first, so that its checkpoint
   * covers all that was durable. Those of which nobody was told anything are removed.
   * @param successor the instance that takes over from them
   * @throws LedgerError for a log that is damaged or not ours
   */
  readonly remains: (successor: string) => Promise<readonly Remains[]>;
  /** Removes a log that has no entry, once its storage is closed. */
  readonly discard: (instance: string) => Promise<void>;
}
