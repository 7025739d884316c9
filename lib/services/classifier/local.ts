import { generateKeyPairSync } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RedLine } from '../../config/red-lines';
import { makeLog } from '../common/log';
import type { TlsMaterial } from '../common/tls/tls';
import { POLICIES } from './policies';
import { bundleKey, signPolicyBundle } from './policy/bundle';
import { type RunningClassifier, startClassifier } from './start';

const DAY = 86_400_000;

/** The classifier of one red line on loopback, under its policy, signed by a key that is made on the spot. */
export async function startLocalClassifier(
  redLine: RedLine,
  tls: TlsMaterial,
  directory: string,
): Promise<RunningClassifier> {
  const home = join(directory, 'policies', redLine);
  await mkdir(home, { recursive: true, mode: 0o700 });
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = { id: 'local', algorithm: 'ed25519' as const };
  const now = Date.now();
  const bundle = signPolicyBundle(POLICIES[redLine], {
    version: 1,
    issued: new Date(now - 1000),
    expires: new Date(now + 30 * DAY),
    key: { ...key, privateKey },
  });
  const tlsFile = join(home, 'tls.json');
  await writeFile(join(home, `${bundleKey(1)}.json`), bundle, { mode: 0o600 });
  await writeFile(tlsFile, JSON.stringify(tls), { mode: 0o600 });
  const spki = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  return startClassifier(
    {
      CORDON_SERVICE: 'classifier',
      CORDON_ENCLAVE: 'local',
      CORDON_RED_LINE: redLine,
      CORDON_POLICIES: pathToFileURL(home).href,
      CORDON_POLICY_KEYS: JSON.stringify([{ ...key, use: 'policy', publicKey: spki }]),
      CORDON_SAFEGUARD: 'none',
      CORDON_SAFEGUARD_MODEL: 'none',
      CORDON_TLS: pathToFileURL(tlsFile).href,
      CORDON_LISTEN: '127.0.0.1:0',
    },
    { log: makeLog('classifier', 'local', 'warn') },
  );
}
