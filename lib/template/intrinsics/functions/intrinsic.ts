import type { Place, Value } from '../../assembly';
import { alternatives, oneOf, unknown } from '../../values/values';
import type { Scope } from '../scope';

/** What an intrinsic function is called with, besides its argument. */
export interface Call {
  /** The place of the call; results stand here. */
  readonly at: Place;
  readonly scope: Scope;
  /** Resolves a part of the argument; `keys` lead to it from the argument. */
  resolve(raw: unknown, ...keys: readonly (string | number)[]): Value | undefined;
}

export type Intrinsic = (argument: unknown, call: Call) => Value | undefined;

/** Applies a function to every alternative of a value. */
export function forEach(
  value: Value | undefined,
  at: Place,
  apply: (alternative: Value | undefined) => Value | undefined,
): Value | undefined {
  const all = alternatives(value);
  return all === undefined ? unknown('has too many alternatives', at) : oneOf(all.map(apply), at);
}

/** The value if it is unknown, else an unknown with a reason. */
export function orUnknown(value: Value | undefined, because: string, at: Place): Value {
  return unknown(value?.kind === 'unknown' ? value.because : because, at);
}
