/** An error that a service makes itself: `code` is what tests and logs go by; the message holds no prompt text. */
export class Fault extends Error {
  override readonly name = 'Fault';

  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What may be logged of any thrown value: never its message, which can quote a request. */
export function loggable(error: unknown): { name: string; code?: string; frames?: readonly string[] } {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const frames = (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .*:\d+:\d+\)?$/.test(line))
    .slice(0, 5);
  return { name: error.name, ...code, ...(error instanceof Fault ? {} : { frames }) };
}
