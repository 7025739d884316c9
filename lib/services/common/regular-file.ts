import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Fault } from './fault';
import type { FaultCode } from './faults';

const PART = 1_048_576;

/**
 * Opens a file that somebody else names or keeps: a pipe, into which nobody may ever write, and a device, which may never end,
 * are refused.
 * @throws Fault with this code; what the system refuses
 */
async function openRegular(path: string, code: FaultCode): Promise<FileHandle> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  if ((await file.stat()).isFile()) return file;
  await file.close();
  throw new Fault(code, `'${path}' is no file`);
}

/** A short text. @throws Fault with this code for more bytes than these */
export async function textUpTo(path: string, most: number, code: FaultCode): Promise<string> {
  const file = await openRegular(path, code);
  try {
    const bytes = Buffer.alloc(most + 1);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    if (bytesRead > most) throw new Fault(code, `'${path}' holds more than ${most} bytes`);
    return bytes.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

export interface Line {
  readonly text: string;
  /** Whether a line break ends it. */
  readonly ended: boolean;
}

/**
 * The lines of a file, however long it is, of which one is held at a time.
 * @param most bytes of a line
 * @throws Fault with this code
 */
export async function* linesOf(path: string, most: number, code: FaultCode): AsyncIterable<Line> {
  const file = await openRegular(path, code);
  try {
    const room = Buffer.allocUnsafe(PART);
    let parts: Buffer[] = [];
    let size = 0;
    const take = (bytes: Buffer) => {
      size += bytes.length;
      if (size > most) throw new Fault(code, `'${path}' holds a line of more than ${most} bytes`);
      parts.push(Buffer.from(bytes));
    };
    const line = (ended: boolean): Line => {
      const text = Buffer.concat(parts, size).toString();
      parts = [];
      size = 0;
      return { text, ended };
    };
    for (;;) {
      const { bytesRead } = await file.read(room, 0, PART, null);
      if (bytesRead === 0) break;
      let at = 0;
      for (let end = room.indexOf(10); end >= 0 && end < bytesRead; end = room.indexOf(10, at)) {
        take(room.subarray(at, end));
        yield line(true);
        at = end + 1;
      }
      take(room.subarray(at, bytesRead));
    }
    if (size > 0) yield line(false);
  } finally {
    await file.close();
  }
}
