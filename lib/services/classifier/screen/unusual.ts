import type { Place, Score, Shape } from './model';
import type { Reading } from './reading';

/** Units by which half of how unusual a text is counts, and how far it may move a score at the most. */
const HALF_UNITS = 20;
const MOST_MOVED = 1;

/**
 * By how much the stretches of a text of material score higher than those of another, for what the text is about: an
 * order that is hidden in it must stand out from that. Bounded, since whoever hides it may choose the text.
 */
export function aboveUsual(
  { count, weights, sizes, concepts }: Reading,
  places: readonly Place[] | undefined,
  score: Score,
  { usual, relative }: Shape,
): number {
  let [sum, units] = [0, 0];
  for (let at = 0; at < count; at += 1) {
    if (places && places[at] !== 'material') continue;
    sum += score('material', weights.material[at] as number, sizes[at] as number, concepts[at] as number);
    units += 1;
  }
  if (units === 0) return 0;
  const above = (relative * (sum / units - usual) * units) / (units + HALF_UNITS);
  return Math.max(-MOST_MOVED, Math.min(MOST_MOVED, above));
}
