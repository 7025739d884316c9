import type { Pool } from 'undici';
import { Fault } from '../fault';
import { openGuardedPool } from '../guarded-pool';
import { openLimit, type Post, post } from '../post';
import type { ClientTls } from '../tls/tls';
import type { UpstreamOptions } from './upstream';

/** A pool of connections to one model. Redirects aren't followed, and nothing but a 200 is an answer. */
export function openPool(origin: string, options: UpstreamOptions) {
  const optionsFor = (tls: ClientTls | undefined): Pool.Options => ({
    connections: options.connections,
    headersTimeout: options.idleTimeout,
    bodyTimeout: options.idleTimeout,
    maxResponseSize: options.mostBytes,
    ...(tls ? { connect: { ...tls } } : {}),
  });
  const pool = openGuardedPool({
    part: 'model',
    origin,
    pool: optionsFor(options.tls),
    clock: () => performance.now(),
  });
  return {
    /** The whole answer's text. @throws Fault `upstream_failed` */
    whole: async (request: Post, signal: AbortSignal): Promise<string> => {
      const limit = openLimit(signal);
      const { statusCode, text } = await pool
        .run((dispatcher) => limit.within(post(dispatcher, request)))
        .catch(unreachable)
        .finally(limit.close);
      if (statusCode !== 200) throw refused(statusCode);
      return text;
    },
    /** The answer's bytes as they come in. @throws Fault `upstream_failed` */
    stream: async (request: Post, signal: AbortSignal): Promise<AsyncIterable<Uint8Array>> => {
      const { statusCode, body } = await pool
        .run((dispatcher) => dispatcher.request({ ...request, method: 'POST', signal }))
        .catch(unreachable);
      if (statusCode === 200) return body;
      await body.dump().catch(() => undefined);
      throw refused(statusCode);
    },
    breaker: pool.breaker,
    /** Nothing to do where the model isn't shown a certificate of ours. */
    renew: (tls: ClientTls): void => {
      if (options.tls) pool.renew(optionsFor(tls));
    },
    close: pool.close,
  };
}

const refused = (status: number) => new Fault('upstream_failed', `the model answered ${status}`);

function unreachable(cause: unknown): never {
  throw new Fault('upstream_failed', 'the model could not be reached', { cause });
}
