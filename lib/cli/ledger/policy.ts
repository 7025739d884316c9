import {
  encodeKey,
  isKeyName,
  LedgerError,
  makeKey,
  parsePolicy,
  publicKeyOf,
  SIGNATURE_TYPES,
} from '../../ledger';
import { type ExitCode, UsageError } from '../command';
import { readFile, writeFile } from '../files';
import type { Io } from '../io';
import type { PolicyFlags } from './flags';
import { orRefuse } from './inputs';

const TYPES = { ed25519: SIGNATURE_TYPES.ed25519, 'ml-dsa-44': SIGNATURE_TYPES.mlDsa44 } as const;

/** Writes a policy that names the two keys of a log; witnesses and their quorum are for people to add. */
export async function policyCommand(flags: PolicyFlags, io: Io): Promise<ExitCode> {
  if (!isKeyName(flags.origin))
    throw new UsageError(
      'value-invalid',
      `--origin '${flags.origin}' is no name of a log; give CORDON_LEDGER_ORIGIN of the enclave, without a space or a plus`,
    );
  const keys = flags.keys.map((file) => {
    const { algorithm, publicKey } = orRefuse(file, () => publicKeyOf(derOf(readFile(file, 'key'))));
    return { algorithm, vkey: orRefuse(file, () => makeKey(flags.origin, TYPES[algorithm], publicKey)) };
  });
  const kinds = keys.map(({ algorithm }) => algorithm).toSorted();
  if (kinds.join() !== Object.keys(TYPES).join())
    throw new UsageError(
      'keys-incomplete',
      `'${kinds.join(', ')}' don't sign a log; name one Ed25519 key and one ML-DSA-44 key`,
    );
  const before = flags.addTo === undefined ? 'quorum none\n' : textOf(flags.addTo);
  const text = `${keys.map(({ vkey }) => `log ${encodeKey(vkey)}\n`).join('')}${before}`;
  orRefuse(flags.addTo ?? flags.origin, () => parsePolicy(Buffer.from(text, 'latin1')));
  if (flags.output === undefined) io.stdout.write(text);
  else writeFile(flags.output, text, 'latin1');
  return 0;
}

/** A policy's own text, which is octets. */
function textOf(file: string): string {
  const bytes = readFile(file, 'policy');
  orRefuse(file, () => parsePolicy(bytes));
  return bytes.toString('latin1');
}

/** A SubjectPublicKeyInfo as DER, as its base64, which `aws kms get-public-key` prints, or as PEM. */
function derOf(bytes: Buffer): Buffer {
  // A sequence of a length that isn't text, or of the one length of an Ed25519 key.
  if (bytes[0] === 0x30 && ((bytes[1] ?? 0) > 0x7f || bytes.length === 44)) return bytes;
  const body = bytes.toString('latin1').replace(/^-----(BEGIN|END) PUBLIC KEY-----$/gm, '');
  const base64 = body.replace(/\s/g, '');
  const der = Buffer.from(base64, 'base64');
  if (der.toString('base64') !== base64)
    throw new LedgerError('key_malformed', 'neither DER, base64 nor PEM');
  return der;
}
