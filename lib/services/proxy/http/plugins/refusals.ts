import type { FastifyReply, FastifyRequest } from 'fastify';
import { asDenial, Denial } from '../errors';
import { forWholeServer } from './plugin';

/** How requests end that never reach the pipeline. */
export const refusals = forWholeServer(async (app, { connections, contexts, inFlight, responses }) => {
  const refuse = async (request: FastifyRequest, reply: FastifyReply, denial: Denial): Promise<void> => {
    reply.hijack();
    // The body may not have been read, so the connection ends with the answer.
    if (!request.raw.complete || connections.stale(request.raw.socket))
      reply.raw.setHeader('connection', 'close');
    await inFlight.run(responses.deny(contexts.of(request, reply), reply.raw, denial));
  };
  app.setNotFoundHandler((request, reply) => refuse(request, reply, new Denial('not_found')));
  app.setErrorHandler((error, request, reply) => refuse(request, reply, fromFastify(error)));
});

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
