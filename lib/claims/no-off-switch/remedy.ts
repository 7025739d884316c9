import { faultsMendedBy } from '../../contract/fault';

/** How most faults of this claim are mended. */
export const REMEDY = 'Write the value into the deployment file, and make the resource by its construct.';
export const fault = faultsMendedBy(REMEDY);
