import type { RedLine } from '../../../config/red-lines';
import type { DecisionRecord } from '../../common/ledger/ledger';

/** Every error that a caller can get. */
export const ERRORS = {
  caller_unknown: {
    status: 401,
    message: 'no client certificate of a tenant that may call was shown',
    mend: 'show the certificate of a tenant of the charter, in date, over mutual TLS',
  },
  purpose_not_registered: {
    status: 403,
    message: 'the cordon-purpose header names no purpose that is registered for this tenant',
    mend: "send cordon-purpose with one of the tenant's purposes in the charter; the message says whether it is missing or wrong",
  },
  red_line: {
    status: 403,
    message: 'the exchange crosses a red line and was refused',
    mend: 'send nothing like it again; red_line says which one, ledger_entry where it is on record',
  },
  not_found: {
    status: 404,
    message:
      'the routes are POST /v1/chat/completions, GET /v1/models and GET /v1/cordon/proofs, written exactly so',
    mend: 'correct method and path; there is nothing else to call',
  },
  held_for_review: {
    status: 409,
    message:
      'the exchange waits for two reviewers; when approved, send it again with cordon-review: <review_id>',
    mend: 'keep review_id, wait for the reviewers, and send the same request again with cordon-review: review_id',
  },
  request_invalid: {
    status: 400,
    message: 'the request is not one that can be classified',
    mend: 'change what param names, as the message says; docs/proxy.md lists every field',
  },
  request_too_large: {
    status: 413,
    message: 'the request is larger than can be classified',
    mend: 'send less, in one request; docs/proxy.md has the limits',
  },
  rate_limited: {
    status: 429,
    message: 'the tenant has sent more requests a minute than are registered',
    mend: 'wait as long as retry-after says, or have reviewers register a higher rate',
  },
  model_unavailable: {
    status: 502,
    message: 'the model gave no whole, well-formed answer',
    mend: "send it again; if it stays so, the operator reads the proxy's log and the model's alarms",
  },
  safety_stack_unavailable: {
    status: 503,
    message: 'the safety stack could not judge or record the exchange, so nothing is released',
    mend: "wait as long as retry-after says; if it stays so, the operator reads the proxy's log, which names the part",
    retryAfter: 5,
  },
} as const satisfies Readonly<Record<string, ErrorKind>>;

export type ErrorCode = keyof typeof ERRORS;

export interface ErrorKind {
  readonly status: number;
  readonly message: string;
  /** What the caller does about it. */
  readonly mend: string;
  /** Seconds after which the same request may fare better, unless a denial knows them more exactly. */
  readonly retryAfter?: number;
}

export interface DenialDetails {
  /** What is wrong with a request, in words that hold none of its text. */
  readonly detail?: string;
  /** The field or header that is at fault, as OpenAI's errors name it. */
  readonly param?: string;
  readonly redLine?: RedLine;
  readonly reviewId?: string;
  /** What waits for review, as it is put on record. */
  readonly hold?: NonNullable<DecisionRecord['hold']>;
  /** Seconds. */
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

/** Thrown wherever a request ends without its answer. */
export class Denial extends Error {
  override readonly name = 'Denial';

  constructor(
    readonly code: ErrorCode,
    readonly details: DenialDetails = {},
  ) {
    super(code, { cause: details.cause });
  }
}

/** Anything thrown that isn't a denial is a fault of ours, and denies. */
export const asDenial = (error: unknown): Denial =>
  error instanceof Denial ? error : new Denial('safety_stack_unavailable', { cause: error });

/** What `retry-after` says, in seconds (RFC 9110, 10.2.3), where waiting can help. */
export function retryAfter({ code, details }: Denial): number | undefined {
  const kind: ErrorKind = ERRORS[code];
  return details.retryAfter ?? kind.retryAfter;
}

/** The body, in the shape that OpenAI's clients know. */
export function errorBody(
  { code, details }: Denial,
  ledgerEntry: string,
): { error: Record<string, unknown> } {
  const { detail, param, redLine, reviewId } = details;
  return {
    error: {
      message: `${ERRORS[code].message}${detail ? `: ${detail}` : ''}`,
      type: ERRORS[code].status < 500 ? 'invalid_request_error' : 'server_error',
      param: param ?? null,
      code,
      ledger_entry: ledgerEntry,
      ...(redLine ? { red_line: redLine } : {}),
      ...(reviewId ? { review_id: reviewId } : {}),
    },
  };
}
