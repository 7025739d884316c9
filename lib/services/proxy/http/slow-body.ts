import type { IncomingMessage } from 'node:http';

/** Milliseconds between two looks at what has come in. */
const LOOK = 500;
/** Milliseconds that a body has before it is held to the rate. */
const GRACE = 2000;

interface Watched {
  readonly request: IncomingMessage;
  readonly began: number;
  /** Bytes of the connection before it. */
  readonly before: number;
  /** Bytes a second. */
  readonly slowest: number;
  readonly late: () => void;
}

/** Bodies that come in. All are looked at together: a timer for each costs more than reading a small one. */
const watched = new Set<Watched>();
let timer: NodeJS.Timeout | undefined;

/** Calls `late` once when a body comes in at less than so many bytes a second on the average, after two seconds. */
export function watchBody(request: IncomingMessage, slowest: number, late: () => void): void {
  const { bytesRead: before } = request.socket;
  watched.add({ request, began: performance.now(), before, slowest, late });
  timer ??= setInterval(look, LOOK).unref();
}

function look(): void {
  const now = performance.now();
  for (const one of watched) {
    const { request, began, before, slowest, late } = one;
    const spent = now - began;
    if (request.complete || request.destroyed) watched.delete(one);
    else if (spent >= GRACE && (request.socket.bytesRead - before) * 1000 < slowest * spent) {
      watched.delete(one);
      late();
    }
  }
  if (watched.size > 0) return;
  clearInterval(timer);
  timer = undefined;
}
