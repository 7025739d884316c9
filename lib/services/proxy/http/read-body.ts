import type { IncomingMessage } from 'node:http';
import { Denial } from './errors';

/** Bytes that are set apart for a body at first, at the most. */
const FIRST = 16 * 1024;
/** Pieces that a body may come in, whatever its size; and bytes that each piece beyond must bring on the average. */
const FREE_PIECES = 1024;
const LEAST_PIECE = 64;

/**
 * The body of a request, copied piece by piece into one buffer: kept as they come, a megabyte in pieces of one byte would
 * take hundreds. A body that comes in crumbs is refused, since each costs as much time as thousands of bytes.
 * @throws Denial `request_too_large`, `request_invalid`; what breaks the connection off
 */
export function readBody(request: IncomingMessage, most: number): Promise<Buffer> {
  const stated = Number(request.headers['content-length'] ?? FIRST);
  if (stated > most) return Promise.reject(new Denial('request_too_large'));
  return new Promise((resolve, reject) => {
    let body = Buffer.allocUnsafe(Math.min(FIRST, most, stated));
    let length = 0;
    let pieces = 0;
    const take = (piece: Buffer) => {
      const next = length + piece.length;
      pieces += 1;
      if (next > most) return end(new Denial('request_too_large'));
      if (pieces > FREE_PIECES + next / LEAST_PIECE)
        return end(new Denial('request_invalid', { detail: 'the body came in too many pieces' }));
      if (next > body.length) {
        const larger = Buffer.allocUnsafe(Math.min(most, Math.max(next, 2 * body.length)));
        body.copy(larger, 0, 0, length);
        body = larger;
      }
      piece.copy(body, length);
      length = next;
    };
    const end = (error?: Error) => {
      request.off('data', take).off('end', whole).off('error', end).off('close', cut);
      // What still comes in is let go; an error of it has been told already.
      if (error) request.on('error', () => undefined).resume();
      if (error) reject(error);
      else resolve(body.subarray(0, length));
    };
    const whole = () => end();
    const cut = () => end(new Denial('request_invalid', { detail: 'the body broke off' }));
    request.on('data', take).once('end', whole).once('error', end).once('close', cut);
  });
}
