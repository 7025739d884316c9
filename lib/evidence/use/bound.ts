/**
 * Exact one-sided confidence bounds of a share (Clopper and Pearson, "The use of confidence or fiducial limits", 1934):
 * what `observed` of `count` cases let one say of all cases.
 */
export function lowerBound(observed: number, count: number, confidence: number): number {
  if (observed <= 0 || count <= 0) return 0;
  // P(X >= observed) grows with the share; the bound is the share at which it is 1 - confidence.
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step += 1) {
    const share = (low + high) / 2;
    if (incompleteBeta(observed, count - observed + 1, share) < 1 - confidence) low = share;
    else high = share;
  }
  return low;
}

export const upperBound = (observed: number, count: number, confidence: number): number =>
  count <= 0 ? 1 : 1 - lowerBound(count - observed, count, confidence);

/** Regularized incomplete beta function by its continued fraction (DLMF 8.17.22), which converges left of the mean. */
function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(b, a, 1 - x);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return (front * fraction(a, b, x)) / a;
}

const TINY = 1e-300;
const away = (value: number) => (Math.abs(value) < TINY ? TINY : value);

/** By Lentz's method. */
function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 20_000; m += 1) {
    for (const term of [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ]) {
      d = 1 / away(1 + term * d);
      c = away(1 + term / c);
      result *= d * c;
    }
    if (Math.abs(d * c - 1) < 1e-15) return result;
  }
  return Number.NaN;
}

/** Stirling's series (DLMF 5.11.1), after the argument is made large enough for it. */
function logGamma(x: number): number {
  let shift = 0;
  let at = x;
  while (at < 15) {
    shift -= Math.log(at);
    at += 1;
  }
  const square = 1 / (at * at);
  const series = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680))) / at;
  return shift + (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series;
}
