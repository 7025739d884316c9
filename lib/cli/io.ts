/** One of the process's output streams. */
export interface Output {
  readonly isTTY: boolean;
  /** How wide a terminal is. */
  readonly columns?: number | undefined;
  write(text: string): void;
}

/** Whoever was asked at the terminal would rather not go on. */
export class DialogueEnded extends Error {
  override readonly name = 'DialogueEnded';
}

/** All that a command knows of the process it runs in, so that tests can run whole sessions. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Asks the person at the terminal; undefined where nobody sits there. Rejects with `DialogueEnded`. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** Now, in milliseconds since 1970. */
  readonly now: () => number;
  /** Is told how many resources will be verified, before they are. */
  readonly expect?: (resources: number) => void;
}

/**
 * Colour on a terminal that has any, unless the reader wants none (https://no-color.org), or wherever the reader wants it
 * (https://force-color.org).
 */
export const wantsColor = ({ stdout, env }: Io) =>
  !env.NO_COLOR && (env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : stdout.isTTY && env.TERM !== 'dumb');

/** How wide to print: as wide as the terminal, within what can be read. Undefined where there is none. */
export const columnsOf = ({ stdout }: Io) =>
  stdout.isTTY && stdout.columns ? Math.min(Math.max(stdout.columns, 40), 120) : undefined;

/** How to print for whoever reads stdout: in colour or not, and as wide as the terminal, where there is one. */
export function styleOf(io: Io): { readonly color: boolean; readonly columns?: number } {
  const columns = columnsOf(io);
  return { color: wantsColor(io), ...(columns !== undefined && { columns }) };
}

const PATIENCE_MILLISECONDS = 2000;

/** Says on a terminal what is being done, every two seconds that a run takes. */
export function progress({ stderr, now }: Io): (doing: string) => void {
  let said = now();
  return (doing) => {
    if (now() - said <= PATIENCE_MILLISECONDS || !stderr.isTTY) return;
    said = now();
    stderr.write(`cordon: ${doing} …\n`);
  };
}
