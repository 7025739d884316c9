import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Callers } from '../environment';
import type { Authority } from './certificates';
import { writePrivate } from './private-files';

/**
 * Makes certificates and signing keys for the reviewers of a local stack, in `reviewers/`: `NAME.pem` and `NAME.key` to
 * connect with, `NAME-signing.key` (PKCS #8) to sign decisions with. Signing keys of an earlier run stay.
 * @returns the callers, with the reviewers' public keys
 */
export async function writeReviewers(
  directory: string,
  callers: Callers,
  authority: Authority,
): Promise<Callers> {
  const folder = join(directory, 'reviewers');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const reviewers = await Promise.all(
    callers.reviewers.map(async (reviewer) => {
      const name = reviewer.certificate.split('/').at(-1) ?? '';
      const { certificate, privateKey } = await authority.issue(reviewer.certificate);
      await writePrivate(folder, `${name}.pem`, certificate);
      await writePrivate(folder, `${name}.key`, privateKey);
      return { ...reviewer, key: await signingKey(folder, `${name}-signing.key`) };
    }),
  );
  return { ...callers, reviewers };
}

/** P-384, which every browser can sign by. */
async function signingKey(folder: string, file: string) {
  if (!existsSync(join(folder, file))) {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
    await writePrivate(folder, file, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  }
  const publicKey = createPublicKey(await readFile(join(folder, file), 'utf8'));
  return {
    algorithm: 'ecdsa-p384-sha384' as const,
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  };
}
