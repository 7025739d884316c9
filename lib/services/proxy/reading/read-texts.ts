import type { ExchangeText } from '../../common/classify/classification';
import { viewsOf } from '../../text/normaliser';
import { ReadingBudget } from '../../text/reading-budget';

/** What was read in some texts: the parts of a question, made once, as bytes of JSON without the brackets around. */
export interface ReadTexts {
  readonly counts: Counts;
  readonly exchange: Uint8Array;
  readonly views: Uint8Array;
  readonly unreadable: Uint8Array;
}

export interface Counts {
  readonly texts: number;
  readonly views: number;
  /** Marks of what could not be read. */
  readonly unreadable: number;
}

/**
 * Reads texts within one budget. The texts themselves aren't among their views: they are not sent twice.
 * @param before how many texts of the exchange come before these
 */
export function readTexts(texts: readonly ExchangeText[], before = 0): ReadTexts {
  const budget = new ReadingBudget();
  const readings = texts.map(({ text }) => viewsOf(text, budget));
  const views = readings.flatMap((reading, of) =>
    reading.views
      .filter(({ view }) => view !== 'raw')
      .map(({ view, text }) => ({ of: of + before, view, text })),
  );
  const unreadable = readings.flatMap((reading, of) =>
    reading.unreadable.map((reason) => ({ of: of + before, reason })),
  );
  return {
    counts: { texts: texts.length, views: views.length, unreadable: unreadable.length },
    exchange: items(texts),
    views: items(views),
    unreadable: items(unreadable),
  };
}

const items = (list: readonly object[]): Uint8Array => Buffer.from(JSON.stringify(list).slice(1, -1));
