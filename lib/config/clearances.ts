/** Levels of clearance, the lowest first. Whoever has one has those before it. */
export const CLEARANCES = ['confidential', 'secret', 'top-secret'] as const;
export type Clearance = (typeof CLEARANCES)[number];

/** What a person holds, or what is asked of one: a level, and caveats such as handling controls. */
export interface Cleared {
  readonly clearance?: Clearance | undefined;
  readonly caveats?: readonly string[] | undefined;
}

const rank = (clearance: Clearance | undefined): number =>
  clearance === undefined ? -1 : CLEARANCES.indexOf(clearance);

/** Whether someone holds all that is asked. Nothing is asked where no level and no caveat is named. */
export const clears = (held: Cleared, asked: Cleared): boolean =>
  rank(held.clearance) >= rank(asked.clearance) &&
  (asked.caveats ?? []).every((caveat) => held.caveats?.includes(caveat));

/** What both say that someone holds. */
export const clearedByBoth = (one: Cleared, other: Cleared): Cleared => ({
  clearance: rank(one.clearance) < rank(other.clearance) ? one.clearance : other.clearance,
  caveats: (one.caveats ?? []).filter((caveat) => other.caveats?.includes(caveat)),
});
