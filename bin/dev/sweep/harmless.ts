import type { Change } from './change';

/** A kind of change that weakens nothing, and why. Each is as narrow as its reason. */
export interface Harmless {
  readonly id: string;
  readonly says: string;
  /** Why an expert of AWS who doubts it would agree. */
  readonly reason: string;
  is(change: Change): boolean;
}

/** The kinds of change of which a verifier may say nothing. Whatever else survives is unexplained. */
export const HARMLESS: readonly Harmless[] = [];

/** The first kind that a change is of. */
export const harmlessKind = (change: Change): Harmless | undefined => HARMLESS.find(({ is }) => is(change));
