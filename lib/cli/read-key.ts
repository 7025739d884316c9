import { createPrivateKey, type KeyObject } from 'node:crypto';
import { UsageError } from './command';
import { readFile } from './files';

/** A private key to sign with. @throws UsageError `key-invalid`; InputError `path-unreadable` */
export function readKey(file: string): KeyObject {
  const pem = readFile(file, 'key');
  try {
    return createPrivateKey(pem);
  } catch {
    throw new UsageError(
      'key-invalid',
      `'${file}' is no private key; make one with openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384`,
    );
  }
}
