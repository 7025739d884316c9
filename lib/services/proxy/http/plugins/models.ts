import type { FastifyInstance } from 'fastify';
import { ENTRY_HEADER } from '../../streaming/release';
import { MODELS_PATH } from '../routes';
import { forWholeServer } from './plugin';

/**
 * OpenAI's list of models, with the one that there is: the release that answers, by the digest of its weights. A caller
 * may give that as `model`, or any other name: the same release answers. Admission let the caller in.
 * https://platform.openai.com/docs/api-reference/models/list
 */
export const models = forWholeServer(async (app: FastifyInstance, { approved, ledger }) => {
  // When the release was made isn't known here.
  const model = { id: approved.model.weights, object: 'model', created: 0, owned_by: 'cordon' };
  app.get(MODELS_PATH, async (_request, reply) =>
    reply.header(ENTRY_HEADER, ledger.genesis()).send({ object: 'list', data: [model] }),
  );
});
