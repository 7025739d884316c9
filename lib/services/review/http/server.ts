import type { Server } from 'node:https';
import type { TLSSocket } from 'node:tls';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Fault, loggable } from '../../common/fault';
import { shareConnections } from '../../common/http/connection-shares';
import type { Logger } from '../../common/log';
import { makeBucket } from '../../common/rate';
import { parseStrictJson } from '../../common/strict-json';
import { serverTls, type TlsSource } from '../../common/tls/tls';
import type { Acts } from '../acts';
import { consoleFiles } from '../console/assets';
import { REVIEW_ERRORS, ReviewError, reviewErrorBody } from '../errors';
import type { People, Person } from '../people';
import { ASSIGNMENT_ACTS } from '../queue/cases';
import { sealLabels } from '../queue/labels';
import type { Queue } from '../queue/queue';
import { guardRequest, SECURITY_HEADERS } from './guards';
import { exactTarget, isProbe, parsePage } from './targets';

export interface ServerOptions {
  readonly enclave: string;
  readonly class: 'trial' | 'operational';
  /** Of the charter. @default - none */
  readonly marking?: string | undefined;
  readonly expiryHours: number;
  readonly people: People;
  readonly queue: Queue;
  readonly acts: Acts;
  /** Whether acts can be put on record. */
  readonly recording: () => boolean;
  readonly tls: TlsSource;
  readonly log: Logger;
  readonly now: () => number;
  /** Of one person. @default MOST_REQUESTS */
  readonly requestsPerMinute?: number | undefined;
}

/** Bytes of a request: a decision with the longest reason takes some 15,000. */
const BODY_BYTES = 32 * 1024;
/** Requests of one person in a minute, who reads and decides; and refusals that are put on record. */
const MOST_REQUESTS = 1200;
const MOST_REFUSALS = 60;
/** Connections of one reviewer, and of all together who are none. */
const MOST_CONNECTIONS = 64;

const decisionBody = z.strictObject({ envelope: z.record(z.string(), z.unknown()) });
const assignmentBody = z.strictObject({ act: z.enum(ASSIGNMENT_ACTS) });

interface ById {
  readonly Params: { readonly id: string };
}

/** The review service over HTTP: docs/review.md is its contract. It listens once `app.listen` is called. */
export function makeServer(options: ServerOptions): FastifyInstance {
  const { people, queue, tls, now } = options;
  const app = makeApp(options);
  const requests = openRates(options.requestsPerMinute ?? MOST_REQUESTS);
  const who = ({ raw }: FastifyRequest): Person => people.identify(raw.socket as TLSSocket);

  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(SECURITY_HEADERS);
    if (options.class === 'trial') reply.header('cordon-class', 'trial');
    if (isProbe(request.raw)) return done();
    try {
      guardRequest(request.raw, tls.current().certificate);
      if (!requests.spend(who(request).certificate)) throw new ReviewError('rate_limited');
      done();
    } catch (error) {
      done(error as Error);
    }
  });

  const { enclave: deployment, class: kind, marking } = options;
  for (const { path, type, body } of consoleFiles({ deployment, class: kind, marking }))
    app.get(path, (_, reply) => reply.type(type).send(body));
  app.get('/livez', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_, reply) => {
    const read = await queue.oldest().then(
      () => true,
      () => false,
    );
    const records = read && options.recording();
    return reply.code(records ? 200 : 503).send({ records });
  });

  app.get('/v1/review/me', async (request) => {
    const person = who(request);
    return {
      reviewer: person.certificate,
      role: person.role,
      agencies: person.agencies,
      ...(person.clearance ? { clearance: person.clearance } : {}),
      ...(person.caveats?.length ? { caveats: person.caveats } : {}),
      deployment: options.enclave,
      class: options.class,
      ...(marking === undefined ? {} : { marking }),
      now: new Date(now()).toISOString(),
      expiryHours: options.expiryHours,
      load: await queue.load(person),
    };
  });
  app.get('/v1/review/research', async (request) => queue.research(who(request)));
  app.get('/v1/review/log', async (request) => ({ events: await queue.log(who(request)) }));
  app.get('/v1/review/labels', async (request) => {
    const person = who(request);
    if (person.sealingKey === undefined)
      throw new ReviewError('role_missing', 'the charter has no sealing key');
    return sealLabels(await queue.labels(person), person.sealingKey);
  });
  app.get('/v1/review/load', async (request) => queue.load(who(request)));
  app.get('/v1/review/holds', async (request) => queue.list(who(request), parsePage(request.url)));
  app.get<ById>('/v1/review/holds/:id', async (request) => ({
    ...(marking === undefined ? {} : { marking }),
    ...(await queue.open(who(request), request.params.id)),
  }));
  app.post<ById>('/v1/review/holds/:id/decisions', async (request, reply) => {
    const { envelope } = read(request.body, decisionBody);
    const hold = await queue.decide(who(request), request.params.id, JSON.stringify(envelope));
    return reply.code(201).send({ hold });
  });
  app.post<ById>('/v1/review/holds/:id/assignment', async (request) => {
    const { act } = read(request.body, assignmentBody);
    return { hold: await queue.assign(who(request), request.params.id, act) };
  });
  return app;
}

function makeApp({ people, tls, log, acts }: ServerOptions): FastifyInstance {
  const app = fastify({
    https: { ...serverTls(tls.current()), headersTimeout: 20_000, maxHeaderSize: 16 * 1024 },
    bodyLimit: BODY_BYTES,
    requestTimeout: 20_000,
    keepAliveTimeout: 60_000,
    exposeHeadRoutes: false,
    return503OnClosing: false,
    forceCloseConnections: true,
    rewriteUrl: exactTarget,
  });
  const server = app.server as unknown as Server;
  // None is left out, so that all are checked; their size is bounded.
  server.maxHeadersCount = 0;
  shareConnections(server, MOST_CONNECTIONS, people.idOf);
  tls.onChange((next) => {
    server.setSecureContext(serverTls(next));
    // Who was let in by certificates that may not count any more connects again. A decision can be sent once more.
    server.closeAllConnections();
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_, body, done) => done(null, body));

  const refusals = openRates(MOST_REFUSALS);
  const refuse = async (request: FastifyRequest, reply: FastifyReply, error: ReviewError) => {
    const reviewer = people.idOf(request.raw.socket as TLSSocket);
    // Who isn't known has no record, and who floods has no more than some: they would fill the table.
    if (reviewer && refusals.spend(reviewer))
      await acts.record({ act: 'refused', code: error.code, reviewer }).catch((cause: unknown) => {
        log.error({ cause: loggable(cause) }, 'a refusal is not on record');
      });
    // The body may not have been read, and who isn't known keeps no connection.
    if (!request.raw.complete || !reviewer) reply.header('connection', 'close');
    return reply.code(REVIEW_ERRORS[error.code].status).send(reviewErrorBody(error));
  };
  app.setNotFoundHandler((request, reply) => refuse(request, reply, new ReviewError('not_found')));
  app.setErrorHandler((error, request, reply) => {
    const known = asReviewError(error);
    if (known.code === 'unavailable') log.error({ cause: loggable(error) }, 'could not answer');
    return refuse(request, reply, known);
  });
  return app;
}

/** What each person may still spend of a rate a minute. There are as many as the charter names. */
function openRates(perMinute: number): { readonly spend: (person: string) => boolean } {
  const buckets = new Map<string, (now: number) => number>();
  return {
    spend: (person) => {
      const bucket = buckets.get(person) ?? makeBucket(perMinute, performance.now());
      buckets.set(person, bucket);
      return bucket(performance.now()) === 0;
    },
  };
}

function asReviewError(error: unknown): ReviewError {
  if (error instanceof ReviewError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new ReviewError('request_too_large');
  if (code.startsWith('FST_ERR_CTP') || code === 'ECONNRESET') return new ReviewError('request_invalid');
  return new ReviewError('unavailable', undefined, { cause: error });
}

/** @throws ReviewError `request_invalid` */
function read<T>(body: unknown, schema: z.ZodType<T>): T {
  try {
    return schema.parse(parseStrictJson(body as Buffer));
  } catch (error) {
    const detail = error instanceof Fault ? error.message : 'the body is not what this route takes';
    throw new ReviewError('request_invalid', detail);
  }
}
