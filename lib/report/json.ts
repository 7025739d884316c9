import { visibleJson } from './visible';
import type { Report } from './writer';

/** The outside contract: one object, or an array when there are several assemblies. */
export const toJson: Report = (verdicts) =>
  `${visibleJson(JSON.stringify(verdicts.length === 1 ? verdicts[0] : verdicts, null, 2))}\n`;
