import { openPool } from './pool';
import type { Upstream, UpstreamOptions } from './upstream';

/** An OpenAI-compatible server at `ORIGIN` + `prefix`. No header of the caller's goes there. */
export function openHttpUpstream(origin: string, prefix: string, options: UpstreamOptions): Upstream {
  const pool = openPool(origin, options);
  const post = (accept: string, body: string) => ({
    path: `${prefix}/chat/completions`,
    headers: { 'content-type': 'application/json', accept },
    body,
  });
  return {
    invoke: (body, signal) => pool.whole(post('application/json', body), signal),
    gathered: (body, signal) => pool.whole(post('text/event-stream', body), signal),
    stream: async function* (body, signal) {
      yield* await pool.stream(post('text/event-stream', body), signal);
    },
    breaker: pool.breaker,
    renew: pool.renew,
    close: pool.close,
  };
}
