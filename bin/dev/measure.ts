import { spawnSync } from 'node:child_process';

/** One way of doing something, as a command to run. */
export interface Contender {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly cwd?: string;
  /** Exit codes that count as having done the work. @default [0] */
  readonly exits?: readonly number[];
}

/** Milliseconds of the median run, from start to exit of the process. */
export interface Measured {
  readonly name: string;
  readonly milliseconds: number;
}

/**
 * Runs each contender in turn, `rounds` times over, so that whatever else the machine does falls on all alike, and gives
 * the median of each. The first round warms caches and doesn't count.
 */
export function paired(contenders: readonly Contender[], rounds: number): Measured[] {
  const times = contenders.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1)
    contenders.forEach((contender, index) => {
      const took = timed(contender);
      if (round > 0) times[index]?.push(took);
    });
  return contenders.map(({ name }, index) => ({ name, milliseconds: median(times[index] ?? []) }));
}

function timed({ name, command: [file, ...args], cwd, exits = [0] }: Contender): number {
  const began = process.hrtime.bigint();
  const { status, stderr } = spawnSync(file, args, {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (!exits.includes(status ?? -1)) throw new Error(`'${name}' ended with ${status}: ${stderr.slice(-500)}`);
  return Number(process.hrtime.bigint() - began) / 1e6;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, two) => one - two);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
};

/** A table of medians, each with its ratio to the first. */
export function table(title: string, measured: readonly Measured[]): string {
  const base = measured[0]?.milliseconds ?? Number.NaN;
  const rows = measured.map(
    ({ name, milliseconds }) =>
      `  ${name.padEnd(44)} ${milliseconds.toFixed(0).padStart(8)} ms ${(milliseconds / base).toFixed(2).padStart(8)}`,
  );
  return [title, ...rows].join('\n');
}
