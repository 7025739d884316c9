import { createPrivateKey } from 'node:crypto';
import {
  CHECKPOINT_PATH,
  cosigner,
  ed25519NoteSigner,
  ed25519Signer,
  encodeKey,
  fileLogReader,
  mlDsa44Signer,
  type NoteSigner,
  type Policy,
  parseNote,
  policyFor,
} from '../../ledger';
import { UsageError } from '../command';
import { readFile } from '../files';
import type { Io } from '../io';
import type { ReleaseAddFlags } from './flags';

/** An Ed25519 key, which all tools read, and an ML-DSA-44 key beside it, so that the log outlives the first. */
export function signersOf({ key, mlDsaSeed, origin }: ReleaseAddFlags, io: Io): readonly NoteSigner[] {
  const signers = [ed25519NoteSigner(origin, ed25519Signer(createPrivateKey(readFile(key, 'key'))))];
  if (mlDsaSeed === undefined) return signers;
  const hex = readFile(mlDsaSeed, 'seed').toString().trim();
  if (!/^[0-9a-f]{64}$/.test(hex))
    throw new UsageError(
      'seed-invalid',
      `'${mlDsaSeed}' is no seed; it must hold 32 bytes as 64 hexadecimal digits`,
    );
  return [...signers, cosigner(origin, mlDsa44Signer(Buffer.from(hex, 'hex')), io.now)];
}

/** What a verifier begins with: witnesses and their quorum are for people to add. */
export const policyOf = (signers: readonly NoteSigner[]) =>
  `${signers.map(({ key }) => `log ${encodeKey(key)}\n`).join('')}quorum none\n`;

/**
 * Whoever has the policy of a log asks for every key of it: a checkpoint by fewer would be refused by everybody.
 * @throws UsageError `keys-incomplete`; LedgerError for a checkpoint that is malformed
 */
export async function refuseFewerKeys(
  folder: string,
  origin: string,
  signers: readonly NoteSigner[],
  policy: Policy | undefined,
): Promise<void> {
  const given = new Set(signers.map(({ key }) => key.id));
  const checkpoint = await fileLogReader(folder).read(CHECKPOINT_PATH);
  const signed = checkpoint ? parseNote(checkpoint).signatures.filter(({ name }) => name === origin) : [];
  // Of a log that none of these keys signed, opening it says that.
  if (signed.some(({ id }) => given.has(id)) && signed.some(({ id }) => !given.has(id)))
    throw new UsageError(
      'keys-incomplete',
      `'${folder}' is signed by ${signed.length === 2 ? 'two' : signed.length} keys, and not all of them are given; give both, with --key and --ml-dsa-seed`,
    );
  const asked = policy ? policyFor(policy, origin).logs : [];
  if (asked.some(({ key }) => !given.has(key.id)))
    throw new UsageError(
      'keys-incomplete',
      `the policy of --witnesses names a key of ${origin} that doesn't sign here; give every key of the log that it names, with --key and --ml-dsa-seed`,
    );
}
