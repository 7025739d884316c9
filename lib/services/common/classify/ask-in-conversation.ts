import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { Fault } from '../fault';
import type { Posted, Posting } from '../post';
import { ASK, CANCEL, MOST_ANSWER, MOST_OPEN, MOST_QUESTION } from './conversation';
import { FrameReader, gatherWrites } from './frames';

/** The proxy's side of one conversation at a time, which is begun anew when it is over. */
export interface Conversation {
  /** Asks, if there is a conversation that has room. One that isn't there is begun, for the questions to come. */
  readonly ask: (body: Buffer) => Posting | undefined;
  /** Ends the conversation once what was asked is answered; the next question begins another. */
  readonly renew: () => void;
  readonly close: () => void;
}

export interface ConversationOptions {
  /** Opens a connection for it. */
  readonly connect: () => Promise<Duplex>;
  /** Milliseconds that only go forward. */
  readonly clock: () => number;
}

/** Milliseconds until a classifier that refused to converse is asked to again, and after a conversation broke. */
const AFTER_REFUSAL = 30_000;
const AFTER_END = 1000;
/** Milliseconds without a byte after which a question that nobody waits for any more ends the conversation. */
const SILENCE = 5000;
/** Bytes that the classifier may leave unread before it is asked another way. */
const MOST_UNREAD = 1024 * 1024;

interface Open {
  readonly ask: (body: Buffer) => Posting;
  readonly hasRoom: () => boolean;
  readonly retire: () => void;
  readonly destroy: () => void;
}

export function openConversation({ connect, clock }: ConversationOptions): Conversation {
  let current: Open | undefined;
  let beginning = false;
  let generation = 0;
  let notBefore = Number.NEGATIVE_INFINITY;
  let closed = false;

  const begin = async () => {
    if (beginning || closed || clock() < notBefore) return;
    beginning = true;
    const mine = generation;
    try {
      const socket = await connect();
      // Connected by what has been replaced meanwhile.
      if (closed || mine !== generation) return void socket.destroy();
      const made = converse(socket, clock, () => {
        if (current === made) current = undefined;
        notBefore = Math.max(notBefore, clock() + AFTER_END);
      });
      current = made;
    } catch {
      notBefore = clock() + AFTER_REFUSAL;
    } finally {
      beginning = false;
    }
  };

  return {
    ask: (body) => {
      if (body.length > MOST_QUESTION) return undefined;
      if (current?.hasRoom()) return current.ask(body);
      if (!current) void begin();
      return undefined;
    },
    renew: () => {
      generation += 1;
      notBefore = Number.NEGATIVE_INFINITY;
      current?.retire();
      current = undefined;
    },
    close: () => {
      closed = true;
      current?.destroy();
    },
  };
}

interface Waiting {
  readonly since: number;
  readonly resolve: (posted: Posted) => void;
  readonly reject: (error: Error) => void;
}

function converse(socket: Duplex, clock: () => number, onEnd: () => void): Open {
  const reader = new FrameReader(MOST_ANSWER);
  const waiting = new Map<number, Waiting>();
  let number = 0;
  let heard = clock();
  let retired = false;
  const send = gatherWrites((bytes) => void (socket.destroyed || socket.write(bytes)));
  if (isConnection(socket)) socket.setNoDelay(true);

  const answered = (bytes: Buffer) => {
    heard = clock();
    try {
      for (const { number, kind, body } of reader.take(bytes)) {
        // Of a question that was given up, unless nobody asked it.
        waiting.get(number)?.resolve({ statusCode: kind, text: body.toString() });
        waiting.delete(number);
      }
    } catch {
      socket.destroy();
    }
    if (retired && waiting.size === 0) socket.destroy();
  };
  socket.on('data', answered);
  socket.on('error', () => socket.destroy());
  socket.once('end', () => socket.destroy());
  socket.once('close', () => {
    onEnd();
    for (const { reject } of waiting.values()) reject(broken());
    waiting.clear();
  });

  return {
    hasRoom: () => waiting.size < MOST_OPEN && !socket.destroyed && socket.writableLength < MOST_UNREAD,
    ask: (body) => {
      number = (number + 1) >>> 0;
      const own = number;
      const answer = new Promise<Posted>((resolve, reject) => {
        waiting.set(own, { since: clock(), resolve, reject });
      });
      send({ number: own, kind: ASK, body });
      return {
        answer,
        cancel: (reason) => {
          const asked = waiting.get(own);
          if (!asked) return;
          waiting.delete(own);
          asked.reject(reason);
          // A connection whose other end is gone without a word is told by nothing else.
          if (heard <= asked.since && clock() - asked.since > SILENCE) socket.destroy();
          else send({ number: own, kind: CANCEL, body: NOTHING });
        },
      };
    },
    retire: () => {
      retired = true;
      if (waiting.size === 0) socket.destroy();
    },
    destroy: () => socket.destroy(),
  };
}

const NOTHING = Buffer.alloc(0);

const isConnection = (socket: Duplex): socket is Socket => 'setNoDelay' in socket;

/** As undici says that a connection broke, for whoever tells such errors from others. */
const broken = (): Error =>
  new Fault('conversation_broken', 'the conversation ended before the answer', {
    cause: Object.assign(new Error('the conversation ended'), { code: 'UND_ERR_SOCKET' }),
  });
