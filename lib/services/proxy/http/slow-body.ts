import type { IncomingMessage } from 'node:http';

/** Milliseconds between two looks at what has come in. */
const LOOK = 500;
/** Milliseconds that a body has before it is held to the rate. */
const GRACE = 2000;

/** Calls `late` once when a body comes in at less than so many bytes a second on the average, after two seconds. */
export function watchBody(request: IncomingMessage, slowest: number, late: () => void): void {
  const { socket } = request;
  const [began, before] = [performance.now(), socket.bytesRead];
  const timer = setInterval(() => {
    if (request.complete || request.destroyed) return clearInterval(timer);
    const spent = performance.now() - began;
    if (spent < GRACE || (socket.bytesRead - before) * 1000 >= slowest * spent) return;
    clearInterval(timer);
    late();
  }, LOOK).unref();
  request.once('close', () => clearInterval(timer));
}
