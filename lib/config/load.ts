import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseDeployment } from './parse';
import { DeploymentError } from './problem';
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
export function loadDeployment(file: string): LoadedDeployment {
  const bytes = read(file);
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

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw unusable(
      file,
      'file-unreadable',
      `can't be read (${reason}); name a deployment file such as config/commercial.yaml`,
    );
  }
}

const unusable = (file: string, code: string, message: string) =>
  new DeploymentError(file, [{ code, path: [], message, line: 1, column: 1 }]);
