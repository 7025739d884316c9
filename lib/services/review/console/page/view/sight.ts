import type { Sight } from './text-box';
import { percent } from './words';

/** Counts what has been on the screen, chunk by chunk. */
export function makeSight(signal: AbortSignal) {
  let total = 0;
  let seen = 0;
  let best = 0;
  const share = () => Math.max(best, total === 0 ? 1 : seen / total);
  const units = new Map<Element, number>();
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      seen += units.get(target) ?? 0;
      units.delete(target);
      observer.unobserve(target);
    }
  });
  signal.addEventListener('abort', () => observer.disconnect());
  const sight: Sight = {
    watch: (chunk, size) => {
      total += size;
      units.set(chunk, size);
      observer.observe(chunk);
    },
  };
  return {
    sight,
    share,
    restart: () => {
      if (total > 0) best = share();
      observer.disconnect();
      units.clear();
      total = 0;
      seen = 0;
    },
  };
}

/** How much of the text has been on the screen, in words. */
export const seenWords = (share: number): string =>
  share >= 1
    ? 'All of the text has been on your screen.'
    : `Only ${percent(share)} of the text has been on your screen.`;
