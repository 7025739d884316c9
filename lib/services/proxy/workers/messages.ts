/** What a worker tells the process that supervises it. */
export type FromWorker =
  /** Once a second: whether all is there that a release needs. */
  | { readonly kind: 'ready'; readonly ready: boolean }
  /** Asks for so many requests of a tenant's rate. */
  | { readonly kind: 'spend'; readonly tenant: string; readonly most: number };

/** What it is told. */
export type ToWorker =
  /** Whether all workers are ready. */
  | { readonly kind: 'ready'; readonly ready: boolean }
  /** So many requests of the tenant may go on, or none for so many seconds. */
  | { readonly kind: 'spent'; readonly tenant: string; readonly granted: number; readonly wait: number };
