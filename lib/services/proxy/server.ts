import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { loggable } from '../common/fault';
import type { Ledger } from '../common/ledger';
import type { Logger } from '../common/log';
import type { Metrics } from '../common/metrics';
import type { Payloads } from '../common/payloads';
import { serverTls, type TlsSource } from '../common/tls';
import type { Caller, Callers } from './callers';
import { asDenial, Denial, ERRORS, type ErrorCode, errorBody } from './errors';
import { checkHeaders } from './headers';
import { conduct } from './pipeline';
import { ENTRY_HEADER, openRelease, releaseError } from './release';
import type { Stack } from './steps';
import { openTrail, type Trail } from './trail';

export interface ServerOptions {
  readonly stack: Stack;
  readonly callers: Callers;
  readonly ledger: Ledger;
  readonly payloads: Payloads;
  readonly tls: TlsSource;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly now: () => number;
  readonly limits?: Partial<Limits>;
}

export interface Limits {
  /** Bytes of a request. */
  readonly mostBytes: number;
  /** Requests under way at once; more are answered 503 before their body is read. */
  readonly mostInFlight: number;
  /** Milliseconds in which a request must have come in. */
  readonly requestTimeout: number;
  /** Milliseconds from the request to the end of its answer. */
  readonly answerTimeout: number;
  /** Milliseconds that a reader may keep a full buffer waiting. */
  readonly slowestRead: number;
  /** Milliseconds that requests under way get when the proxy is stopped. */
  readonly drainTimeout: number;
}

const LIMITS: Limits = {
  mostBytes: 1024 * 1024,
  mostInFlight: 512,
  requestTimeout: 20_000,
  answerTimeout: 300_000,
  slowestRead: 30_000,
  drainTimeout: 25_000,
};

export const CHAT_PATH = '/v1/chat/completions';
/** What stands for an entry when none could be made durable. */
export const UNRECORDED = 'unrecorded';

export interface ProxyServer {
  readonly app: FastifyInstance;
  /** Lets requests under way end, refuses new ones, then closes the ledger. */
  readonly drain: () => Promise<void>;
}

interface Visit {
  readonly request: string;
  readonly trail: Trail;
  readonly started: number;
  readonly abort: AbortController;
  caller?: Caller;
}

export function makeServer(options: ServerOptions): ProxyServer {
  const { stack, callers, ledger, payloads, tls, log, metrics, now } = options;
  const limits = { ...LIMITS, ...options.limits };
  const visits = new WeakMap<FastifyRequest, Visit>();
  const inFlight = new Set<ServerResponse>();
  let draining = false;

  const https = {
    ...serverTls(tls.current()),
    headersTimeout: limits.requestTimeout,
    connectionsCheckingInterval: Math.min(1000, limits.requestTimeout),
    maxHeaderSize: 16 * 1024,
  };
  const app = fastify({
    https,
    bodyLimit: limits.mostBytes,
    requestTimeout: limits.requestTimeout,
    connectionTimeout: limits.answerTimeout + limits.drainTimeout,
    keepAliveTimeout: 60_000,
    exposeHeadRoutes: false,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    logger: false,
    genReqId: () => randomUUID(),
    rewriteUrl,
    clientErrorHandler: (error, socket) => void turnAway(socket, error),
  });
  const server = app.server as unknown as HttpsServer;

  const visit = (request: FastifyRequest): Visit => {
    const known = visits.get(request);
    if (known) return known;
    const fresh = {
      request: request.id,
      trail: openTrail(request.id, ledger.begin(), payloads),
      started: now(),
      abort: new AbortController(),
    };
    visits.set(request, fresh);
    return fresh;
  };

  const ready = async () => {
    const [classifiers] = await Promise.all([stack.classifiers.ready()]);
    return { classifiers, ledger: ledger.writable(), accepting: !draining };
  };

  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );

  app.get('/livez', (_request, reply) => reply.send({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const checks = await ready();
    return reply.code(Object.values(checks).every(Boolean) ? 200 : 503).send(checks);
  });

  app.addHook('onRequest', async (request, reply) => {
    if (isProbe(request)) return;
    const current = visit(request);
    const response = reply.raw;
    const timer = setTimeout(() => current.abort.abort(), limits.answerTimeout);
    inFlight.add(response);
    response.once('close', () => {
      inFlight.delete(response);
      clearTimeout(timer);
      if (!response.writableFinished) current.abort.abort();
    });
    if (request.raw.url !== CHAT_PATH || request.method !== 'POST') throw new Denial('not_found');
    checkHeaders(request.raw);
    if (draining) throw new Denial('safety_stack_unavailable', { detail: 'this proxy is being stopped' });
    if (inFlight.size > limits.mostInFlight)
      throw new Denial('safety_stack_unavailable', { detail: 'too many requests are under way' });
    const purpose = request.headers['cordon-purpose'];
    current.caller = callers.authenticate(
      request.raw.socket as TLSSocket,
      typeof purpose === 'string' ? purpose : undefined,
    );
  });

  app.post(CHAT_PATH, async (request, reply) => {
    const { trail, caller, abort } = visit(request);
    if (!caller) throw new Denial('caller_unknown');
    const reviewId = request.headers['cordon-review'];
    reply.hijack();
    const response = reply.raw;
    const call = {
      request: request.id,
      caller,
      body: request.body instanceof Uint8Array ? request.body : new Uint8Array(),
      reviewId: typeof reviewId === 'string' ? reviewId : undefined,
      trail,
      signal: abort.signal,
      release: openRelease({ response, id: request.id, now, slowestRead: limits.slowestRead }),
    };
    try {
      await conduct(call, stack);
      account(request, 200, 'released');
    } catch (error) {
      await deny(request, response, error);
    }
  });

  app.setNotFoundHandler((request, reply) => refuse(request, reply, new Denial('not_found')));
  app.setErrorHandler((error, request, reply) => refuse(request, reply, fromFastify(error)));

  /** Before the pipeline: the body may not have been read, so the connection ends with the answer. */
  async function refuse(request: FastifyRequest, reply: FastifyReply, error: unknown): Promise<void> {
    reply.hijack();
    if (!request.raw.complete) reply.raw.setHeader('connection', 'close');
    await deny(request, reply.raw, error);
  }

  /** The one place where a request ends without its answer: on record first, then told. */
  async function deny(request: FastifyRequest, response: ServerResponse, error: unknown): Promise<void> {
    const current = visit(request);
    if (current.trail.decided()) {
      // It was decided to release, and the reader went away or was too slow.
      response.destroy();
      return account(request, 200, 'released_in_part');
    }
    const denial = asDenial(error);
    const gone = current.abort.signal.aborted;
    const { name, code, frames } = loggable(denial.details.cause ?? denial);
    const outcome =
      denial.code === 'red_line' ? 'refused' : denial.code === 'held_for_review' ? 'held' : 'failed';
    const { redLine, reviewId } = denial.details;
    const why = gone ? 'caller_gone_or_late' : denial.code;
    let told: ErrorCode = denial.code;
    const entry = await (current.trail.begun()
      ? current.trail.decision({
          outcome,
          code: why,
          ...(redLine ? { redLine } : {}),
          ...(reviewId ? { review: { id: reviewId, reviewers: [] } } : {}),
        })
      : current.trail.denial(why, current.caller?.tenant.id)
    ).catch(() => {
      told = 'safety_stack_unavailable';
      return UNRECORDED;
    });
    if (denial.details.cause !== undefined)
      log.warn({ request: current.request, code: denial.code, cause: { name, code, frames } }, 'denied');
    const { status } = ERRORS[told];
    releaseError(response, status, told === denial.code ? denial : new Denial(told), entry);
    account(request, status, told);
  }

  function account(request: FastifyRequest, status: number, code: string): void {
    const { request: id, started, caller } = visit(request);
    const milliseconds = now() - started;
    log.info(
      { request: id, tenant: caller?.tenant.id, purpose: caller?.purpose.id, status, code, milliseconds },
      'answered',
    );
    metrics.count('Requests', { Code: code });
    metrics.time('Duration', milliseconds, { Code: code });
  }

  /** What the HTTP parser refuses never becomes a request, and is put on record all the same. */
  async function turnAway(socket: Socket, error: { code?: string }): Promise<void> {
    if (error.code === 'ECONNRESET' || !socket.writable || socket.bytesRead === 0)
      return void socket.destroy();
    const tooLarge = error.code === 'HPE_HEADER_OVERFLOW';
    await answerRaw(
      socket,
      new Denial(tooLarge ? 'request_too_large' : 'request_invalid', {
        detail: 'not HTTP that is understood',
      }),
    );
  }

  async function answerRaw(socket: Socket, denial: Denial): Promise<void> {
    const trail = openTrail(randomUUID(), ledger.begin(), payloads);
    const entry = await trail.denial(denial.code).catch(() => UNRECORDED);
    const body = JSON.stringify(errorBody(denial, entry));
    const { status } = ERRORS[denial.code];
    if (socket.writable)
      socket.end(
        `HTTP/1.1 ${status} Denied\r\ncontent-type: application/json\r\n${ENTRY_HEADER}: ${entry}\r\nconnection: close\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
    metrics.count('Requests', { Code: denial.code });
  }

  server.on('connect', (_request, socket) => void answerRaw(socket as Socket, new Denial('not_found')));
  // Node would answer this by itself, off the record.
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) =>
    server.emit('request', request, response),
  );
  // A handshake that fails isn't a request; there is nobody to tell.
  server.on('tlsClientError', (error: Error) =>
    metrics.count('HandshakesFailed', { Code: String((error as NodeJS.ErrnoException).code ?? 'unknown') }),
  );

  tls.onChange((next) => {
    server.setSecureContext(serverTls(next));
    // Whoever is connected was let in by authorities that may count no more.
    server.closeIdleConnections();
    for (const response of inFlight) {
      const { socket } = response;
      response.once('finish', () => socket?.end());
    }
  });

  return {
    app,
    drain: async () => {
      draining = true;
      const until = now() + limits.drainTimeout;
      while (inFlight.size > 0 && now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
      server.closeAllConnections();
      await app.close();
      await Promise.all([payloads.close(), ledger.close()]);
    },
  };
}

/** The router normalises; nothing that isn't written exactly like a route may reach one. */
function rewriteUrl(request: IncomingMessage): string {
  const exact = request.method === 'GET' ? ['/livez', '/readyz'] : [CHAT_PATH];
  return exact.includes(request.url ?? '') ? (request.url ?? '') : '/not-found';
}

const isProbe = (request: FastifyRequest): boolean =>
  request.method === 'GET' && ['/livez', '/readyz'].includes(request.raw.url ?? '');

function fromFastify(error: unknown): Denial {
  if (error instanceof Denial) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Denial('request_too_large');
  if (code.startsWith('FST_ERR_CTP') || code === 'ECONNRESET')
    return new Denial('request_invalid', {
      detail: 'the body must be application/json of the length stated',
    });
  return asDenial(error);
}
