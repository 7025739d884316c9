/** Something that a construct can't be built from. `code` is stable. */
export class ConstructError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
