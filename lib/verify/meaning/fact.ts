import type { Subject } from '../../contract/verdict-difference';

/**
 * Something that a resource says, by itself: two resources mean the same where they state the same facts, in whatever
 * order and under whatever numbers they are written.
 */
export interface Fact {
  /** What it is about. Facts of a resource that share a key are one fact with another value. */
  readonly key: string;
  /** The key for people. */
  readonly label: string;
  /** JSON of the value. Empty where the label says it all. */
  readonly value: string;
  readonly subject: Subject;
  /** Which of its coming and its going may open something. */
  readonly opens: 'added' | 'removed' | 'both' | 'neither';
  /** Of what the one member of a list says: the list's key, and the fact that the list has that member. */
  readonly only?: { readonly list: string; readonly has: Fact };
}
