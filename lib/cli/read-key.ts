import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { InputError } from '../template/read/input-error';
import { UsageError } from './command';

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

/** A file that the command line names. @throws InputError `path-unreadable` */
export function readFile(file: string, what: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new InputError('path-unreadable', `${what} "${file}" can't be read (${reason})`);
  }
}
