import { faultsMendedBy } from '../../contract/fault';

/** How most faults of this claim are mended. */
export const REMEDY = 'Keep bundles in the bucket that is made for them, one prefix for each red line.';
export const fault = faultsMendedBy(REMEDY);
