import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SigningKeyUrls } from '../common/ledger/signing-keys';
import { fileUrl, writePrivate } from './private-files';

/** Keys that sign a local ledger: those of the directory, or new ones, as the logs of a directory have one signer. */
export async function keepLedgerKeys(
  directory: string,
  name: 'ledger' | 'review-ledger',
): Promise<SigningKeyUrls> {
  return {
    ed25519: await keep(directory, `${name}-key.pem`, () =>
      generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    ),
    mlDsa44: await keep(directory, `${name}-ml-dsa-44.seed`, () => randomBytes(32).toString('hex')),
  };
}

const keep = async (directory: string, name: string, make: () => string): Promise<string> =>
  existsSync(join(directory, name)) ? fileUrl(directory, name) : writePrivate(directory, name, make());
