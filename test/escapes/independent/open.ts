/**
 * Defects of this corpus that no claim refutes yet, or not where they were made. One that comes to be refuted fails its
 * test until it is taken off.
 */
export const OPEN: ReadonlySet<string> = new Set<string>([]);
