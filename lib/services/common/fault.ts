import { FAULTS, type FaultCode } from './faults';

/** An error that a service makes itself: `code` is what tests and logs go by; the message holds no prompt text. */
export class Fault extends Error {
  override readonly name = 'Fault';

  constructor(
    readonly code: FaultCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  /** What to do about it. */
  get mend(): string {
    return FAULTS[this.code].mend;
  }
}

/** What may be logged of any thrown value: never its message, which can quote a request. */
export function loggable(error: unknown): { name: string; code?: string; frames?: readonly string[] } {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { name: error.name, ...code, ...(error instanceof Fault ? {} : { frames: framesOf(error) }) };
}

/** Where it was thrown. Above the frames a stack repeats the message, whose lines can be shaped like frames. */
function framesOf({ message, stack = '' }: Error): readonly string[] {
  const name = /^[\w$.]+(?: \[\w+\])?(?:: )?/.exec(stack)?.[0] ?? '';
  // A stack that doesn't begin so repeats another message, and none of its lines can be told from that.
  if (!stack.startsWith(`${message}\n`, name.length)) return [];
  return stack
    .slice(name.length + message.length)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .*:\d+:\d+\)?$/.test(line))
    .slice(0, 5);
}
