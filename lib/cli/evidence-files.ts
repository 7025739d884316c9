import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { EvidenceFile } from '../contract/evidence';
import { isEvidenceName } from '../evidence/file-names';
import { InputError } from '../template/read/input-error';
import { filesUnder, isDirectory } from '../template/read/read-files';
import { UsageError } from './command';

/** The folder of evidence that came with an assembly. */
const WITHIN = 'evidence';
const MOST = 64;

/**
 * Evidence from the files that were named; without any, what came with the assembly at `path`.
 * @throws UsageError when there are too many
 * @throws InputError when a file can't be read, or isn't a regular file
 */
export function evidenceFor(path: string, given: readonly string[] | undefined): readonly EvidenceFile[] {
  const missing = given?.find((file) => !existsSync(file));
  if (missing !== undefined)
    throw new InputError('path-missing', `there is no "${missing}"; name files of evidence that are there`);
  const files = given ?? within(path);
  if (files.length > MOST)
    throw new UsageError(
      'evidence-many',
      `${files.length} pieces of evidence are too many; allowed: ${MOST}`,
    );
  return files.map((file) => ({ file, bytes: filesUnder(dirname(file)).read(basename(file)).bytes }));
}

function within(path: string): string[] {
  if (!isDirectory(path) || !existsSync(`${path}/${WITHIN}`)) return [];
  return filesUnder(path)
    .list(WITHIN)
    .filter(isEvidenceName)
    .map((name) => `${path}/${WITHIN}/${name}`);
}
