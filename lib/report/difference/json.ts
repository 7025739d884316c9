import type { Difference } from '../../contract/verdict-difference';
import { visibleJson } from '../visible';

/** The outside contract, alone. */
export const differenceToJson = (difference: Difference) =>
  `${visibleJson(JSON.stringify(difference, null, 2))}\n`;
