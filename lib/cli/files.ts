import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  type WriteFileOptions,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { InputError } from '../template/read/input-error';
import { UsageError } from './command';
import { describeSystemError } from './system-errors';

// Files that a command line names. Whatever the system refuses is told with the file, and with what to do.

/** Larger than anything that is read as a whole, but for what names a size of its own. */
const MOST_BYTES = 64 * 1_048_576;

/**
 * @param what the file is to be, in a word
 * @param most bytes that it may have
 * @throws InputError `path-unreadable`, `file-not-regular`, `file-too-large`
 */
export function readFile(file: string, what: string, most = MOST_BYTES): Buffer {
  return withFile(file, what, (descriptor, size) => {
    // Files of some systems say that they hold nothing, and then hold something. Of what is too large a byte is enough, since a
    // folder has none.
    const bytes = Buffer.allocUnsafe(size > most ? 1 : size + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(descriptor, bytes, length, bytes.length - length, null);
    if (Math.max(size, length) > most || length > size)
      throw new InputError(
        'file-too-large',
        `${what} "${file}" holds ${Math.max(size, length)} bytes or more; at most ${Math.min(most, size)} are read, name another`,
      );
    return bytes.subarray(0, length);
  });
}

/**
 * Opens a file for as long as some work takes. A pipe, into which nobody may ever write, and a device, which may never end, are
 * refused.
 * @throws InputError `path-unreadable`, `file-not-regular`
 */
export function withFile<T>(file: string, what: string, work: (descriptor: number, size: number) => T): T {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    const stats = fstatSync(descriptor);
    if (!stats.isFile() && !stats.isDirectory())
      throw new InputError(
        'file-not-regular',
        `${what} "${file}" is a pipe or a device; save it to a file, and name that`,
      );
    return work(descriptor, stats.size);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw unreadable(file, what, error);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/**
 * `sha256:` or `sha384:`, and the digest of a file that may be larger than what can be held at once, such as weights.
 * @throws InputError as `withFile`
 */
export const digestOfFile = (file: string, what: string, algorithm: 'sha256' | 'sha384'): string =>
  withFile(file, what, (descriptor) => {
    const hash = createHash(algorithm);
    const part = Buffer.allocUnsafe(1_048_576);
    for (let length = readSync(descriptor, part); length > 0; length = readSync(descriptor, part))
      hash.update(part.subarray(0, length));
    return `${algorithm}:${hash.digest('hex')}`;
  });

/**
 * Refuses a path that leads to nothing, with what the command takes.
 * @throws InputError `path-missing`
 */
export function refuseMissing(path: string, takes: string): void {
  if (!existsSync(path)) throw new InputError('path-missing', `there is no "${path}"; give ${takes}`);
}

/** Names of what is in a folder. @throws InputError `path-unreadable` */
export function namesIn(folder: string, what: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw unreadable(folder, what, error);
  }
}

function unreadable(file: string, what: string, error: unknown): InputError {
  const { cause, mend } = describeSystemError(error as NodeJS.ErrnoException);
  return new InputError('path-unreadable', `${what} "${file}" can't be read: ${cause}; ${mend}`);
}

/** Writes a file, over one that is there. @throws UsageError `folder-missing` */
export function writeFile(file: string, data: string | Uint8Array, options?: WriteFileOptions): void {
  try {
    writeFileSync(file, data, options);
  } catch (error) {
    throw unwritable(file, error);
  }
}

/**
 * What would keep a file from being written once long work is done is told before: its folder isn't there, it is one, or isn't to be
 * written. Nothing is made, and nothing of what is there is changed.
 * @throws UsageError `folder-missing`; what the system refuses
 */
export function refuseUnwritable(file: string): void {
  try {
    closeSync(openSync(file, constants.O_RDWR | constants.O_NONBLOCK));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || !existsSync(dirname(file)))
      throw unwritable(file, error);
  }
}

/** Writes a file that isn't there yet. @throws UsageError `file-exists`, `folder-missing` */
export function writeNew(file: string, text: string, mode = 0o666): void {
  try {
    writeFileSync(file, text, { flag: 'wx', mode });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unwritable(file, error);
    throw new UsageError(
      'file-exists',
      `'${file}' is there already, and is not overwritten; name another file`,
    );
  }
}

function unwritable(file: string, error: unknown): unknown {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return error;
  return new UsageError(
    'folder-missing',
    `'${file}' can't be written, since its folder isn't there; make the folder, or name another file`,
  );
}
