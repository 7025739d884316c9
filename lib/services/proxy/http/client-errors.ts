import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'node:https';
import type { Socket } from 'node:net';
import type { Metrics } from '../../common/metrics';
import { ENTRY_HEADER } from '../streaming/release';
import { Denial, ERRORS, errorBody } from './errors';
import { type RequestContext, type RequestContexts, UNRECORDED } from './request-context';
import type { Strangers } from './strangers';

/** What every answer of a trial says. */
export const TRIAL_HEADER = ['cordon-class', 'trial'] as const;

/** Milliseconds in which someone who was turned away may read why. */
const LINGER = 500;

export interface ClientErrorsOptions {
  readonly strangers: Strangers;
  readonly contexts: Pick<RequestContexts, 'on'>;
  readonly metrics: Metrics;
  readonly trial: boolean;
}

/** What never becomes a request of the router's, and is put on record all the same. */
export interface ClientErrors {
  /** For what the HTTP parser refuses. */
  readonly turnAway: (error: { code?: string }, socket: Socket) => Promise<void>;
  /** For what Node would answer, or drop, by itself. */
  readonly listen: (server: Server) => void;
}

export function openClientErrors({ strangers, contexts, metrics, trial }: ClientErrorsOptions): ClientErrors {
  const heard = new WeakSet<Socket>();
  const answer = async (socket: Socket, denial: Denial): Promise<void> => {
    // A parser that has failed goes on failing with each piece that comes in.
    if (heard.has(socket)) return;
    heard.add(socket);
    const before = contexts.on(socket);
    if (before && !(await isOver(before, socket))) return;
    const entry = await recordOf(before, denial).catch(() => UNRECORDED);
    if (socket.writable) socket.end(written(denial, entry, trial));
    // A sender who goes on, or never reads, would keep the connection, and what is under way on it, for good.
    setTimeout(() => socket.destroy(), LINGER).unref();
    metrics.count('requests', { code: denial.code });
  };

  /** A request whose own body is what the parser refuses ends with this, and not once more when its connection closes. */
  const recordOf = (before: RequestContext | undefined, { code }: Denial): Promise<string> => {
    if (!before || before.raw.complete) return strangers.denial(code);
    before.ended = true;
    const { caller, decisionTrail } = before;
    return caller ? decisionTrail.denial(code, caller.tenant.id) : strangers.denial(code);
  };

  return {
    turnAway: async ({ code }, socket) => {
      if (code === 'ECONNRESET' || !socket.writable || socket.bytesRead === 0) return void socket.destroy();
      const denied = code === 'HPE_HEADER_OVERFLOW' ? 'request_too_large' : 'request_invalid';
      await answer(socket, new Denial(denied, { detail: 'not HTTP that is understood' }));
    },
    listen: (server) => {
      server.on('connect', (_request, socket) => void answer(socket as Socket, new Denial('not_found')));
      server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) =>
        server.emit('request', request, response),
      );
    },
  };
}

/**
 * Waits for the answer to a request that came in whole before what can't be understood on the same connection. False if
 * that request was refused itself: then its own answer is all there is to say.
 */
async function isOver({ raw, response, ended }: RequestContext, socket: Socket): Promise<boolean> {
  if (!raw.complete) return ended !== true;
  if (!response.writableFinished && !response.destroyed)
    await Promise.race([once(response, 'close'), once(socket, 'close')]).catch(() => undefined);
  return !socket.destroyed;
}

function written(denial: Denial, entry: string, trial: boolean): string {
  const body = JSON.stringify(errorBody(denial, entry));
  const head = [
    `HTTP/1.1 ${ERRORS[denial.code].status} Denied`,
    'content-type: application/json',
    `${ENTRY_HEADER}: ${entry}`,
    'connection: close',
    `content-length: ${Buffer.byteLength(body)}`,
    ...(trial ? [TRIAL_HEADER.join(': ')] : []),
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}
