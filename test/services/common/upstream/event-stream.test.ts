import { EventStreamCodec } from '@smithy/eventstream-codec';
import fc from 'fast-check';
import { payloadParts } from '../../../../lib/services/common/upstream/event-stream';
import { eventData } from '../../../../lib/services/common/upstream/server-sent-events';

const codec = new EventStreamCodec(
  (bytes) => Buffer.from(bytes as Uint8Array).toString(),
  (text) => new Uint8Array(Buffer.from(text)),
);
const frame = (body: Uint8Array, type = 'PayloadPart', kind = 'event') =>
  Buffer.from(
    codec.encode({
      headers: {
        ':message-type': { type: 'string', value: kind },
        ':event-type': { type: 'string', value: type },
      },
      body,
    }),
  );

async function* cut(bytes: Buffer, sizes: readonly number[]): AsyncIterable<Uint8Array> {
  for (let at = 0, index = 0; at < bytes.length; index++) {
    const size = sizes[index % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}
const sizes = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 20 });
const gather = async <T>(source: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const one of source) all.push(one);
  return all;
};

it('gives back every event, wherever parts, frames and packets are cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1 }),
      sizes,
      sizes,
      async (texts, parts, packets) => {
        const sent = texts.map((text) => JSON.stringify({ text }));
        const events = Buffer.from(sent.map((data) => `data: ${data}\n\n`).join(''));
        const frames = (await gather(cut(events, parts))).map((part) => frame(part));
        const received = await gather(eventData(payloadParts(cut(Buffer.concat(frames), packets))));
        expect(received).toEqual(sent);
      },
    ),
  );
});

const broken = (bytes: Buffer) => gather(payloadParts(cut(bytes, [50])));
const good = frame(Buffer.from('data: x\n\n'));

it.each<[string, Buffer]>([
  ['a checksum that is wrong', Buffer.concat([good.subarray(0, -1), Buffer.from([0])])],
  ['an end inside a frame', good.subarray(0, -3)],
  ['an exception', frame(Buffer.from('{}'), 'ModelStreamError', 'exception')],
  ['an unknown event', frame(Buffer.from('{}'), 'Ping')],
  ['a length that is too small', Buffer.from([0, 0, 0, 4, 0, 0, 0, 0])],
  ['a length that is too large', Buffer.from([0x7f, 0, 0, 0, 0, 0, 0, 0])],
])('refuses %s', async (_, bytes) => {
  await expect(broken(Buffer.concat([good, bytes]))).rejects.toMatchObject({ code: 'upstream_failed' });
});

it('refuses what is not UTF-8, and an event that has no end', async () => {
  await expect(gather(eventData(cut(Buffer.from([0x64, 0xff]), [9])))).rejects.toMatchObject({
    code: 'upstream_failed',
  });
  const endless = cut(Buffer.alloc(5 * 1024 * 1024, 'x'), [65_536]);
  await expect(gather(eventData(endless))).rejects.toMatchObject({ code: 'upstream_failed' });
});
