import type { Stated } from './stated';

/** Resources that go on under another logical id: AWS makes a new one, and takes the old one away or leaves it behind. */
export interface Renamed {
  /** Before and after. */
  readonly moved: ReadonlyMap<Stated, Stated>;
  /** What a side says under this key, unless it is one of those that moved. */
  readonly without: (side: ReadonlyMap<string, Stated>, key: string) => Stated | undefined;
  /** A text of before in the names of after. */
  readonly text: (old: string) => string;
}

/** A resource that is gone and a new one move where they say the same but for names, and no other pair does. */
export function renamedBetween(were: ReadonlyMap<string, Stated>, are: ReadonlyMap<string, Stated>): Renamed {
  const gone = byContent(were, are);
  const made = byContent(are, were);
  const moved = new Map<Stated, Stated>();
  for (const [content, [old, ...others]] of gone) {
    const [now, ...rivals] = made.get(content) ?? [];
    if (old && now && others.length + rivals.length === 0) moved.set(old, now);
  }
  const both = new Set([...moved.keys(), ...moved.values()]);
  const names = Array.from(moved, ([old, now]) => [symbolOf(old), symbolOf(now)] as const);
  return {
    moved,
    without: (side, key) => {
      const one = side.get(key);
      return one && !both.has(one) ? one : undefined;
    },
    text: (old) => names.reduce((text, [from, to]) => text.replaceAll(from, to), old),
  };
}

function byContent(
  these: ReadonlyMap<string, Stated>,
  those: ReadonlyMap<string, Stated>,
): Map<string, Stated[]> {
  const found = new Map<string, Stated[]>();
  for (const [key, one] of these) {
    if (those.has(key) || one.name.logicalId === '') continue;
    const facts = [...one.facts.values()]
      .filter(({ subject }) => subject !== 'name')
      .map(({ key, value }) => `${key}=${value}`)
      .sort();
    const content = `${one.name.type}\n${facts.join('\n')}`.replace(SYMBOL, '{}');
    found.set(content, [...(found.get(content) ?? []), one]);
  }
  return found;
}

/** As `readable` writes what a resource gives: `${STACK.LOGICAL-ID.ATTRIBUTE}`. */
const SYMBOL = /\$\{[^{}]*\.[^{}]*\.[^{}]*\}/g;

const symbolOf = ({ name: { stack, logicalId } }: Stated) => `\${${stack}.${logicalId}.`;
