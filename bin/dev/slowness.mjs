/** Milliseconds that the work below takes on two quiet cores of the kind that limits of time were chosen on. */
const QUIET = 100;
/** Rounds of that work. */
const ROUNDS = 30_000_000;
/** However slow a machine is, a test that never ends is to be found. */
const MOST = 10;

function work() {
  let sum = 0;
  for (let round = 0; round < ROUNDS; round += 1) sum = (sum * 31 + round) | 0;
  return sum;
}

/** How many times slower the machine is just now, by its processor and by what else it does: 1 to 10. */
export function slowness() {
  const begun = performance.now();
  work();
  return Math.min(MOST, Math.max(1, (performance.now() - begun) / QUIET));
}
