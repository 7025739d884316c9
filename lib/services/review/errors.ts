/** Every error that a reviewer's client can get. */
export const REVIEW_ERRORS = {
  certificate_required: { status: 401, message: 'no client certificate was shown that counts' },
  reviewer_unknown: { status: 403, message: 'the certificate is not of a reviewer of the charter' },
  role_missing: { status: 403, message: 'that is not for people of this role' },
  signature_invalid: { status: 403, message: "the decision is not signed by the reviewer's own key" },
  cross_site: { status: 403, message: 'the request was not made by the console itself or a program' },
  request_invalid: { status: 400, message: 'the request is not one that is understood' },
  decision_invalid: { status: 400, message: 'the decision is not a cordon.review-decision/v3' },
  digest_mismatch: { status: 400, message: 'the decision is not about what is held' },
  clock_skew: { status: 400, message: "decidedAt is more than two minutes from this service's time" },
  not_found: { status: 404, message: 'there is no such thing here, or not for this reviewer' },
  is_requester: { status: 409, message: 'who asks can not decide' },
  other_agency: { status: 409, message: "the request is of an agency that the reviewer doesn't decide for" },
  clearance_missing: {
    status: 409,
    message: "the reviewer lacks the clearance or a caveat that the request's purpose asks for",
  },
  recused: { status: 409, message: 'the reviewer has stepped back from this request' },
  same_person: { status: 409, message: 'the reviewer has decided already; another person has to' },
  already_decided: { status: 409, message: 'the request is decided' },
  red_line: { status: 409, message: 'a classifier refuses the exchange; nobody can approve that' },
  expired: { status: 409, message: 'the request has expired, and is denied' },
  request_too_large: { status: 413, message: 'the request is too large' },
  misdirected: { status: 421, message: 'the host is not one that this service has a certificate for' },
  rate_limited: { status: 429, message: 'more requests a minute than a person makes' },
  unavailable: { status: 503, message: 'it could not be read or put on record, so nothing is decided' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly message: string }>>;

export type ReviewErrorCode = keyof typeof REVIEW_ERRORS;

/** Thrown wherever a request ends without what it asked for. */
export class ReviewError extends Error {
  override readonly name = 'ReviewError';

  constructor(
    readonly code: ReviewErrorCode,
    /** In words that hold none of a request's text. */
    readonly detail?: string,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** The body, in the shape of the proxy's errors. */
export function reviewErrorBody({ code, detail }: ReviewError): { error: Record<string, unknown> } {
  const { status, message } = REVIEW_ERRORS[code];
  return {
    error: {
      message: `${message}${detail ? `: ${detail}` : ''}`,
      type: status < 500 ? 'invalid_request_error' : 'server_error',
      param: null,
      code,
    },
  };
}
