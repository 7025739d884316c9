type Tree = unknown;
type Path = readonly (string | number)[];

/** A template after one change, and what the change was. */
export interface Changed<T> {
  readonly what: string;
  readonly template: T;
}

/** Each single change of a template: each value replaced, each name taken away or put beside, each part of a list taken away or doubled. */
export function* changesOf<T>(template: T): Iterable<Changed<T>> {
  for (const path of pathsIn(template))
    for (const [how, change] of Object.entries(CHANGES)) {
      const copy = structuredClone(template);
      const parent = path.slice(0, -1).reduce<Tree>((tree, key) => (tree as Record<string, Tree>)[key], copy);
      if (change(parent as never, path.at(-1) as never))
        yield { what: `${how} /${path.join('/')}`, template: copy };
    }
}

function* pathsIn(tree: Tree, path: Path = []): Iterable<Path> {
  if (typeof tree !== 'object' || tree === null) return;
  for (const [key, value] of Object.entries(tree)) {
    const at = [...path, Array.isArray(tree) ? Number(key) : key];
    yield at;
    yield* pathsIn(value, at);
  }
}

/** Each says whether it applies. */
const CHANGES: Readonly<Record<string, (parent: Record<string, Tree>, key: string) => boolean>> = {
  without: (parent, key) => {
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
    return true;
  },
  twice: (parent, key) => {
    if (!Array.isArray(parent)) return false;
    parent.splice(Number(key), 0, parent[Number(key)]);
    return true;
  },
  'another value at': (parent, key) => {
    const value = parent[key];
    if (typeof value === 'object') return false;
    parent[key] = typeof value === 'string' ? `${value}x` : typeof value === 'number' ? value + 1 : !value;
    return true;
  },
  'another type at': (parent, key) => {
    const value = parent[key];
    if (typeof value === 'object') return false;
    parent[key] = typeof value === 'string' ? [value] : String(value);
    return true;
  },
  'more in': (parent, key) => {
    const value = parent[key];
    if (typeof value !== 'object' || value === null) return false;
    if (Array.isArray(value)) value.push('more');
    else (value as Record<string, Tree>).More = 'more';
    return true;
  },
};
