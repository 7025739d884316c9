import type { Envelope } from './model/decision';
import type { HoldEvent } from './model/events';
import type { CaseAnswer, Hold, Load, Me } from './model/held';
import type { Research } from './model/research';

/** The service's answers. Nothing is sent anywhere else: the page's policy lets it connect to its own origin alone. */

export class ApiFault extends Error {
  constructor(
    /** The service's code, or `unreachable` or `unexpected`. */
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export type ListName = 'waiting' | 'decided' | 'expired';

export interface Page {
  readonly holds: readonly Hold[];
  readonly next?: string;
}

const MOST_MILLISECONDS = 15_000;

export const api = {
  me: () => get<Me>('me'),
  load: () => get<Load>('load'),
  log: () => get<{ readonly events: readonly HoldEvent[] }>('log'),
  research: () => get<Research>('research'),
  /** Sealed, as they are to be kept. */
  labels: () => get<unknown>('labels'),
  holds: (state: ListName, after?: string) =>
    get<Page>(`holds?state=${state}&limit=200${after ? `&after=${encodeURIComponent(after)}` : ''}`),
  case: (id: string) => get<CaseAnswer>(`holds/${encodeURIComponent(id)}`),
  decide: (id: string, envelope: Envelope) =>
    post<{ hold: Hold }>(`holds/${encodeURIComponent(id)}/decisions`, { envelope }),
  assign: (id: string, act: 'take' | 'return' | 'recuse') =>
    post<{ hold: Hold }>(`holds/${encodeURIComponent(id)}/assignment`, { act }),
};

const get = <T>(path: string): Promise<T> => ask(path, {});

const post = <T>(path: string, body: unknown): Promise<T> =>
  ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'cordon-review-act': '1' },
    body: JSON.stringify(body),
  });

async function ask<T>(path: string, init: RequestInit): Promise<T> {
  let response: Response;
  let answer: unknown;
  try {
    response = await fetch(`/v1/review/${path}`, {
      ...init,
      mode: 'same-origin',
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(MOST_MILLISECONDS),
    });
    answer = await response.json();
  } catch {
    throw new ApiFault('unreachable', 'the review service does not answer');
  }
  if (!response.ok) throw faultOf(answer, response.status);
  return answer as T;
}

function faultOf(answer: unknown, status: number): ApiFault {
  const error = (answer as { error?: { code?: unknown; message?: unknown } } | null)?.error;
  return typeof error?.code === 'string'
    ? new ApiFault(error.code, typeof error.message === 'string' ? error.message : error.code)
    : new ApiFault('unexpected', `the review service answered ${status}`);
}
