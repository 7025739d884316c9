import { conduct } from '../../pipeline/conduct';
import { openRelease } from '../../streaming/release';
import { Denial } from '../errors';
import { CHAT_PATH } from '../routes';
import { forWholeServer } from './plugin';

/** The one route of callers: hands a request to the pipeline, and answers when that ends it. */
export const chatCompletions = forWholeServer(async (app, shared) => {
  const { contexts, inFlight, limits, now, responses, stack } = shared;
  app.post(CHAT_PATH, async (request, reply) => {
    const context = contexts.of(request, reply);
    const { decisionTrail, caller, abort } = context;
    if (!caller) throw new Denial('caller_unknown');
    const reviewId = request.headers['cordon-review'];
    reply.hijack();
    const response = reply.raw;
    const call = {
      request: request.id,
      caller,
      body: request.body instanceof Uint8Array ? request.body : new Uint8Array(),
      reviewId: typeof reviewId === 'string' ? reviewId : undefined,
      decisionTrail,
      signal: abort.signal,
      release: openRelease({ response, id: request.id, now, slowestRead: limits.slowestRead }),
    };
    await inFlight.run(
      conduct(call, stack).then(
        () => responses.account(context, 200, 'released'),
        (error: unknown) => responses.deny(context, response, error),
      ),
    );
  });
});
