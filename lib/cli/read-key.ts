import { createPrivateKey, type KeyObject } from 'node:crypto';
import { UsageError } from './command';
import { readFile } from './files';

/**
 * A private key to sign with.
 * @param algorithm of one that would do, as `openssl genpkey` takes it
 * @throws UsageError `key-invalid`; InputError `path-unreadable`
 */
export function readKey(file: string, algorithm = 'EC -pkeyopt ec_paramgen_curve:P-384'): KeyObject {
  const pem = readFile(file, 'key');
  try {
    return createPrivateKey(pem);
  } catch {
    throw new UsageError(
      'key-invalid',
      `'${file}' is no private key; make one with openssl genpkey -algorithm ${algorithm}`,
    );
  }
}
