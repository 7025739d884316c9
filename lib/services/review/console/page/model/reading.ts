import { type Leaf, leavesOf, rangeIn } from '../../../../common/json-leaves';
import { isRange, type Range } from './passages';

/** An exchange laid out to be read: each message by itself, then whatever else is sent. Every leaf is in it, once. */

export interface Block {
  /** Where it stands within its section, such as `content` or `tools.0.function.name`; written by callers in part. */
  readonly label: string;
  readonly text: string;
  /** Whether it is words, or a number or the like. */
  readonly isText: boolean;
  readonly ranges: readonly Range[];
}

export interface Section {
  /** The number of a message, from 1; nothing for what is no message. */
  readonly message?: number;
  /** As the request has it; one of {@link ROLES} or anything else. */
  readonly role?: string;
  readonly blocks: readonly Block[];
}

export interface Reading {
  readonly sections: readonly Section[];
  /** Passages in no value (but in names, or no ranges at all), which only the exact text can show. */
  readonly unplaced: number;
}

/** What the page calls by its own words. */
export const ROLES: ReadonlySet<string> = new Set(['system', 'developer', 'user', 'assistant', 'tool']);

/** Undefined for what isn't JSON: then the exact text is all there is to show. */
export function readingOf(json: string, ranges: readonly Range[]): Reading | undefined {
  const leaves = leavesOf(json);
  if (!leaves) return undefined;
  const messages = new Map<number, Leaf[]>();
  const others: Leaf[] = [];
  for (const leaf of leaves) {
    const [first, second, index] = leaf.path;
    if (first !== 'request' || second !== 'messages' || typeof index !== 'number') others.push(leaf);
    else messages.set(index, [...(messages.get(index) ?? []), leaf]);
  }
  const placed = new Set<Range>();
  const blockOf = (depth: number) => (leaf: Leaf) => {
    const within = ranges.filter(isRange).flatMap((range) => {
      const found = rangeIn(leaf, range.start, range.end);
      if (found) placed.add(range);
      return found ? [{ redLine: range.redLine, ...found }] : [];
    });
    return {
      label: leaf.path.slice(depth).join('.'),
      text: leaf.text,
      isText: leaf.kind === 'string',
      ranges: within,
    };
  };
  const sections: Section[] = [...messages].map(([index, own]) => {
    const at = own.findIndex(isRole);
    const role = own[at];
    // A second role, or one with a passage in it, is shown as it stands.
    const rest = role && blockOf(3)(role).ranges.length === 0 ? own.toSpliced(at, 1) : own;
    return { message: index + 1, ...(role ? { role: role.text } : {}), blocks: rest.map(blockOf(3)) };
  });
  if (others.length > 0) sections.push({ blocks: others.map(blockOf(0)) });
  return { sections, unplaced: ranges.filter((range) => !placed.has(range)).length };
}

const isRole = ({ path, kind }: Leaf): boolean =>
  path.length === 4 && path[3] === 'role' && kind === 'string';
