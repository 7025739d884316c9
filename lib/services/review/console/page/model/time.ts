/** Times as people read them. The service's clock counts, and not that of the reviewer's machine. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long, in its two largest units, rounded down: `3 d 4 h`, `59 min`. */
export function lengthOf(milliseconds: number): string {
  if (!(milliseconds >= MINUTE)) return 'less than 1 min';
  const [days, hours, minutes] = [
    Math.floor(milliseconds / DAY),
    Math.floor((milliseconds % DAY) / HOUR),
    Math.floor((milliseconds % HOUR) / MINUTE),
  ];
  if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
  if (hours > 0) return minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`;
  return `${minutes} min`;
}

/** What is left until `expires`: nothing once it is reached, or for a time that can't be read. */
export function leftUntil(expires: string, now: number): number {
  return Math.max(0, Date.parse(expires) - now) || 0;
}

/** How pressing what is left is, of the time that there was. */
export function urgency(heldAt: string, expires: string, now: number): 'none' | 'soon' | 'now' | 'over' {
  const left = leftUntil(expires, now);
  if (left === 0) return 'over';
  const share = left / (Date.parse(expires) - Date.parse(heldAt));
  if (left < HOUR || share < 0.05) return 'now';
  return share < 0.25 ? 'soon' : 'none';
}

/** The service's time, from when it last said it and what has passed since, by a clock that nobody sets. */
export class Clock {
  private said = 0;
  private heard: number | undefined;

  constructor(private readonly elapsed: () => number) {}

  set(now: string): void {
    const said = Date.parse(now);
    if (Number.isNaN(said)) return;
    this.said = said;
    this.heard = this.elapsed();
  }

  /** Milliseconds since 1970. @throws Error before the service has said the time */
  now(): number {
    if (this.heard === undefined) throw new Error('the service has not said the time');
    return this.said + this.elapsed() - this.heard;
  }
}

/** To the minute, in UTC: `2026-11-27 01:58Z`. */
export const minuteOf = (iso: string): string =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(iso) ? `${iso.slice(0, 10)} ${iso.slice(11, 16)}Z` : 'unknown';
