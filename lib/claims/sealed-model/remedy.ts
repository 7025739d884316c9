import { faultsMendedBy } from '../../contract/fault';

/** How most faults of this claim are mended. */
export const REMEDY = 'Host one release of the charter on one endpoint, by the construct for it.';
export const fault = faultsMendedBy(REMEDY);
