/**
 * Globs over resource types with spaces between, why an enclave has none of them (goes on with the type's name), and what
 * to do instead.
 */
export type Prohibition = readonly [types: string, says: string, instead: string];
