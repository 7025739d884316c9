import { SCALE, type Threshold } from '../../../lib/services/classifier/screen/model';

/** Shares of harmless exchanges that may be held, and refused, where a text stands. */
export interface Target {
  readonly hold: number;
  readonly refuse: number;
}

/** Scores beyond what the harmless reach from which on is refused. */
const BEYOND_REFUSE = 0.3;
/** Scores by which to refuse is beyond to hold, at the least. */
const LEAST_BETWEEN = 3;

/**
 * The thresholds at which a policy that holds from a mark of the scale stops no more than a share of the harmless. Where
 * the mark is above the scale's own, what the weights call held lies lower by as much, so that the policy holds the same.
 */
export function threshold(
  harmless: readonly number[],
  { hold, refuse }: Target,
  mark: number = SCALE.hold,
): Threshold {
  const sorted = [...harmless].sort((a, b) => b - a);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const held = at(hold) + 1e-6;
  const above = (mark - SCALE.hold) / (SCALE.refuse - SCALE.hold);
  const refused = Math.max(held + LEAST_BETWEEN * (1 - above), at(refuse) + BEYOND_REFUSE);
  return { hold: held - (above * (refused - held)) / (1 - above), refuse: refused };
}
