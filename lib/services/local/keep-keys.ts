import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileUrl, writePrivate } from './private-files';

/** Keys that sign the local ledger: those of the directory, or new ones, as the logs of a directory have one signer. */
export async function keepLedgerKeys(directory: string) {
  return {
    CORDON_LEDGER_KEY: await keep(directory, 'ledger-key.pem', () =>
      generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    ),
    CORDON_LEDGER_ML_DSA_KEY: await keep(directory, 'ledger-ml-dsa-44.seed', () =>
      randomBytes(32).toString('hex'),
    ),
  };
}

const keep = async (directory: string, name: string, make: () => string): Promise<string> =>
  existsSync(join(directory, name)) ? fileUrl(directory, name) : writePrivate(directory, name, make());
