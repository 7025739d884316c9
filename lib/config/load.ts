import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { parseDeployment } from './parse';
import { DeploymentError, type Problem } from './problem';
import type { Deployment } from './schema';

/** A deployment as it was read. */
export interface LoadedDeployment {
  readonly file: string;
  /** The file's text, byte for byte as UTF-8. */
  readonly text: string;
  /** `sha384:` and the digest of the file's bytes. */
  readonly digest: string;
  readonly deployment: Deployment;
}

/** 1 MiB is some 100 times the largest deployment that makes sense. */
const MOST_BYTES = 1_048_576;

/**
 * Reads and checks a deployment file.
 * @throws DeploymentError when it can't be read or is not a valid deployment.
 */
export const loadDeployment = (file: string): LoadedDeployment => deploymentFrom(readInput(file), file);

/**
 * Checks a deployment file that was read already.
 * @throws DeploymentError when it is not a valid deployment.
 */
export function deploymentFrom(bytes: Buffer, file: string): LoadedDeployment {
  if (bytes.length > MOST_BYTES)
    throw unusable(file, 'file-too-large', `${bytes.length} bytes are too many; allowed: ${MOST_BYTES}`);
  const text = bytes.toString('utf8');
  return {
    file,
    text,
    digest: `sha384:${createHash('sha384').update(bytes).digest('hex')}`,
    deployment: parseDeployment(text, file),
  };
}

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'is a folder',
  EACCES: "can't be read, as its permissions forbid it",
};

/**
 * A pipe may never end and a device never does, so that only regular files are read, and no more than one byte too many.
 * @param what the file is to be, and an example of one
 * @throws DeploymentError when it can't be read
 */
export function readInput(
  file: string,
  [what, example] = ['deployment file', 'config/commercial.yaml'],
): Buffer {
  try {
    const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stat = fstatSync(descriptor);
      if (!stat.isFile() && !stat.isDirectory())
        throw unusable(file, 'file-not-regular', `is a pipe or a device; save the ${what} and name that`);
      if (stat.size > MOST_BYTES)
        throw unusable(file, 'file-too-large', `${stat.size} bytes are too many; allowed: ${MOST_BYTES}`);
      return readUpTo(descriptor, MOST_BYTES + 1);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (error instanceof DeploymentError) throw error;
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw unusable(
      file,
      'file-unreadable',
      `${UNREADABLE[reason] ?? `can't be read (${reason})`}; name a ${what} such as ${example}`,
    );
  }
}

/** Files of some systems say that they hold nothing, and then hold something. */
function readUpTo(descriptor: number, most: number): Buffer {
  const bytes = Buffer.alloc(most);
  let length = 0;
  for (;;) {
    const read = readSync(descriptor, bytes, length, most - length, null);
    length += read;
    if (read === 0 || length === most) return bytes.subarray(0, length);
  }
}

const unusable = (file: string, code: Problem['code'], message: string) =>
  new DeploymentError(file, [{ code, path: [], message, line: 0, column: 0 }]);
