import { Fault } from '../../common/fault';
import { parseStrictJson } from '../../common/strict-json';
import { Denial } from './errors';

/** A request's body as strict JSON; the caller is told what is wrong with it. @throws Denial `request_invalid` */
export function parseBody(bytes: Uint8Array): unknown {
  try {
    return parseStrictJson(bytes);
  } catch (error) {
    throw error instanceof Fault ? new Denial('request_invalid', { detail: error.message }) : error;
  }
}
