import { forWholeServer } from './plugin';

/** Bodies are kept as the bytes that came in; another content type than JSON is refused. */
export const jsonBodies = forWholeServer(async (app) => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
});
