// Where the services keep their logs in the ledger's bucket. Each has places of its own there, and may write nowhere else
// in it: stacks, services and verifier share this.

/** Services that keep a log of what they decide, or of what people decide in them. */
export type LedgerWriter = 'proxy' | 'review';

/** What `CORDON_LEDGER` of each has after the bucket: the proxy's logs were there first. */
export const LEDGER_PREFIX: Readonly<Record<LedgerWriter, string>> = { proxy: '', review: 'review/' };

/** Below that prefix: the logs, and who takes over from which. No writer's are below another's. */
export const LOG_FOLDERS = { logs: 'logs/', claims: 'followed/' } as const;
