import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { loggable } from '../../common/fault';
import type { Logger } from '../../common/log';
import type { Metrics } from '../../common/metrics';
import type { DecisionTrail } from '../pipeline/decision-trail';
import { releaseError } from '../streaming/release';
import type { Caller } from './callers';
import { asDenial, Denial, ERRORS, type ErrorCode } from './errors';
import type { Strangers } from './strangers';

/** What stands for an entry when none could be made durable. */
export const UNRECORDED = 'unrecorded';

/** A request under way. */
export interface RequestContext {
  readonly request: string;
  readonly decisionTrail: DecisionTrail;
  readonly raw: IncomingMessage;
  readonly response: ServerResponse;
  readonly started: number;
  readonly abort: AbortController;
  caller?: Caller;
  /** Set once its end is being put on record, which happens once. */
  ended?: true;
}

/** The context of each request, made when it is first asked for. */
export interface RequestContexts {
  readonly of: (request: FastifyRequest, reply: FastifyReply) => RequestContext;
  /** The latest request of a connection. */
  readonly on: (socket: Socket) => RequestContext | undefined;
}

export function openContexts(
  openTrail: (request: string) => DecisionTrail,
  clock: () => number,
): RequestContexts {
  const contexts = new WeakMap<FastifyRequest, RequestContext>();
  const latest = new WeakMap<Socket, RequestContext>();
  return {
    of: (request, reply) => {
      const known = contexts.get(request);
      if (known) return known;
      const fresh = {
        request: request.id,
        decisionTrail: openTrail(request.id),
        started: clock(),
        raw: request.raw,
        response: reply.raw,
        abort: new AbortController(),
      };
      contexts.set(request, fresh);
      latest.set(request.raw.socket, fresh);
      return fresh;
    },
    on: (socket) => latest.get(socket),
  };
}

/** How requests end. */
export interface Responses {
  /** The one place where a request ends without its answer: first it is put on record, then the caller is answered. */
  readonly deny: (context: RequestContext, response: ServerResponse, error: unknown) => Promise<void>;
  readonly account: (context: RequestContext, status: number, code: string) => void;
}

export interface ResponsesOptions {
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly strangers: Strangers;
  /** Milliseconds that only go forward. */
  readonly clock: () => number;
}

export function openResponses({ log, metrics, strangers, clock }: ResponsesOptions): Responses {
  const account = ({ request, started, caller }: RequestContext, status: number, code: string) => {
    const milliseconds = Math.round(clock() - started);
    log.info(
      { request, tenant: caller?.tenant.id, purpose: caller?.purpose.id, status, code, milliseconds },
      'answered',
    );
    metrics.count('requests', { code });
  };
  return {
    account,
    deny: async (context, response, error) => {
      // A body that is refused goes on failing, as its connection is closed.
      if (context.ended) return;
      context.ended = true;
      if (context.decisionTrail.decided()) {
        // It was decided to release, and the reader went away or was too slow.
        response.destroy();
        return account(context, 200, 'released_in_part');
      }
      const denial = asDenial(error);
      const { cause } = denial.details;
      if (cause !== undefined)
        log.warn({ request: context.request, code: denial.code, cause: loggable(cause) }, 'denied');
      let code: ErrorCode = denial.code;
      const entry = await record(context, denial, strangers).catch(() => {
        code = 'safety_stack_unavailable';
        return UNRECORDED;
      });
      const { status } = ERRORS[code];
      releaseError(response, status, code === denial.code ? denial : new Denial(code), entry);
      account(context, status, code);
    },
  };
}

/** A request that has its intent on record gets a decision, any other a denial; strangers share theirs. */
function record(
  { decisionTrail, abort, caller }: RequestContext,
  { code, details }: Denial,
  strangers: Strangers,
): Promise<string> {
  const why = abort.signal.aborted ? 'caller_gone_or_late' : code;
  if (!caller) return strangers.denial(why);
  if (!decisionTrail.begun()) return decisionTrail.denial(why, caller.tenant.id);
  const { redLine, reviewId, hold } = details;
  return decisionTrail.decision({
    // One whose approval was used up by another request is not held anew.
    outcome: code === 'red_line' ? 'refused' : hold ? 'held' : 'failed',
    code: why,
    ...(redLine ? { redLine } : {}),
    ...(hold && reviewId ? { review: { id: reviewId, reviewers: [] }, hold } : {}),
  });
}
