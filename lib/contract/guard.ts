import type { Place } from '../template/assembly';
import type { Mutation } from './mutation';

/** A fact that a proof rests on, and what takes it away: edits of the templates, or evidence that is left out. */
export interface Guard extends Place {
  readonly logicalId: string;
  readonly says: string;
  readonly broken: readonly Mutation[];
  /** Files of evidence without which it isn't one. @default none */
  readonly without?: readonly string[];
}
