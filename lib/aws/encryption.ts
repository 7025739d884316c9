export type Path = readonly (string | number)[];

/** How a type that holds data is encrypted, and how it would be copied or opened. */
export interface Encryption {
  /** Where the key is named. */
  readonly key: Path;
  /** Where it is said that a customer's key is used, and what it must say. Undefined: naming the key is enough. */
  readonly mode?: { readonly path: Path; readonly allowed: readonly (string | boolean)[] };
  /** The property that holds the encryption as a whole. */
  readonly whole: string;
  /** Properties that copy data elsewhere, or let others in beside the policy. */
  readonly copies: readonly string[];
}
