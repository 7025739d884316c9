import { openPool } from './pool';
import type { Upstream, UpstreamOptions } from './upstream';

/** An OpenAI-compatible server at `ORIGIN` + `prefix`. No header of the caller's goes there. */
export function openHttpUpstream(origin: string, prefix: string, options: UpstreamOptions): Upstream {
  const pool = openPool(origin, options);
  const post = (accept: string, body: string, signal: AbortSignal) =>
    pool.post({
      path: `${prefix}/chat/completions`,
      headers: { 'content-type': 'application/json', accept },
      body,
      signal,
    });
  return {
    invoke: async (body, signal) => (await post('application/json', body, signal)).body.text(),
    stream: async function* (body, signal) {
      yield* (await post('text/event-stream', body, signal)).body;
    },
    close: pool.close,
  };
}
