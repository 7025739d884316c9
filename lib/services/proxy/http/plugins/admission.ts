import type { TLSSocket } from 'node:tls';
import type { FastifyRequest } from 'fastify';
import { PURPOSE_HEADER } from '../callers';
import { Denial } from '../errors';
import { checkBodiless, checkHeaders } from '../headers';
import type { Limits } from '../limits';
import { isChat, isProbe, isReading } from '../routes';
import { watchBody } from '../slow-body';
import { forWholeServer } from './plugin';

/** Who may have a body read: a known caller, with a request that can be classified, while there is room for it. */
export const admission = forWholeServer(async (app, shared) => {
  const { callers, connections, contexts, draining, inFlight, limits, responses } = shared;
  app.addHook('onRequest', async (request, reply) => {
    if (isProbe(request.raw)) return;
    const context = contexts.of(request, reply);
    inFlight.enter(reply.raw, context.abort);
    const stale = connections.stale(request.raw.socket);
    if (stale) reply.raw.shouldKeepAlive = false;
    if (stale === 'refused')
      throw new Denial('caller_unknown', { detail: 'certificates were renewed since; connect again' });
    if (isReading(request.raw)) {
      checkBodiless(request.raw);
      const { tenant } = await callers.identify(request.raw.socket as TLSSocket);
      return inFlight.admit(reply.raw, tenant.id, 0);
    }
    if (!isChat(request.raw)) throw new Denial('not_found');
    checkHeaders(request.raw);
    if (draining()) throw new Denial('safety_stack_unavailable', { detail: 'this proxy is being stopped' });
    const purpose = request.headers[PURPOSE_HEADER];
    context.caller = await callers.authenticate(
      request.raw.socket as TLSSocket,
      typeof purpose === 'string' ? purpose : undefined,
    );
    // Of callers alone: what nobody may send is answered before it is read.
    inFlight.admit(reply.raw, context.caller.tenant.id, statedSize(request, limits));
    watchBody(request.raw, limits.slowestSend, () => {
      if (context.ended || reply.raw.headersSent) return;
      reply.hijack();
      reply.raw.setHeader('connection', 'close');
      reply.raw.once('finish', () => request.raw.socket.destroySoon());
      void inFlight.run(responses.deny(context, reply.raw, tooSlow()));
    });
  });
});

const tooSlow = () => new Denial('request_invalid', { detail: 'the body came in too slowly' });

/** A request that doesn't say how large it is may be as large as any. */
function statedSize({ headers }: FastifyRequest, { mostBytes }: Limits): number {
  const stated = Number(headers['content-length'] ?? mostBytes);
  return Number.isFinite(stated) ? Math.min(stated, mostBytes) : mostBytes;
}
