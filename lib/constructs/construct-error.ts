import type { SynthesisErrorCode } from '../config/errors/synthesis';

/** Something that a construct can't be built from. `code` is stable. */
export class ConstructError extends Error {
  constructor(
    readonly code: SynthesisErrorCode,
    message: string,
  ) {
    super(message);
  }
}
