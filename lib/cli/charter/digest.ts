import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { ExitCode } from '../command';
import { unreadable } from '../files';
import type { Io } from '../io';
import { readLayout } from '../release/image-layout';
import type { DigestFlags } from './flags';

/** Prints by which digest a charter names a file or an image. */
export function printDigest(path: string, { platform }: DigestFlags, io: Io): ExitCode {
  io.stdout.write(
    `${statSync(path, { throwIfNoEntry: false })?.isDirectory() ? readLayout(path, platform).digest : digestOf(path)}\n`,
  );
  return 0;
}

/** Weights are larger than what can be held at once. */
function digestOf(path: string): string {
  const hash = createHash('sha384');
  const part = Buffer.alloc(1024 * 1024);
  try {
    const file = openSync(path, 'r');
    try {
      for (let length = readSync(file, part); length > 0; length = readSync(file, part))
        hash.update(part.subarray(0, length));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw unreadable(path, 'file', error);
  }
  return `sha384:${hash.digest('hex')}`;
}
