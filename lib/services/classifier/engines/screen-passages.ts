import { type ClassifyRequest, MOST_PASSAGES, type Passage } from '../../common/classify/classification';
import type { Span } from '../screen/judge';

type Located = Extract<Passage, { readonly start: number }>;

/** How what the screen made of a text is called, where no view is the same. */
const OWN_VIEW = 'put-together';

/**
 * What an exchange is held for, the worst first and none over another: where it stands in the texts as they came, or, of
 * what only a view says, which view that is. Of two stretches that would each be held, one within the other, the inner
 * is what to read.
 * @param least score of what counts
 */
export function passagesOf(
  { exchange, views }: ClassifyRequest,
  spans: readonly Span[],
  least: number,
): readonly Passage[] {
  const counted = narrowest(spans.filter(({ score }) => score >= least)).sort((a, b) => b.score - a.score);
  const located: Located[] = [];
  const viewed: Extract<Passage, { readonly view: string }>[] = [];
  for (const { of, read, score: exact, start, end } of counted) {
    const text = exchange[of]?.text ?? '';
    const score = Math.round(exact * 1000) / 1000;
    if (standsAlike(read, text)) {
      const one = { of, ...trimmed(text, start, end), score };
      if (!located.some((other) => overlap(one, other))) located.push(one);
      continue;
    }
    const view = views.find((other) => other.of === of && other.text === read)?.view ?? OWN_VIEW;
    if (!viewed.some((other) => other.of === of)) viewed.push({ of, view, score });
  }
  // A view of a text that says no more than the text itself is no news.
  const more = viewed.filter((one) => !located.some(({ of, score }) => of === one.of && score >= one.score));
  return [...located, ...more].sort((a, b) => b.score - a.score).slice(0, MOST_PASSAGES);
}

/** Without those that have another within them. Those of one reading are few: the likeliest alone are scored. */
const narrowest = (spans: readonly Span[]): Span[] =>
  spans.filter((outer) => !spans.some((inner) => isWithin(inner, outer)));

const isWithin = (inner: Span, outer: Span): boolean =>
  inner.of === outer.of &&
  inner.read === outer.read &&
  inner.start >= outer.start &&
  inner.end <= outer.end &&
  inner.end - inner.start < outer.end - outer.start;

/** Whether what was read is the text, or stands unit for unit where that does: letters folded, and words where they were. */
const standsAlike = (read: string, text: string): boolean =>
  read === text || (read.length === text.length && spacesOf(read) === spacesOf(text));

const spacesOf = (text: string): string => text.replace(/\S/g, '.').replace(/\s/g, ' ');

/** Without spaces and line ends around. */
function trimmed(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const part = text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  return { start: from, end: Math.max(from + 1, start + part.trimEnd().length) };
}

const overlap = (one: Located, other: Located): boolean =>
  one.of === other.of && one.start < other.end && other.start < one.end;
