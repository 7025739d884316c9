import { Pool } from 'undici';
import { Fault } from '../fault';
import { openLimit, type Post, post } from '../post';
import type { ClientTls } from '../tls/tls';
import type { UpstreamOptions } from './upstream';

/** A pool of connections to one model. Redirects aren't followed, and nothing but a 200 is an answer. */
export function openPool(origin: string, options: UpstreamOptions) {
  const open = (tls: ClientTls | undefined) =>
    new Pool(origin, {
      connections: options.connections,
      headersTimeout: options.idleTimeout,
      bodyTimeout: options.idleTimeout,
      maxResponseSize: options.mostBytes,
      ...(tls ? { connect: { ...tls } } : {}),
    });
  let pool = open(options.tls);
  return {
    /** The whole answer's text. @throws Fault `upstream_failed` */
    whole: async (request: Post, signal: AbortSignal): Promise<string> => {
      const limit = openLimit(signal);
      const { statusCode, text } = await limit
        .within(post(pool, request))
        .catch(unreachable)
        .finally(limit.close);
      if (statusCode !== 200) throw refused(statusCode);
      return text;
    },
    /** The answer's bytes as they come in. @throws Fault `upstream_failed` */
    stream: async (request: Post, signal: AbortSignal): Promise<AsyncIterable<Uint8Array>> => {
      const { statusCode, body } = await pool
        .request({ ...request, method: 'POST', signal })
        .catch(unreachable);
      if (statusCode === 200) return body;
      await body.dump().catch(() => undefined);
      throw refused(statusCode);
    },
    /** Nothing to do where the model isn't shown a certificate of ours. */
    renew: (tls: ClientTls): void => {
      if (!options.tls) return;
      const old = pool;
      pool = open(tls);
      void old.close();
    },
    close: () => pool.destroy(),
  };
}

const refused = (status: number) => new Fault('upstream_failed', `the model answered ${status}`);

function unreachable(cause: unknown): never {
  throw new Fault('upstream_failed', 'the model could not be reached', { cause });
}
