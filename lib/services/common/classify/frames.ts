import { Fault } from '../fault';

/**
 * A piece of a conversation: number (uint32), kind (uint16), length (uint32), all big-endian, then so many bytes. An
 * answer has the number of its question.
 */
export interface Frame {
  readonly number: number;
  readonly kind: number;
  readonly body: Buffer;
}

const HEAD = 10;

/** Bytes of frames, one after the other. */
export function encodeFrames(frames: readonly Frame[]): Buffer {
  const size = frames.reduce((sum, { body }) => sum + HEAD + body.length, 0);
  const bytes = Buffer.allocUnsafe(size);
  let at = 0;
  for (const { number, kind, body } of frames) {
    at = bytes.writeUInt32BE(number, at);
    at = bytes.writeUInt16BE(kind, at);
    at = bytes.writeUInt32BE(body.length, at);
    at += body.copy(bytes, at);
  }
  return bytes;
}

/** Takes frames out of bytes that come in pieces. */
export class FrameReader {
  #left: Buffer = Buffer.alloc(0);

  /** @param most bytes of a frame's body */
  constructor(private readonly most: number) {}

  /** The frames that are whole by now. @throws Fault `frame_invalid` for one that is too long */
  take(bytes: Buffer): Frame[] {
    const all = this.#left.length === 0 ? bytes : Buffer.concat([this.#left, bytes]);
    const frames: Frame[] = [];
    let at = 0;
    while (all.length - at >= HEAD) {
      const length = all.readUInt32BE(at + 6);
      if (length > this.most)
        throw new Fault('frame_invalid', `a frame of ${length} bytes; at most ${this.most} are allowed`);
      const end = at + HEAD + length;
      if (end > all.length) break;
      const body = all.subarray(at + HEAD, end);
      frames.push({ number: all.readUInt32BE(at), kind: all.readUInt16BE(at + 4), body });
      at = end;
    }
    this.#left = all.subarray(at);
    return frames;
  }
}

/** Milliseconds for which a write waits for more frames, where the one before it had more than one. Who is alone never waits. */
export const GATHER_FOR = 1;

/** Writes what is given within one turn of the event loop, or a little longer, together: each write costs as much as ten frames. */
export function gatherWrites(write: (bytes: Buffer) => void, gatherFor = GATHER_FOR): (frame: Frame) => void {
  let waiting: Frame[] = [];
  let together = 0;
  const flush = () => {
    const frames = waiting;
    waiting = [];
    together = frames.length;
    write(encodeFrames(frames));
  };
  return (frame) => {
    if (waiting.push(frame) > 1) return;
    if (together > 1) setTimeout(flush, gatherFor);
    else setImmediate(flush);
  };
}
