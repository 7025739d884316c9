import { randomUUID } from 'node:crypto';
import type { Server as HttpsServer } from 'node:https';
import type { TLSSocket } from 'node:tls';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import type { RedLine } from '../../config/red-lines';
import {
  CLASSIFICATION_SCHEMA,
  CLASSIFY_BODY_BYTES,
  CLASSIFY_PATH,
  type Classification,
  digestOf,
  parseClassifyRequest,
} from '../common/classification';
import { loggable } from '../common/fault';
import type { Logger } from '../common/log';
import { serverTls, type TlsSource } from '../common/tls';
import type { Engine } from './engine';
import type { Policies } from './policies';

export interface ServerOptions {
  readonly redLine: RedLine;
  readonly engine: Engine;
  readonly policies: Policies;
  readonly tls: TlsSource;
  readonly log: Logger;
}

/** Milliseconds that an engine has; the proxy waits no longer than a little more. */
const DEADLINE = 14_000;

/** One red line's classifier over HTTP. Only a whole verdict is a 200; anything else denies. */
export function makeServer({ redLine, engine, policies, tls, log }: ServerOptions): FastifyInstance {
  const app = fastify({
    https: { ...serverTls(tls.current()), maxHeaderSize: 8 * 1024 },
    bodyLimit: CLASSIFY_BODY_BYTES,
    requestTimeout: 20_000,
    keepAliveTimeout: 60_000,
    exposeHeadRoutes: false,
    forceCloseConnections: 'idle',
    logger: false,
    genReqId: () => randomUUID(),
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  app.addHook('onRequest', async (request, reply) => {
    if (!(request.raw.socket as TLSSocket).authorized) await refuse(reply, 401, 'caller_unknown');
  });
  app.setNotFoundHandler((_request, reply) => refuse(reply, 404, 'not_found'));
  app.setErrorHandler((error, request, reply) => {
    log.warn({ request: request.id, cause: loggable(error) }, 'no verdict');
    return refuse(reply, statusOf(error), 'no_verdict');
  });

  app.get('/livez', (_request, reply) => reply.send({ status: 'ok' }));
  app.get('/readyz', (_request, reply) => {
    const policy = policies.current();
    return reply.code(policy ? 200 : 503).send({ redLine, policy: policy?.digest ?? null });
  });

  app.post(CLASSIFY_PATH, async (request, reply) => {
    const body = request.body instanceof Uint8Array ? request.body : new Uint8Array();
    const question = parseClassifyRequest(JSON.parse(Buffer.from(body).toString('utf8')));
    if (question.redLine !== redLine) return refuse(reply, 400, 'wrong_red_line');
    // Held on to for the whole request: a bundle that takes over meanwhile is for those that come after.
    const inForce = policies.current();
    if (inForce === undefined) return refuse(reply, 503, 'no_policy');
    const { policy, digest } = inForce;
    const { verdict, scores } = await engine.judge(question, policy, AbortSignal.timeout(DEADLINE));
    const answer: Classification = {
      schema: CLASSIFICATION_SCHEMA,
      redLine,
      direction: question.direction,
      verdict,
      scores,
      policy: { version: policy.version, digest, expires: policy.expires },
      classifier: { engine: engine.name, digest: engine.digest },
      normaliser: question.normaliser,
      requestDigest: digestOf(body),
    };
    return reply.send(answer);
  });

  tls.onChange((next) => {
    const server = app.server as unknown as HttpsServer;
    server.setSecureContext(serverTls(next));
    server.closeIdleConnections();
  });
  return app;
}

const refuse = (reply: FastifyReply, status: number, code: string) =>
  reply.code(status).send({ error: { code } });

function statusOf(error: unknown): number {
  if (error instanceof SyntaxError || (error instanceof Error && error.name.endsWith('ZodError'))) return 400;
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  return status >= 400 && status < 600 ? status : 500;
}
