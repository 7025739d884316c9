import fc from 'fast-check';
import { encodeFrames, FrameReader, gatherWrites } from '../../../../lib/services/common/classify/frames';

const frame = fc.record({
  number: fc.nat({ max: 0xffff_ffff }),
  kind: fc.nat({ max: 0xffff }),
  body: fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
});

it('reads the frames that were written, however their bytes are cut', () => {
  fc.assert(
    fc.property(fc.array(frame, { maxLength: 8 }), fc.array(fc.nat({ max: 60 })), (frames, cuts) => {
      const reader = new FrameReader(40);
      let left = encodeFrames(frames);
      const pieces = cuts.map((cut) => {
        const piece = left.subarray(0, cut);
        left = left.subarray(cut);
        return piece;
      });
      expect([...pieces, left].flatMap((piece) => reader.take(piece))).toEqual(frames);
    }),
  );
});

it('refuses a frame that is too long before it is there', () => {
  const [head] = [encodeFrames([{ number: 1, kind: 1, body: Buffer.alloc(41) }]).subarray(0, 10)];
  expect(() => new FrameReader(40).take(head ?? Buffer.alloc(0))).toThrow(
    expect.objectContaining({ code: 'frame_invalid' }),
  );
});

it('writes what is given within one turn together', async () => {
  const written: Buffer[] = [];
  const send = gatherWrites((bytes) => written.push(bytes));
  const frames = [1, 2, 3].map((number) => ({ number, kind: 1, body: Buffer.from([number]) }));
  for (const one of frames) send(one);
  await new Promise((resolve) => setImmediate(resolve));
  send({ number: 4, kind: 1, body: Buffer.alloc(0) });
  await new Promise((resolve) => setImmediate(resolve));
  expect(written).toHaveLength(2);
  expect(new FrameReader(9).take(written[0] ?? Buffer.alloc(0))).toEqual(frames);
});
