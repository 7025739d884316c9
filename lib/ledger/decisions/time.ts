const FORM = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/**
 * Whether a text is a time of UTC to the millisecond, in the one spelling of `Date.prototype.toISOString`. `Date.parse` alone
 * takes the 30th of February for a day of March, and twenty-four o'clock for the next day.
 */
export function isTime(text: string): boolean {
  if (!FORM.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}
