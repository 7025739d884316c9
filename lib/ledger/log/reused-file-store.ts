import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { LogReader } from '../tiles/tile-reader';
import { isMissing } from './durable-file-store';

/**
 * Reads files of a folder into two buffers in turns. New memory for each file costs several times as much as reading what the
 * system has at hand.
 */
export function reusingReader(folder: string): LogReader {
  let next: Buffer = Buffer.alloc(0);
  let other: Buffer = Buffer.alloc(0);
  return {
    read: async (path) => {
      let file: number;
      try {
        file = openSync(join(folder, path), 'r');
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
      try {
        const [room, size] = readWhole(file, next);
        [next, other] = [other, room];
        return room.subarray(0, size);
      } finally {
        closeSync(file);
      }
    },
  };
}

/** Reads a file to its end, into this buffer or, where it is too small, into a larger one. */
function readWhole(file: number, given: Buffer): readonly [room: Buffer, size: number] {
  const expected = fstatSync(file).size;
  // One byte more than there should be, so that the end is seen without another buffer.
  let room = given.length > expected ? given : Buffer.allocUnsafeSlow(Math.ceil((expected + 1) * 1.25));
  for (let size = 0; ; ) {
    if (size === room.length) room = Buffer.concat([room], 2 * room.length);
    const read = readSync(file, room, size, room.length - size, null);
    if (read === 0) return [room, size];
    size += read;
  }
}
