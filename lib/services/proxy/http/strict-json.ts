import { Fault } from '../../common/fault';
import * as common from '../../common/strict-json';
import { Denial } from './errors';

/** The common reader, whose refusals a caller gets to hear. @throws Denial `request_invalid` */
export function parseStrictJson(bytes: Uint8Array): unknown {
  try {
    return common.parseStrictJson(bytes);
  } catch (error) {
    throw error instanceof Fault ? new Denial('request_invalid', { detail: error.message }) : error;
  }
}
