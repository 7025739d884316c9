import { createPrivateKey } from 'node:crypto';
import {
  askWitness,
  cosigner,
  ed25519NoteSigner,
  ed25519Signer,
  encodeKey,
  fileLogReader,
  LedgerError,
  type Log,
  mlDsa44Signer,
  type NoteSigner,
  nodesOfTiles,
  openFileLog,
  openLog,
  type Policy,
  type Published,
  verifierOf,
} from '../../ledger';
import {
  describeReleased,
  encodeReleaseEntry,
  RELEASE_SCHEMA,
  type ReleaseBody,
  type ReleaseEntry,
} from '../../ledger/releases/entry';
import { visible } from '../../report/visible';
import { type ExitCode, UsageError } from '../command';
import { readFile, writeFile } from '../files';
import type { Io } from '../io';
import { loadPolicy, orRefuse } from '../ledger/inputs';
import { refuseUnsuited } from '../make-folder';
import { refuseUnused } from '../refuse-unused';
import type { ReleaseAddFlags } from './flags';
import { releasedIn } from './released-in';
import { wantedOf } from './wanted';

/** Adds what isn't in a release log yet, signs it, and says which entry each is. */
export async function releaseAddCommand(flags: ReleaseAddFlags, io: Io): Promise<ExitCode> {
  if (flags.withdraw === undefined) refuseUnused(flags, ['reason'], 'without --withdraw');
  refuseUnsuited(flags.log);
  const wanted = wantedOf(flags);
  const withdrawal = withdrawalOf(flags);
  if (wanted.length === 0 && !withdrawal)
    throw new UsageError(
      'nothing-to-add',
      'name what to add: --charter, --attestation, --image, --policy-bundle or --withdraw',
    );
  const signers = orRefuse(flags.key, () => signersOf(flags, io));
  const policy = flags.witnesses === undefined ? undefined : loadPolicy(flags.witnesses).policy;
  try {
    const log = await openLog({
      storage: await openFileLog(flags.log),
      origin: flags.origin,
      signers,
      ...(policy && { cosign: (published: Published) => cosignatures(policy, flags.log, published) }),
    });
    try {
      const released = await releasedIn(flags.log, log.size());
      const missing = wanted.filter((one) => released.find(one) === undefined);
      for (const one of missing)
        io.stdout.write(`${await append(log, one, io)}  ${visible(describeReleased(one))}\n`);
      if (withdrawal) io.stdout.write(`${await append(log, withdrawal, io)}  withdraws ${withdrawal.of}\n`);
    } finally {
      await log.close();
    }
    if (flags.writePolicy !== undefined) writeFile(flags.writePolicy, policyOf(signers));
    return 0;
  } catch (error) {
    if (error instanceof LedgerError)
      throw new UsageError(error.code, `'${flags.log}': ${error.message}`, error.mend);
    throw error;
  }
}

async function append(log: Log, body: ReleaseBody, { now }: Io): Promise<number> {
  const place = {
    schema: RELEASE_SCHEMA,
    sequence: log.size(),
    time: new Date(now()).toISOString(),
  } as const;
  return log.append(encodeReleaseEntry({ ...place, ...body } as ReleaseEntry));
}

function withdrawalOf({ withdraw, reason }: ReleaseAddFlags) {
  if (withdraw === undefined) return undefined;
  if (!/^(0|[1-9]\d{0,15})$/.test(withdraw))
    throw new UsageError('entry-invalid', `'${withdraw}' is no number of an entry`);
  if (reason === undefined) throw new UsageError('reason-missing', 'say with --reason why it is withdrawn');
  return { kind: 'withdrawal', of: Number(withdraw), reason } as const;
}

/** An Ed25519 key, which all tools read, and an ML-DSA-44 key beside it, so that the log outlives the first. */
function signersOf({ key, mlDsaSeed, origin }: ReleaseAddFlags, io: Io): readonly NoteSigner[] {
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
const policyOf = (signers: readonly NoteSigner[]) =>
  `${signers.map(({ key }) => `log ${encodeKey(key)}\n`).join('')}quorum none\n`;

/** Asks each witness of the policy that has an address. */
async function cosignatures({ witnesses }: Policy, folder: string, { note, size }: Published) {
  const asked = [...witnesses.values()].flatMap(({ url, key }) => (url === undefined ? [] : [{ url, key }]));
  const read = nodesOfTiles(fileLogReader(folder), size);
  const all = await Promise.all(
    asked.map(({ url, key }) =>
      askWitness({ post: (body) => post(url, body), verifiers: [verifierOf(key)] }, note, read),
    ),
  );
  return all.flat();
}

async function post(url: string, body: Buffer) {
  const response = await fetch(`${url.replace(/\/$/, '')}/add-checkpoint`, {
    method: 'POST',
    body: new Uint8Array(body),
    signal: AbortSignal.timeout(10_000),
  });
  const contentType = response.headers.get('content-type') ?? '';
  return { status: response.status, contentType, body: await response.text() };
}
