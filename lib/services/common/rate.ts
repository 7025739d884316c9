/**
 * A token bucket that holds a minute's worth, full at the start. Each has its own, so a rate is per process.
 * @param start milliseconds of a clock that only goes forward
 * @returns 0 for a request that may go on, else the whole seconds until one may
 */
export function makeBucket(perMinute: number, start: number): (now: number) => number {
  let tokens = perMinute;
  let last = start;
  return (now) => {
    tokens = Math.min(perMinute, tokens + ((now - last) * perMinute) / 60_000);
    last = now;
    if (tokens < 1) return Math.ceil(((1 - tokens) * 60) / perMinute);
    tokens--;
    return 0;
  };
}
