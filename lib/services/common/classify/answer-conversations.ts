import type { IncomingMessage } from 'node:http';
import type { Server } from 'node:https';
import type { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';
import { ASK, CANCEL, CONVERSATION, MOST_ANSWER, MOST_OPEN, MOST_QUESTION } from './conversation';
import { FrameReader, gatherWrites } from './frames';

/** Answers a question, and never throws. `onGone` is told when nobody waits any more: after the answer, or before it. */
export type Answer = (
  body: Buffer,
  onGone: (listener: (answered: boolean) => void) => void,
) => Promise<{ readonly status: number; readonly text: string }>;

export interface Conversations {
  /** Ends them all, those with open questions as well: whoever asked asks again. */
  readonly close: () => void;
}

const REFUSAL = 'HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n';

/** Bytes of answers that a proxy may leave unread. */
const MOST_UNREAD = MOST_OPEN * MOST_ANSWER;

/** The classifier's side. What is no upgrade to a conversation at this path is ended with 404. */
export function answerConversations(server: Server, path: string, answer: Answer): Conversations {
  const open = new Set<Duplex>();
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const wanted =
      request.method === 'GET' &&
      request.url === path &&
      request.headers.upgrade?.toLowerCase() === CONVERSATION;
    if (!wanted || !(socket instanceof TLSSocket && socket.authorized))
      // Nobody reads it any more, so that it would not end by itself.
      return void socket.end(REFUSAL, () => socket.destroy());
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: ${CONVERSATION}\r\n\r\n`,
    );
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    converse(socket, head, answer);
  });
  return {
    close: () => {
      for (const socket of open) socket.destroy();
    },
  };
}

function converse(socket: Duplex, head: Buffer, answer: Answer): void {
  const reader = new FrameReader(MOST_QUESTION);
  const gone = new Map<number, (answered: boolean) => void>();
  const send = gatherWrites((bytes) => {
    if (socket.destroyed) return;
    socket.write(bytes);
    if (socket.writableLength > MOST_UNREAD) socket.destroy();
  });
  const leave = (number: number, answered: boolean) => {
    gone.get(number)?.(answered);
    gone.delete(number);
  };

  const ask = async (number: number, body: Buffer) => {
    if (gone.has(number) || gone.size >= MOST_OPEN) return void socket.destroy();
    gone.set(number, () => undefined);
    const { status, text } = await answer(body, (listener) => gone.set(number, listener));
    if (!gone.has(number)) return;
    send({ number, kind: status, body: Buffer.from(text) });
    leave(number, true);
  };

  const take = (bytes: Buffer) => {
    try {
      for (const { number, kind, body } of reader.take(bytes)) {
        if (kind === ASK) void ask(number, body);
        else if (kind === CANCEL) leave(number, false);
        else socket.destroy();
      }
    } catch {
      socket.destroy();
    }
  };
  socket.on('data', take);
  socket.once('end', () => socket.end());
  socket.once('close', () => {
    for (const number of gone.keys()) leave(number, false);
  });
  if (head.length > 0) take(head);
}
