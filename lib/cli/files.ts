import { readFileSync, type WriteFileOptions, writeFileSync } from 'node:fs';
import { InputError } from '../template/read/input-error';
import { UsageError } from './command';
import { describeSystemError } from './system-errors';

// Files that a command line names. Whatever the system refuses is told with the file, and with what to do.

/** @param what the file is to be, in a word. @throws InputError `path-unreadable` */
export function readFile(file: string, what: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw unreadable(file, what, error);
  }
}

export function unreadable(file: string, what: string, error: unknown): InputError {
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
