/** The first circle of things each of which waits for the next, begun and ended by the same; undefined where there is none. */
export function circleIn(waits: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  const from = (id: string, path: readonly string[]): readonly string[] | undefined => {
    const at = path.indexOf(id);
    if (at >= 0) return [...path.slice(at), id];
    if (done.has(id)) return undefined;
    for (const next of waits.get(id) ?? []) {
      const found = from(next, [...path, id]);
      if (found) return found;
    }
    done.add(id);
    return undefined;
  };
  for (const id of waits.keys()) {
    const found = from(id, []);
    if (found) return found;
  }
  return undefined;
}
