import { faultsMendedBy } from '../../contract/fault';

/** How most faults of this claim are mended. */
export const REMEDY = 'Keep ledger, payloads and trail in buckets made by their constructs.';
export const fault = faultsMendedBy(REMEDY);
