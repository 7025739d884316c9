import { writeFileSync } from 'node:fs';
import {
  CHECKPOINT_PATH,
  encodeTlogProof,
  fileLogReader,
  LedgerError,
  nodesOfTiles,
  parseCheckpoint,
  parseNote,
  parseTlogProof,
  policyFor,
  proveInclusion,
  readEntries,
  TILE_WIDTH,
  verifyTlogProof,
} from '../../ledger';
import { parseReleaseEntry, type ReleaseEntry } from '../../ledger/releases/entry';
import { visible, visibleJson } from '../../report/visible';
import { type ExitCode, UsageError } from '../command';
import type { Io } from '../io';
import { loadPolicy, orRefuse, readInput } from '../ledger/inputs';
import type { ReleaseProveFlags } from './flags';

/** Makes a proof that a digest is in a release log, or verifies one. */
export async function releaseProveCommand(
  digest: string,
  flags: ReleaseProveFlags,
  io: Io,
): Promise<ExitCode> {
  if (!/^(sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96})$/.test(digest))
    throw new UsageError(
      'digest-invalid',
      `'${digest}' is no digest; give sha256: or sha384: and its digits`,
    );
  if (flags.verify !== undefined) return verifyCommand(digest, flags.verify, flags, io);
  const { log: folder } = flags;
  if (folder === undefined)
    throw new UsageError('log-missing', 'name the log with --log, or a proof with --verify');
  try {
    const proof = await proofOf(folder, digest);
    if (flags.output === undefined) io.stdout.write(proof.toString());
    else writeFileSync(flags.output, proof);
    return 0;
  } catch (error) {
    if (error instanceof LedgerError) throw new UsageError(error.code, `'${folder}': ${error.message}`);
    throw error;
  }
}

async function proofOf(folder: string, digest: string): Promise<Buffer> {
  const reader = fileLogReader(folder);
  const checkpoint = await reader.read(CHECKPOINT_PATH);
  if (!checkpoint) throw new UsageError('checkpoint-missing', `'${folder}' has no checkpoint`);
  const { size } = parseCheckpoint(parseNote(checkpoint).text);
  let found: { readonly index: number; readonly bytes: Buffer } | undefined;
  for (let bundle = 0; bundle * TILE_WIDTH < size; bundle++)
    for (const [at, bytes] of (await readEntries(reader, bundle, size)).entries()) {
      const index = bundle * TILE_WIDTH + at;
      const entry = parseReleaseEntry(bytes);
      if (names(entry, digest)) found = { index, bytes };
      if (entry.kind === 'withdrawal' && entry.of === found?.index) found = undefined;
    }
  if (!found) throw new UsageError('not-listed', `${digest} is not in '${folder}', or was withdrawn`);
  const hashes = await proveInclusion(nodesOfTiles(reader, size), found.index, size);
  return encodeTlogProof({ extra: found.bytes, index: found.index, hashes, checkpoint });
}

function verifyCommand(digest: string, file: string, flags: ReleaseProveFlags, io: Io): ExitCode {
  if (flags.policy === undefined)
    throw new UsageError('policy-missing', 'name with --policy whose signatures count');
  const { policy } = loadPolicy(flags.policy);
  const proof = orRefuse(file, () => parseTlogProof(readInput(file, 'proof')));
  const { extra } = proof;
  if (!extra) throw new UsageError('entry-missing', `'${file}' brings no entry`);
  try {
    const { origin } = parseCheckpoint(parseNote(proof.checkpoint).text);
    const { checkpoint } = verifyTlogProof(policyFor(policy, origin), proof, extra, { everyLogKey: true });
    const entry = parseReleaseEntry(extra);
    const isAsked = entry.sequence === proof.index && names(entry, digest);
    const place = `number ${proof.index} of ${checkpoint.size} in ${origin}`;
    io.stdout.write(
      `${isAsked ? 'proved' : 'refuted'}: ${visible(isAsked ? `${digest} is ${place}` : `${place} is about something else`)}\n`,
    );
    io.stdout.write(`${visibleJson(JSON.stringify(entry, null, 2))}\n`);
    return isAsked ? 0 : 1;
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    io.stdout.write(`refuted: ${visible(error.message)}\n`);
    return 1;
  }
}

/** Whether an entry releases what has a digest. */
const names = (entry: ReleaseEntry, digest: string): boolean =>
  entry.kind === 'model'
    ? entry.image === digest || entry.weights === digest
    : entry.kind !== 'withdrawal' && entry.digest === digest;
