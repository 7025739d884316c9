import type { Change } from '../change';
import type { Contents } from '../enumerate';

/** A kind of change that weakens nothing, and why. Each is as narrow as its reason. */
export interface HarmlessKind {
  readonly id: string;
  readonly says: string;
  /** Why an expert of AWS who doubts it would agree. */
  readonly reason: string;
  /** Set where what may not be lost, or how far it may go, is for the verifier to say: each such change is judged. */
  readonly judged?: true;
  is(change: Change, contents: Contents): boolean;
}

/** Whether a number, also one written as text, lies within bounds. */
export function isWithin(value: unknown, least: number, most: number): boolean {
  const number =
    typeof value === 'number'
      ? value
      : typeof value === 'string' && value !== ''
        ? Number(value)
        : Number.NaN;
  return Number.isInteger(number) && number >= least && number <= most;
}
