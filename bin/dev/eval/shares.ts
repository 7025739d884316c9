/** A count out of so many. */
export interface Share {
  readonly of: number;
  readonly count: number;
}

export const share = <T>(all: readonly T[], is: (one: T) => boolean): Share => ({
  of: all.length,
  count: all.filter(is).length,
});

/** Wilson's score interval at 95 %. */
export function wilson({ of, count }: Share): readonly [number, number] {
  if (of === 0) return [0, 1];
  const z = 1.96;
  const p = count / of;
  const middle = p + (z * z) / (2 * of);
  const spread = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  const bottom = 1 + (z * z) / of;
  return [Math.max(0, (middle - spread) / bottom), Math.min(1, (middle + spread) / bottom)];
}

export const portion = ({ of, count }: Share): number => (of === 0 ? 0 : count / of);

/** `0.938 [0.910, 0.957] of 388` */
export function written(one: Share): string {
  if (one.of === 0) return 'none'.padEnd(28);
  const [low, high] = wilson(one);
  return `${portion(one).toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}] of ${String(one.of).padEnd(4)}`;
}
