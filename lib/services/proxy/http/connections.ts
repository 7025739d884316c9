import type { ServerResponse } from 'node:http';
import type { Server } from 'node:https';
import type { Socket } from 'node:net';

/** The connections of a server, each known by the certificates that were in force when it was accepted. */
export interface Connections {
  /** Whether whoever is connected was let in by authorities that count no more. */
  readonly isStale: (socket: Socket) => boolean;
  /** Ends all connections there are: at once where nothing is under way, the others when that has ended. */
  readonly retire: (underWay: Iterable<ServerResponse>) => void;
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
  const stale = new Set<string>();
  return {
    isStale: (socket) => stale.has(keyOf(socket)),
    retire: (underWay) => {
      const busy = new Set<string>();
      for (const response of underWay) {
        const { socket } = response;
        if (!socket) continue;
        busy.add(keyOf(socket));
        response.once('finish', () => socket.end());
      }
      for (const [key, socket] of accepted) {
        if (!busy.has(key)) {
          socket.destroy();
          continue;
        }
        stale.add(key);
        socket.once('close', () => stale.delete(key));
      }
    },
  };
}

const keyOf = ({ remoteAddress, remotePort }: Socket): string => `${remoteAddress}|${remotePort}`;
