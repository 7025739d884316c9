import type { LedgerVerdict } from '../../contract/verdict-ledger';
import { visibleJson } from '../visible';

/** The outside contract, alone. */
export const ledgerToJson = (verdict: LedgerVerdict): string =>
  `${visibleJson(JSON.stringify(verdict, null, 2))}\n`;
