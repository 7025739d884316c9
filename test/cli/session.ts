import { run } from '../../lib/cli/run';

export interface Session {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

export interface Terminal {
  readonly tty?: boolean;
  /** How wide the terminal is. */
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Answers a question that is asked at the terminal. @default - nobody sits there */
  readonly ask?: (question: string) => Promise<string>;
  /** Milliseconds that pass each time that the clock is read. @default 0 */
  readonly tick?: number;
}

/** Runs one command line in this process and keeps all that it says. The clock starts at 2026-11-23. */
export async function session(
  args: readonly string[],
  { tty = false, columns, env = {}, ask, tick = 0 }: Terminal = {},
): Promise<Session> {
  const said = { stdout: '', stderr: '' };
  let time = Date.UTC(2026, 10, 23);
  const output = (name: 'stdout' | 'stderr') => ({
    isTTY: tty,
    columns,
    write: (text: string) => {
      said[name] += text;
    },
  });
  const now = () => {
    time += tick;
    return time;
  };
  const code = await run(args, {
    stdout: output('stdout'),
    stderr: output('stderr'),
    env,
    now,
    ...(ask && { ask }),
  });
  return { ...said, code };
}

/** Lines that are wider than a terminal and could be broken: what follows their indent has a space in it. */
export const tooWide = (text: string, columns: number): readonly string[] =>
  text
    .split('\n')
    .filter((line) => [...line].length > columns && / /.test(line.trim().replace(/^\S+ +/, '')));
