/** One of the process's output streams. */
export interface Output {
  readonly isTTY: boolean;
  write(text: string): void;
}

/** All that a command knows of the process it runs in, so that tests can run whole sessions. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Now, in milliseconds since 1970. */
  readonly now: () => number;
}

/** Colour on a terminal that has any, unless the reader wants none (https://no-color.org). */
export const wantsColor = ({ stdout, env }: Io) => stdout.isTTY && !env.NO_COLOR && env.TERM !== 'dumb';

const PATIENCE_MILLISECONDS = 2000;

/** Says on a terminal what is being done, every two seconds that a run takes. */
export function progress({ stderr, now }: Io): (doing: string) => void {
  let said = now();
  return (doing) => {
    if (!stderr.isTTY || now() - said <= PATIENCE_MILLISECONDS) return;
    said = now();
    stderr.write(`cordon: ${doing} …\n`);
  };
}
