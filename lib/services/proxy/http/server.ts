import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import { setTimeout as delay } from 'node:timers/promises';
import type { TLSSocket } from 'node:tls';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Ledger } from '../../common/ledger/ledger';
import type { Payloads } from '../../common/ledger/payloads';
import type { Logger } from '../../common/log';
import type { Metrics } from '../../common/metrics';
import { serverTls, type TlsSource } from '../../common/tls/tls';
import { conduct } from '../pipeline/conduct';
import { openDecisionTrail } from '../pipeline/decision-trail';
import type { Stack } from '../pipeline/steps';
import { openRelease } from '../streaming/release';
import type { Callers } from './callers';
import { openClientErrors } from './client-errors';
import { trackConnections } from './connections';
import { asDenial, Denial } from './errors';
import { checkHeaders } from './headers';
import { LIMITS, type Limits } from './limits';
import { openResponses, type RequestContext } from './request-context';

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

/** Milliseconds in which requests that were cut off by a stop must be on record. */
const LAST_RECORDS = 3000;

export const CHAT_PATH = '/v1/chat/completions';
export interface ProxyServer {
  readonly app: FastifyInstance;
  /** Lets requests under way end, refuses new ones, then closes the ledger. */
  readonly drain: () => Promise<void>;
}

export function makeServer(options: ServerOptions): ProxyServer {
  const { stack, callers, ledger, payloads, tls, log, metrics, now } = options;
  const limits = { ...LIMITS, ...options.limits };
  const visits = new WeakMap<FastifyRequest, RequestContext>();
  const inFlight = new Set<ServerResponse>();
  const running = new Set<Promise<void>>();
  let bytesInFlight = 0;
  const endings = openResponses(log, metrics, now);
  const openOne = (id: string) => openDecisionTrail(id, ledger.begin(), payloads);
  const unheard = openClientErrors(openOne, metrics);
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
    clientErrorHandler: (error, socket) => void unheard.turnAway(error, socket),
  });
  const server = app.server as unknown as HttpsServer;
  unheard.listen(server);
  const connections = trackConnections(server);

  const visit = (request: FastifyRequest): RequestContext => {
    const known = visits.get(request);
    if (known) return known;
    const fresh = {
      request: request.id,
      trail: openOne(request.id),
      started: now(),
      abort: new AbortController(),
    };
    visits.set(request, fresh);
    return fresh;
  };

  /** Counts a request until its answer has left, and bounds how long that may take. */
  const enter = (response: ServerResponse, abort: AbortController) => {
    inFlight.add(response);
    let timer = setTimeout(() => {
      abort.abort();
      // What is told of that must leave as fast as anything.
      timer = setTimeout(() => response.destroy(), limits.slowestRead);
    }, limits.answerTimeout);
    response.once('close', () => {
      inFlight.delete(response);
      clearTimeout(timer);
      if (!response.writableFinished) abort.abort();
    });
  };

  /** Counts what a request may bring, of callers alone: what nobody may send is answered before it is read. */
  const weigh = (response: ServerResponse, size: number) => {
    bytesInFlight += size;
    response.once('close', () => {
      bytesInFlight -= size;
    });
    if (bytesInFlight > limits.mostBytesInFlight) throw tooMuch();
  };

  const run = (work: Promise<void>): Promise<void> => {
    running.add(work);
    return work.finally(() => running.delete(work));
  };

  const ready = async () => {
    const classifiers = await stack.classifiers.ready();
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
    enter(reply.raw, current.abort);
    if (connections.isStale(request.raw.socket))
      throw new Denial('caller_unknown', { detail: 'certificates were renewed since; connect again' });
    if (request.raw.url !== CHAT_PATH || request.method !== 'POST') throw new Denial('not_found');
    checkHeaders(request.raw);
    if (draining) throw new Denial('safety_stack_unavailable', { detail: 'this proxy is being stopped' });
    if (inFlight.size > limits.mostInFlight) throw tooMuch();
    const purpose = request.headers['cordon-purpose'];
    current.caller = callers.authenticate(
      request.raw.socket as TLSSocket,
      typeof purpose === 'string' ? purpose : undefined,
    );
    weigh(reply.raw, sizeOf(request, limits));
  });

  app.post(CHAT_PATH, async (request, reply) => {
    const current = visit(request);
    const { trail, caller, abort } = current;
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
    await run(
      conduct(call, stack).then(
        () => endings.account(current, 200, 'released'),
        (error: unknown) => endings.deny(current, response, error),
      ),
    );
  });

  app.setNotFoundHandler((request, reply) => refuse(request, reply, new Denial('not_found')));
  app.setErrorHandler((error, request, reply) => refuse(request, reply, fromFastify(error)));

  /** Before the pipeline: the body may not have been read, so the connection ends with the answer. */
  async function refuse(request: FastifyRequest, reply: FastifyReply, error: unknown): Promise<void> {
    reply.hijack();
    if (!request.raw.complete || connections.isStale(request.raw.socket))
      reply.raw.setHeader('connection', 'close');
    await run(endings.deny(visit(request), reply.raw, error));
  }

  tls.onChange((next) => {
    server.setSecureContext(serverTls(next));
    connections.retire(inFlight);
  });

  return {
    app,
    drain: async () => {
      draining = true;
      const until = now() + limits.drainTimeout;
      while (inFlight.size > 0 && now() < until) await delay(20);
      server.closeAllConnections();
      // What was cut off has its end to record, and that is no use behind a closed ledger.
      await Promise.race([Promise.allSettled(running), delay(LAST_RECORDS, undefined, { ref: false })]);
      await app.close();
      await Promise.allSettled([payloads.close(), ledger.close()]);
    },
  };
}

const tooMuch = () => new Denial('safety_stack_unavailable', { detail: 'too much is under way at once' });

/** A request that doesn't say how large it is may be as large as any. */
function sizeOf({ headers }: FastifyRequest, { mostBytes }: Limits): number {
  const stated = Number(headers['content-length'] ?? mostBytes);
  return Number.isFinite(stated) ? Math.min(stated, mostBytes) : mostBytes;
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
