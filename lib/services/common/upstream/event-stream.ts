import { EventStreamCodec } from '@smithy/eventstream-codec';
import { Fault } from '../fault';

// A frame begins with its own length, and holds at most 16 MiB of payload and 128 KiB of headers.
// https://docs.aws.amazon.com/transcribe/latest/dg/streaming-setting-up.html
const LEAST_FRAME = 16;
const MOST_FRAME = 16 * 1024 * 1024 + 128 * 1024 + LEAST_FRAME;

const codec = new EventStreamCodec(
  (bytes) => (typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('utf8')),
  (text) => new Uint8Array(Buffer.from(text, 'utf8')),
);

/**
 * The payloads of an AWS event stream's `PayloadPart` events. They are cut anywhere: a part may end inside a
 * server-sent event, or inside a character.
 * @throws Fault `upstream_failed` for an exception, an unknown event, a broken or an unfinished frame
 */
export async function* payloadParts(source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  for await (const frame of frames(source)) yield payloadOf(frame);
}

async function* frames(source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let chunks: Uint8Array[] = [];
  let held = 0;
  for await (const chunk of source) {
    chunks.push(chunk);
    held += chunk.length;
    for (let length = frameLength(chunks, held); length !== undefined && held >= length; ) {
      const all = Buffer.concat(chunks, held);
      yield all.subarray(0, length);
      chunks = [all.subarray(length)];
      held -= length;
      length = frameLength(chunks, held);
    }
  }
  if (held > 0) throw failed('the stream ended inside a frame');
}

function frameLength(chunks: readonly Uint8Array[], held: number): number | undefined {
  if (held < 4) return undefined;
  const [first] = chunks;
  const start =
    first && first.length >= 4 ? Buffer.from(first.buffer, first.byteOffset, 4) : Buffer.concat(chunks);
  const length = start.readUInt32BE(0);
  if (length < LEAST_FRAME || length > MOST_FRAME) throw failed('a frame of an impossible length');
  return length;
}

function payloadOf(frame: Uint8Array): Uint8Array {
  const { headers, body } = decode(frame);
  const kind = headers[':message-type']?.value;
  const event = headers[':event-type']?.value;
  if (kind !== 'event' || event !== 'PayloadPart')
    throw failed(`'${String(kind)}' instead of a payload part`);
  return body;
}

function decode(frame: Uint8Array) {
  try {
    return codec.decode(frame);
  } catch (cause) {
    throw new Fault('upstream_failed', 'a frame of the event stream is broken', { cause });
  }
}

const failed = (what: string) => new Fault('upstream_failed', `the event stream is broken: ${what}`);
