export interface Limits {
  /** Bytes of a request. */
  readonly mostBytes: number;
  /** Requests under way at once; what is beyond a tenant's share is answered 503 before its body is read. */
  readonly mostInFlight: number;
  /** Connections of one tenant, and of all together who are known as none. */
  readonly mostConnections: number;
  /** Bytes of requests under way at once; what is made of a byte until it is judged takes some forty. */
  readonly mostBytesInFlight: number;
  /** Bytes a second that a body must bring, once it has had two seconds. */
  readonly slowestSend: number;
  /** Milliseconds in which a request must have come in. */
  readonly requestTimeout: number;
  /** Milliseconds from the request to the end of its answer. */
  readonly answerTimeout: number;
  /** Milliseconds that a reader may keep a full buffer waiting. */
  readonly slowestRead: number;
  /** Milliseconds between two entries about requests of nobody who is known. */
  readonly strangersEvery: number;
  /** Milliseconds that requests under way get when the proxy is stopped. */
  readonly drainTimeout: number;
}

export const LIMITS: Limits = {
  mostBytes: 1024 * 1024,
  mostInFlight: 512,
  mostConnections: 1024,
  mostBytesInFlight: 32 * 1024 * 1024,
  slowestSend: 4096,
  requestTimeout: 20_000,
  answerTimeout: 300_000,
  slowestRead: 30_000,
  strangersEvery: 1000,
  drainTimeout: 25_000,
};

/** What of the limits is one worker's, so that all of them together keep to them. */
export const limitsOfWorker = (limits: Limits, workers: number): Limits => ({
  ...limits,
  mostInFlight: Math.ceil(limits.mostInFlight / workers),
  mostConnections: Math.ceil(limits.mostConnections / workers),
  mostBytesInFlight: Math.max(limits.mostBytes, Math.ceil(limits.mostBytesInFlight / workers)),
  strangersEvery: limits.strangersEvery * workers,
});
