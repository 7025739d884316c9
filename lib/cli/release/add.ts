import { existsSync } from 'node:fs';
import {
  askWitness,
  fileLogReader,
  LedgerError,
  nodesOfTiles,
  openFileLog,
  openLog,
  type Policy,
  type Published,
  verifierOf,
} from '../../ledger';
import { visible } from '../../report/visible';
import { type ExitCode, UsageError } from '../command';
import { readFile, refuseUnwritable, writeNew } from '../files';
import type { Io } from '../io';
import { loadPolicy, orRefuse } from '../ledger/inputs';
import { refuseUnused } from '../refuse-unused';
import { additionsTo, againOf, withdrawalOf } from './additions';
import type { ReleaseAddFlags } from './flags';
import { refuseNoLogFolder } from './log-folder';
import { policyOf, refuseFewerKeys, signersOf } from './log-keys';
import { releasedIn } from './released-in';
import { wantedOf } from './wanted';

/** Adds what isn't in a release log yet, signs it, and says which entry each is. Whatever is refused is refused before a write. */
export async function releaseAddCommand(flags: ReleaseAddFlags, io: Io): Promise<ExitCode> {
  if (flags.withdraw === undefined) refuseUnused(flags, ['reason'], 'without --withdraw');
  const withdrawal = withdrawalOf(flags);
  const asked = { wanted: wantedOf(flags), withdrawal, again: againOf(flags) };
  if (asked.wanted.length === 0 && !withdrawal)
    throw new UsageError(
      'nothing-to-add',
      'name what to add: --charter, --attestation, --image, --policy-bundle or --withdraw',
    );
  refuseNoLogFolder(flags.log, withdrawal !== undefined || asked.again.length > 0);
  const signers = orRefuse(flags.key, () => signersOf(flags, io));
  const policy = flags.witnesses === undefined ? undefined : loadPolicy(flags.witnesses).policy;
  const writePolicy = policyWriter(flags.writePolicy, policyOf(signers));
  try {
    await refuseFewerKeys(flags.log, flags.origin, signers, policy);
    const log = await openLog({
      storage: await openFileLog(flags.log),
      origin: flags.origin,
      signers,
      ...(policy && { cosign: (published: Published) => cosignatures(policy, flags.log, published) }),
    });
    try {
      const begins = log.size() === 0;
      const released = await releasedIn(flags.log, log.size());
      const additions = additionsTo(released, log.size(), asked, io.now());
      for (const { bytes, says } of additions)
        io.stdout.write(`${await log.append(bytes)}  ${visible(says)}\n`);
      if (begins) io.stderr.write(`cordon: a new log was begun in '${visible(flags.log)}'\n`);
    } finally {
      await log.close();
    }
    writePolicy();
    return 0;
  } catch (error) {
    if (error instanceof LedgerError)
      throw new UsageError(error.code, `'${flags.log}': ${error.message}`, error.mend);
    throw error;
  }
}

/**
 * Writes a policy, once the log is written. One that people have given witnesses isn't overwritten.
 * @throws UsageError `file-exists`, `folder-missing`
 */
function policyWriter(file: string | undefined, text: string): () => void {
  if (file === undefined) return () => {};
  if (!existsSync(file)) {
    refuseUnwritable(file);
    return () => writeNew(file, text);
  }
  if (readFile(file, 'policy').toString() !== text)
    throw new UsageError(
      'file-exists',
      `'${file}' holds something else than the policy of these keys, and is not overwritten; name another file`,
    );
  return () => {};
}

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
