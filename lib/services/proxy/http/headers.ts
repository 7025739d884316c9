import type { IncomingMessage } from 'node:http';
import { bodilessFault, framingFault, jsonBodyFault } from '../../common/http/framing';
import { Denial } from './errors';

/**
 * Refuses a request with a body whose headers two readers could read in two ways. None is passed on to the model.
 * @throws Denial `request_invalid`
 */
export const checkHeaders = (request: IncomingMessage): void =>
  refuse(framingFault(request) ?? jsonBodyFault(request));

/** The same of a request that has no body. @throws Denial `request_invalid` */
export const checkBodiless = (request: IncomingMessage): void =>
  refuse(framingFault(request) ?? bodilessFault(request));

function refuse(detail: string | undefined): void {
  if (detail) throw new Denial('request_invalid', { detail });
}
