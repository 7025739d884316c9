import type { AccessGraph } from '../../../engines/iam/access-graph';
import type { Holder } from './parts';

/** ARNs, as a policy would write them, that a class of resource comes to for one holder. */
export type ResourceClass = (holder: Holder, graph: AccessGraph) => readonly string[];

/** What a statement must say beside the action and the resource, or the row doesn't cover it. */
export interface Requirement<About = Holder> {
  /** Condition key, in lower case. */
  readonly key: string;
  /** Patterns that hold every value that the statement allows; undefined: the key must be absent. */
  readonly values: ((about: About, graph: AccessGraph) => readonly string[]) | undefined;
}

/** What one part may do, on what, under which conditions, and why. */
export interface Row {
  readonly actions: readonly string[];
  readonly on: ResourceClass;
  readonly when?: readonly Requirement[];
  /** Goes on with "it". */
  readonly because: string;
  /** Set where the part can do its work without it, so that `operable` doesn't ask for it. */
  readonly optional?: true;
  /** Holders that do what the row is for. @default all */
  readonly by?: (holder: Holder) => boolean;
}

export const row = (
  because: string,
  actions: string,
  on: ResourceClass,
  ...when: readonly Requirement[]
): Row => ({ because, actions: actions.split(' '), on, ...(when.length > 0 ? { when } : {}) });

/** A row that only some holders of the part need. */
export const onlyBy = (by: (holder: Holder) => boolean, each: Row): Row => ({ ...each, by });

export const optional = (each: Row): Row => ({ ...each, optional: true });

export const values = <About = Holder>(
  key: string,
  of: (about: About, graph: AccessGraph) => readonly string[],
): Requirement<About> => ({ key: key.toLowerCase(), values: of });
export const absent = (key: string): Requirement => ({ key: key.toLowerCase(), values: undefined });
