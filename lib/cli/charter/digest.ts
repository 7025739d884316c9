import { statSync } from 'node:fs';
import type { ExitCode } from '../command';
import { digestOfFile } from '../files';
import type { Io } from '../io';
import { refuseUnused } from '../refuse-unused';
import { readLayout } from '../release/image-layout';
import type { DigestFlags } from './flags';

/** Prints by which digest a charter names a file or an image. */
export function printDigest(path: string, { platform }: DigestFlags, io: Io): ExitCode {
  const isLayout = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (!isLayout) refuseUnused({ platform }, ['platform'], 'on a file, which is no image layout');
  io.stdout.write(`${isLayout ? readLayout(path, platform).digest : digestOfFile(path, 'file', 'sha384')}\n`);
  return 0;
}
