import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { EvidenceError } from '../../evidence/errors';
import { algorithmOf } from '../../evidence/keys';
import { type ExitCode, UsageError } from '../command';
import { readFile, writeNew } from '../files';
import type { Io } from '../io';
import type { KeyNewFlags, KeyShowFlags } from './flags';

/** Makes a key pair; what is printed is public. */
export function newKey({ use, algorithm, id = use, output }: KeyNewFlags, io: Io): ExitCode {
  const chosen = algorithm ?? (use === 'policy' ? 'ed25519' : 'ecdsa-p384-sha384');
  const { publicKey, privateKey } =
    chosen === 'ed25519'
      ? generateKeyPairSync('ed25519')
      : generateKeyPairSync('ec', { namedCurve: 'P-384' });
  writeNew(output, privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(), 0o600);
  io.stdout.write(entryOf(publicKey, { use, id }));
  return 0;
}

/**
 * What a key is for no key says, and a charter that has it for another use trusts it with that.
 * @throws UsageError `key-invalid`, `key_unsuited`; InputError `path-unreadable`
 */
export function showKey(file: string, { use, id = use }: KeyShowFlags, io: Io): ExitCode {
  let key: KeyObject;
  try {
    // Of a private key as well.
    key = createPublicKey(readFile(file, 'key'));
  } catch (error) {
    if (error instanceof Error && error.name === 'InputError') throw error;
    throw new UsageError('key-invalid', `'${file}' is no key; make one with cordon charter key new`);
  }
  io.stdout.write(entryOf(key, { use, id }));
  return 0;
}

/** An entry of `charter.signingKeys`. */
function entryOf(key: KeyObject, { use, id }: { readonly use: string; readonly id: string }): string {
  try {
    return `- id: ${JSON.stringify(id)}
  use: ${use}
  algorithm: ${algorithmOf(key)}
  publicKey: ${key.export({ format: 'der', type: 'spki' }).toString('base64')}
`;
  } catch (error) {
    if (error instanceof EvidenceError) throw new UsageError(error.code, error.message, error.mend);
    throw error;
  }
}
