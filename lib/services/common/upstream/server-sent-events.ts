import { TextDecoder } from 'node:util';
import { createParser } from 'eventsource-parser';
import { Fault } from '../fault';

/** Most bytes between the ends of two events. */
const MOST_EVENT_BYTES = 4 * 1024 * 1024;

/**
 * The data of each server-sent event in a stream of bytes that is cut anywhere. An event without its blank line at
 * the end of the stream isn't one.
 * @throws Fault `upstream_failed` for what isn't UTF-8, and for an event that doesn't end
 */
export async function* eventData(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncIterable<string> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let events: string[] = [];
  let pending = 0;
  const parser = createParser({ onEvent: ({ data }) => events.push(data) });
  for await (const bytes of source) {
    parser.feed(decode(utf8, bytes));
    pending = events.length > 0 ? 0 : pending + bytes.length;
    if (pending > MOST_EVENT_BYTES) throw new Fault('upstream_failed', 'an event of the stream has no end');
    const ready = events;
    events = [];
    yield* ready;
  }
}

function decode(utf8: TextDecoder, bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes, { stream: true });
  } catch (cause) {
    throw new Fault('upstream_failed', 'the stream is not UTF-8', { cause });
  }
}
