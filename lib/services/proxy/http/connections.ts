import type { ServerResponse } from 'node:http';
import type { Server } from 'node:https';
import type { Socket } from 'node:net';

/** Milliseconds that an idle connection has to be used once more, and be answered that it ends. */
const IDLE_GRACE = 2000;

/** What is to be done on a connection from before certificates were renewed. */
export type Stale =
  /** Whoever is connected was let in by authorities that count no more. */
  | 'refused'
  /** Served once more, since only the proxy's own certificate is another one. */
  | 'ending';

/** The connections of a server, each known by the certificates that were in force when it was accepted. */
export interface Connections {
  readonly stale: (socket: Socket) => Stale | undefined;
  /**
   * Ends all connections there are, without cutting off who is about to use one: those with something under way say so in
   * that answer, an idle one in the next answer, or it ends when there is none for two seconds.
   */
  readonly retire: (underWay: Iterable<ServerResponse>, stale: Stale) => void;
}

/**
 * A connection is told by its far end, since the socket that is accepted and the one that speaks TLS are two objects,
 * and the authorities that count are those from before the handshake.
 */
export function trackConnections(server: Server): Connections {
  const accepted = new Map<string, Socket>();
  server.on('connection', (socket: Socket) => {
    const key = keyOf(socket);
    accepted.set(key, socket);
    socket.once('close', () => {
      if (accepted.get(key) === socket) accepted.delete(key);
    });
  });
  const retired = new Map<string, Stale>();
  return {
    // Asked for each request, when nearly always none is.
    stale: (socket) => (retired.size === 0 ? undefined : retired.get(keyOf(socket))),
    retire: (underWay, stale) => {
      const busy = new Set<string>();
      for (const response of underWay) {
        const { socket } = response;
        if (!socket) continue;
        busy.add(keyOf(socket));
        if (!response.headersSent) response.shouldKeepAlive = false;
        response.once('finish', () => socket.end());
      }
      for (const [key, socket] of accepted) {
        // Refused once is refused for good.
        if (retired.get(key) !== 'refused') retired.set(key, stale);
        socket.once('close', () => retired.delete(key));
        if (busy.has(key)) continue;
        const { bytesRead } = socket;
        setTimeout(() => {
          if (socket.bytesRead === bytesRead || stale === 'refused') socket.destroySoon();
        }, IDLE_GRACE).unref();
      }
    },
  };
}

const keyOf = ({ remoteAddress, remotePort }: Socket): string => `${remoteAddress}|${remotePort}`;
