import { Pool } from 'undici';
import { Fault } from '../fault';
import type { UpstreamOptions } from './upstream';

export interface Post {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly signal: AbortSignal;
}

/** A pool of connections to one model. Redirects aren't followed, and nothing but a 200 is an answer. */
export function openPool(origin: string, options: UpstreamOptions) {
  const pool = new Pool(origin, {
    connections: options.connections,
    headersTimeout: options.idleTimeout,
    bodyTimeout: options.idleTimeout,
    maxResponseSize: options.mostBytes,
    ...(options.tls ? { connect: { ...options.tls } } : {}),
  });
  return {
    post: async ({ path, headers, body, signal }: Post) => {
      const response = await pool
        .request({ method: 'POST', path, headers, body, signal })
        .catch((cause: unknown) => {
          throw new Fault('upstream_failed', 'the model could not be reached', { cause });
        });
      if (response.statusCode === 200) return response;
      await response.body.dump().catch(() => undefined);
      throw new Fault('upstream_failed', `the model answered ${response.statusCode}`);
    },
    close: () => pool.destroy(),
  };
}
