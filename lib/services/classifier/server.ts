import type { Server } from 'node:https';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { RedLine } from '../../config/red-lines';
import { answerConversations } from '../common/classify/answer-conversations';
import {
  CLASSIFICATION_SCHEMA,
  CLASSIFY_BODY_BYTES,
  type Classification,
  type ClassifyRequest,
  classifyPath,
  digestOf,
  parseClassifyRequest,
} from '../common/classify/classification';
import { conversationPath } from '../common/classify/conversation';
import { Fault, loggable } from '../common/fault';
import type { Logger } from '../common/log';
import { serverTls, type TlsSource } from '../common/tls/tls';
import type { Engine } from './engines/engine';
import { type Admission, openAdmission } from './policy/admission';
import type { Policies } from './policy/policy-holder';

export interface ServerOptions {
  readonly redLine: RedLine;
  readonly engine: Engine;
  readonly policies: Policies;
  readonly tls: TlsSource;
  readonly log: Logger;
  /** Milliseconds, from its arrival, in which a request must have been judged. */
  readonly deadline: number;
  /** Whether the engine gives verdicts at all; until it does again this isn't ready. @default - always */
  readonly steady?: () => boolean;
  /** @default MOST_IN_FLIGHT */
  readonly mostInFlight?: number;
}

/**
 * As many as one proxy sends at once, half of them in conversations. More would only wait, and be judged when the proxy no
 * longer waits for them.
 */
const MOST_IN_FLIGHT = 256;

/** One red line over the wire contract. Anything but a verdict is an error status, which the proxy takes as denial. */
export function makeServer(options: ServerOptions): FastifyInstance {
  const { policies, tls, log, deadline, mostInFlight: most = MOST_IN_FLIGHT } = options;
  const admission = openAdmission({ most, deadline });
  const admitted = new WeakMap<FastifyRequest, AbortSignal>();
  const https = { ...serverTls(tls.current()), rejectUnauthorized: true };
  const app = fastify({
    https,
    bodyLimit: CLASSIFY_BODY_BYTES,
    requestTimeout: 20_000,
    exposeHeadRoutes: false,
  });
  const conversations = answerConversations(
    app.server as unknown as Server,
    conversationPath(options.redLine),
    async (body, onGone) => {
      try {
        const { signal, leave } = admission.admit();
        onGone(leave);
        return { status: 200, text: JSON.stringify(await classify(body, signal, admission, options)) };
      } catch (error) {
        const { status, code } = failure(error, log);
        return { status, text: JSON.stringify({ error: code }) };
      }
    },
  );
  tls.onChange((next) => {
    app.server.setSecureContext({ ...serverTls(next) });
    conversations.close();
  });
  app.addHook('preClose', async () => conversations.close());

  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_, body, done) => done(null, body));
  app.setErrorHandler((error, _, reply) => fail(reply, error, log));
  app.setNotFoundHandler((_, reply) => reply.code(404).send({ error: 'not_found' }));

  app.get('/livez', async () => ({ live: true }));
  app.get('/readyz', async () => {
    const { version } = policies.current();
    if (options.steady?.() === false)
      throw new Fault('safeguard_failing', 'the safeguard model has failed several times in a row');
    return { ready: true, policy: version };
  });
  app.post<{ Body: Buffer }>(
    classifyPath(options.redLine),
    {
      // Before the body is read: what isn't let in must not take up memory.
      onRequest: async (request, reply) => {
        const { signal, leave } = admission.admit();
        admitted.set(request, signal);
        reply.raw.once('close', () => leave(reply.raw.writableFinished));
      },
    },
    async (request) => {
      const signal = admitted.get(request);
      if (!signal) throw new Fault('internal', 'a request got past admission');
      return classify(request.body, signal, admission, options);
    },
  );
  return app;
}

async function classify(
  body: Buffer,
  signal: AbortSignal,
  admission: Admission,
  { redLine, engine, policies }: ServerOptions,
): Promise<Classification> {
  await admission.turn(signal);
  const request = parse(body);
  const policy = policies.current();
  const { verdict, scores, passages = [] } = await engine.judge(request, policy, signal);
  return {
    schema: CLASSIFICATION_SCHEMA,
    redLine,
    direction: request.direction,
    verdict,
    scores: { ...scores },
    policy: { version: policy.version, digest: policy.digest, expires: policy.expires },
    classifier: { engine: engine.name, digest: engine.digest(policy) },
    normaliser: request.normaliser,
    requestDigest: digestOf(body),
    ...(verdict === 'hold' && passages.length > 0 ? { passages: [...passages] } : {}),
  };
}

function parse(body: unknown): ClassifyRequest {
  try {
    if (!Buffer.isBuffer(body)) throw new Error('no body');
    return parseClassifyRequest(JSON.parse(body.toString('utf8')));
  } catch {
    throw new Fault('request_invalid', 'the request is not a classify request');
  }
}

const STATUS: Readonly<Record<string, number>> = {
  request_invalid: 400,
  overloaded: 503,
  deadline_passed: 503,
  safeguard_failing: 503,
  policy_missing: 503,
  policy_expired: 503,
};

function fail(reply: FastifyReply, error: unknown, log: Logger): FastifyReply {
  const { status, code } = failure(error, log);
  return reply.code(status).send({ error: code });
}

function failure(error: unknown, log: Logger): { readonly status: number; readonly code: string } {
  const code = error instanceof Fault ? error.code : 'internal';
  const own = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  log.warn({ cause: loggable(error) }, 'no verdict');
  return { status: STATUS[code] ?? (own >= 400 && own < 500 ? own : 500), code };
}
