import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'node:https';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';

/**
 * Bounds the connections of each owner, so that no tenant, and nobody who is known as none, takes the descriptors of all. In
 * place of the oldest that carries no request a new one is let in, so that a health check always gets through; where all
 * of an owner's carry one, the new one is ended.
 * @param ownerOf undefined for whoever is no tenant: all of them are one owner
 */
export function shareConnections(
  server: Server,
  most: number,
  ownerOf: (socket: TLSSocket) => string | undefined,
): void {
  const owners = new Map<string | undefined, Set<Socket>>();
  const carried = new WeakMap<Socket, number>();
  const carries = (socket: Socket, more: number) => carried.set(socket, (carried.get(socket) ?? 0) + more);

  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    carries(socket, 1);
    response.once('close', () => carries(socket, -1));
  });
  server.on('secureConnection', (socket) => {
    const owner = ownerOf(socket);
    const own = owners.get(owner) ?? new Set();
    owners.set(owner, own);
    if (own.size >= most) {
      const idle = [...own].find((one) => !carried.get(one));
      if (!idle) return void socket.destroy();
      own.delete(idle);
      idle.destroy();
    }
    own.add(socket);
    socket.once('close', () => own.delete(socket));
  });
}
