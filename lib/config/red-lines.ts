/** The agreement's red lines. Ids are an outside contract: they stand in deployment files, host names and errors. */
export const RED_LINES = [
  'mass-domestic-surveillance',
  'autonomous-weapons',
  'high-stakes-automated-decisions',
] as const;

export type RedLine = (typeof RED_LINES)[number];
