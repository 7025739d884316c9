/** Every error that a reviewer's client can get, and what whoever sent the request does about it. */
export const REVIEW_ERRORS = {
  certificate_required: {
    status: 401,
    message: 'no client certificate was shown that counts',
    mend: "show the certificate that the charter has for you, in date and issued by the enclave's authority",
  },
  reviewer_unknown: {
    status: 403,
    message: 'the certificate is not of a reviewer of the charter',
    mend: 'show the certificate that the charter names, or have the charter name yours',
  },
  role_missing: {
    status: 403,
    message: 'that is not for people of this role',
    mend: 'leave it to people of that role; the charter says who has which',
  },
  signature_invalid: {
    status: 403,
    message: "the decision is not signed by the reviewer's own key",
    mend: "sign with the key that the charter has for you, under your own certificate's name",
  },
  cross_site: {
    status: 403,
    message: 'the request was not made by the console itself or a program',
    mend: 'use the console itself, or a program that sends cordon-review-act: 1 and no Origin of another site',
  },
  request_invalid: {
    status: 400,
    message: 'the request is not one that is understood',
    mend: 'send what docs/review-service.md has for the route',
  },
  decision_invalid: {
    status: 400,
    message: 'the decision is not a cordon.review-decision/v3',
    mend: 'send a DSSE envelope of a decision with all fields, as docs/review.md has it',
  },
  digest_mismatch: {
    status: 400,
    message: 'the decision is not about what is held',
    mend: 'read the request again, and decide on what is held now',
  },
  clock_skew: {
    status: 400,
    message: "decidedAt is more than two minutes from this service's time",
    mend: "set your computer's clock, and sign again",
  },
  not_found: {
    status: 404,
    message: 'there is no such thing here, or not for this reviewer',
    mend: 'list what is held again; an id is 32 hexadecimal digits',
  },
  is_requester: { status: 409, message: 'who asks can not decide', mend: 'leave it to two other people' },
  other_agency: {
    status: 409,
    message: "the request is of an agency that the reviewer doesn't decide for",
    mend: 'leave it to reviewers of that agency',
  },
  clearance_missing: {
    status: 409,
    message: "the reviewer lacks the clearance or a caveat that the request's purpose asks for",
    mend: 'leave it to reviewers who are cleared for the purpose',
  },
  recused: {
    status: 409,
    message: 'the reviewer has stepped back from this request',
    mend: 'leave it to two other people',
  },
  same_person: {
    status: 409,
    message: 'the reviewer has decided already; another person has to',
    mend: 'wait for the second person',
  },
  already_decided: {
    status: 409,
    message: 'the request is decided',
    mend: 'nothing is left to do; what was approved can still be denied',
  },
  red_line: {
    status: 409,
    message: 'a classifier refuses the exchange; nobody can approve that',
    mend: 'deny it',
  },
  expired: {
    status: 409,
    message: 'the request has expired, and is denied',
    mend: 'the caller sends the request again, to have it held again',
  },
  request_too_large: {
    status: 413,
    message: 'the request is too large',
    mend: 'send less; a decision has some kilobytes',
  },
  misdirected: {
    status: 421,
    message: 'the host is not one that this service has a certificate for',
    mend: 'call the service by a name of its certificate',
  },
  rate_limited: { status: 429, message: 'more requests a minute than a person makes', mend: 'wait a minute' },
  unavailable: {
    status: 503,
    message: 'it could not be read or put on record, so nothing is decided',
    mend: "ask again; if it stays so, read the service's log, which names the store's error",
  },
} as const satisfies Readonly<
  Record<string, { readonly status: number; readonly message: string; readonly mend: string }>
>;

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
