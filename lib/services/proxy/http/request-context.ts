import type { ServerResponse } from 'node:http';
import { loggable } from '../../common/fault';
import type { Logger } from '../../common/log';
import type { Metrics } from '../../common/metrics';
import type { DecisionTrail } from '../pipeline/decision-trail';
import { releaseError } from '../streaming/release';
import type { Caller } from './callers';
import { asDenial, Denial, ERRORS, type ErrorCode } from './errors';

/** What stands for an entry when none could be made durable. */
export const UNRECORDED = 'unrecorded';

/** A request under way. */
export interface RequestContext {
  readonly request: string;
  readonly trail: DecisionTrail;
  readonly started: number;
  readonly abort: AbortController;
  caller?: Caller;
}

/** How visits end. */
export interface Responses {
  /** The one place where a request ends without its answer: on record first, then told. */
  readonly deny: (visit: RequestContext, response: ServerResponse, error: unknown) => Promise<void>;
  readonly account: (visit: RequestContext, status: number, code: string) => void;
}

export function openResponses(log: Logger, metrics: Metrics, now: () => number): Responses {
  const account = ({ request, started, caller }: RequestContext, status: number, code: string) => {
    const milliseconds = now() - started;
    log.info(
      { request, tenant: caller?.tenant.id, purpose: caller?.purpose.id, status, code, milliseconds },
      'answered',
    );
    metrics.count('requests', { code });
  };
  return {
    account,
    deny: async (visit, response, error) => {
      if (visit.trail.decided()) {
        // It was decided to release, and the reader went away or was too slow.
        response.destroy();
        return account(visit, 200, 'released_in_part');
      }
      const denial = asDenial(error);
      const { cause } = denial.details;
      if (cause !== undefined)
        log.warn({ request: visit.request, code: denial.code, cause: loggable(cause) }, 'denied');
      let told: ErrorCode = denial.code;
      const entry = await record(visit, denial).catch(() => {
        told = 'safety_stack_unavailable';
        return UNRECORDED;
      });
      const { status } = ERRORS[told];
      releaseError(response, status, told === denial.code ? denial : new Denial(told), entry);
      account(visit, status, told);
    },
  };
}

/** A request that has its intent on record gets a decision, any other a denial. */
function record({ trail, abort, caller }: RequestContext, { code, details }: Denial): Promise<string> {
  const why = abort.signal.aborted ? 'caller_gone_or_late' : code;
  if (!trail.begun()) return trail.denial(why, caller?.tenant.id);
  const { redLine, reviewId } = details;
  return trail.decision({
    outcome: code === 'red_line' ? 'refused' : code === 'held_for_review' ? 'held' : 'failed',
    code: why,
    ...(redLine ? { redLine } : {}),
    ...(reviewId ? { review: { id: reviewId, reviewers: [] } } : {}),
  });
}
