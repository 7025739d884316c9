import type { Place } from '../template/assembly';
import type { Mutation } from './mutation';

/** A fact in the templates that a proof rests on, and the edit that takes it away. */
export interface Guard extends Place {
  readonly logicalId: string;
  readonly says: string;
  readonly broken: readonly Mutation[];
}
