export type InputErrorCode =
  | 'path-missing'
  | 'path-unreadable'
  | 'path-mixed'
  | 'path-outside'
  | 'manifest-missing'
  | 'manifest-malformed'
  | 'file-missing'
  | 'file-not-regular'
  | 'file-too-large'
  | 'assembly-too-large'
  | 'too-many-files'
  | 'too-many-values'
  | 'too-deep'
  | 'encoding'
  | 'reserved-character'
  | 'json-malformed'
  | 'yaml-malformed'
  | 'yaml-forbidden'
  | 'number-out-of-range'
  | 'duplicate-key'
  | 'template-malformed';

const LONGEST = 500;

/** Input that can't be read. The command line ends with exit 2 and this one sentence. */
export class InputError extends Error {
  override readonly name = 'InputError';

  constructor(
    readonly code: InputErrorCode,
    message: string,
  ) {
    // Names and keys come from the input: one line, of a length that people read.
    const line = message.replaceAll(/\p{Cc}/gu, '\uFFFD');
    super(line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line);
  }
}
