/** A checker of templates. Findings are texts that are equal where they say the same of the same place. */
export interface Tool {
  readonly name: string;
  readonly version: string;
  readonly command: string;
  /** Findings by file, of each file of a folder that is checked by itself. */
  check(folder: string, files: readonly string[]): ReadonlyMap<string, readonly string[]>;
}

/** Sorted, so that a finding which stands twice counts twice. */
export const grouped = (pairs: Iterable<readonly [file: string, finding: string]>) => {
  const byFile = new Map<string, string[]>();
  for (const [file, finding] of pairs) byFile.set(file, [...(byFile.get(file) ?? []), finding]);
  return byFile;
};

/** Whether there is a finding more than before. */
export const saysMore = (after: readonly string[] = [], before: readonly string[] = []): boolean => {
  const left = [...before];
  return after.some((finding) => {
    const at = left.indexOf(finding);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};
