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

it('writes what comes together in one go, and lets nobody wait who is alone', () => {
  jest.useFakeTimers();
  try {
    const written: number[][] = [];
    const send = gatherWrites(
      (bytes) => written.push(new FrameReader(9).take(bytes).map(({ number }) => number)),
      3,
    );
    const give = (...numbers: number[]) => {
      for (const number of numbers) send({ number, kind: 1, body: Buffer.from([number]) });
    };
    give(1, 2, 3);
    jest.advanceTimersByTime(0);
    expect(written).toEqual([[1, 2, 3]]);
    give(4);
    jest.advanceTimersByTime(2);
    give(5);
    expect(written).toHaveLength(1);
    jest.advanceTimersByTime(1);
    give(6);
    jest.advanceTimersByTime(3);
    give(7);
    jest.advanceTimersByTime(0);
    expect(written).toEqual([[1, 2, 3], [4, 5], [6], [7]]);
  } finally {
    jest.useRealTimers();
  }
});
