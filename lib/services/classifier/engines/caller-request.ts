import { CLASSIFY_SCHEMA, type ClassifyRequest } from '../../common/classify/classification';
import { NORMALISER_DIGEST, viewsOf } from '../../text/normaliser';

/** The classify request for messages of a caller and nothing else, as canaries and the evaluation put it. */
export function callerRequest(turns: readonly string[]): ClassifyRequest {
  const readings = turns.map((turn) => viewsOf(turn));
  return {
    schema: CLASSIFY_SCHEMA,
    direction: 'input',
    purpose: { id: 'none', statement: 'None: not a request of a tenant.', highStakes: false },
    exchange: turns.map((text) => ({ part: 'request', role: 'user', kind: 'content', text })),
    views: readings.flatMap(({ views }, of) => views.slice(1).map(({ view, text }) => ({ of, view, text }))),
    unreadable: readings.flatMap(({ unreadable }, of) => unreadable.map((reason) => ({ of, reason }))),
    normaliser: NORMALISER_DIGEST,
  };
}
