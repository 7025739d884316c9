import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { readBody } from '../read-body';
import { forWholeServer } from './plugin';

/** Bodies are kept as the bytes that came in; another content type than JSON is refused. */
export const jsonBodies = forWholeServer(async (app, { limits }) => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', async (_request: FastifyRequest, body: IncomingMessage) =>
    readBody(body, limits.mostBytes),
  );
});
