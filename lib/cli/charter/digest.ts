import { statSync } from 'node:fs';
import type { ExitCode } from '../command';
import { digestOfFile } from '../files';
import type { Io } from '../io';
import { readLayout } from '../release/image-layout';
import type { DigestFlags } from './flags';

/** Prints by which digest a charter names a file or an image. */
export function printDigest(path: string, { platform }: DigestFlags, io: Io): ExitCode {
  io.stdout.write(
    `${statSync(path, { throwIfNoEntry: false })?.isDirectory() ? readLayout(path, platform).digest : digestOfFile(path, 'file', 'sha384')}\n`,
  );
  return 0;
}
