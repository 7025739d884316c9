import { join } from 'node:path';
import { PROOF_SUFFIX } from '../../evidence/releases/proof-file';
import {
  CHECKPOINT_PATH,
  encodeTlogProof,
  fileLogReader,
  LedgerError,
  type LogReader,
  nodesOfTiles,
  parseCheckpoint,
  parseNote,
  parseTlogProof,
  proveInclusion,
  readEntries,
  readEntry,
  TILE_WIDTH,
} from '../../ledger';
import { describeReleased, parseReleaseEntry, type ReleaseEntry } from '../../ledger/releases/entry';
import { openReleaseProof } from '../../ledger/releases/release-proof';
import { visible, visibleJson } from '../../report/visible';
import { type ExitCode, UsageError } from '../command';
import { readFile, writeFile } from '../files';
import type { Io } from '../io';
import { loadPolicy, orRefuse } from '../ledger/inputs';
import { makeFolder } from '../make-folder';
import { refuseUnused } from '../refuse-unused';
import type { ReleaseProveFlags } from './flags';
import { releasedIn } from './released-in';
import { wantedOf } from './wanted';

/** Makes proofs that something is in a release log, or verifies one. */
export async function releaseProveCommand(
  digest: string | undefined,
  flags: ReleaseProveFlags,
  io: Io,
): Promise<ExitCode> {
  refuseUnusedFlags(flags);
  if (digest === undefined && (flags.to === undefined || flags.verify !== undefined))
    throw new UsageError(
      'digest-missing',
      'name a digest; or with --to a folder, and what its proofs are of',
    );
  if (digest !== undefined && !/^(sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96})$/.test(digest))
    throw new UsageError(
      'digest-invalid',
      `'${digest}' is no digest; give sha256: or sha384: and its digits`,
    );
  if (digest !== undefined && flags.verify !== undefined)
    return verifyCommand(digest, flags.verify, flags, io);
  const { log: folder } = flags;
  if (folder === undefined)
    throw new UsageError('log-missing', 'name the log with --log, or a proof with --verify');
  try {
    const log = await openProvable(folder);
    if (flags.to !== undefined) await proveAll(log, digest, flags, flags.to, io);
    else if (digest !== undefined) {
      const proof = await log.prove(await newestOf(log, digest));
      if (flags.output === undefined) io.stdout.write(proof.toString());
      else writeFile(flags.output, proof);
    }
    return 0;
  } catch (error) {
    if (error instanceof LedgerError)
      throw new UsageError(error.code, `'${folder}': ${error.message}`, error.mend);
    throw error;
  }
}

const NAMING = ['charter', 'attestation', 'image', 'policyBundle'] as const;

/** What would be passed over by how a proof is made or verified. @throws UsageError `option-unused` */
function refuseUnusedFlags(flags: ReleaseProveFlags): void {
  if (flags.verify !== undefined) {
    const others = ['log', 'to', 'output', ...NAMING] as const;
    refuseUnused(flags, others, 'beside --verify, which holds the proof against a digest and writes nothing');
  } else {
    refuseUnused(flags, ['policy'], 'without --verify');
    if (flags.to !== undefined) refuseUnused(flags, ['output'], 'beside --to, which names the folder');
    else refuseUnused(flags, NAMING, 'without --to: one proof is of a digest');
  }
}

interface Provable {
  readonly folder: string;
  readonly size: number;
  readonly reader: LogReader;
  readonly prove: (index: number) => Promise<Buffer>;
}

async function openProvable(folder: string): Promise<Provable> {
  const reader = fileLogReader(folder);
  const checkpoint = await reader.read(CHECKPOINT_PATH);
  if (!checkpoint) throw new UsageError('checkpoint-missing', `'${folder}' has no checkpoint`);
  const { size } = parseCheckpoint(parseNote(checkpoint).text);
  const prove = async (index: number) => {
    const hashes = await proveInclusion(nodesOfTiles(reader, size), index, size);
    return encodeTlogProof({ extra: await readEntry(reader, index, size), index, hashes, checkpoint });
  };
  return { folder, size, reader, prove };
}

/** The newest entry that a digest is in, unless it was withdrawn. */
async function newestOf({ folder, size, reader }: Provable, digest: string): Promise<number> {
  let found: number | undefined;
  for (let bundle = 0; bundle * TILE_WIDTH < size; bundle++)
    for (const [at, bytes] of (await readEntries(reader, bundle, size)).entries()) {
      const index = bundle * TILE_WIDTH + at;
      const entry = parseReleaseEntry(bytes);
      if (names(entry, digest)) found = index;
      if (entry.kind === 'withdrawal' && entry.of === found) found = undefined;
    }
  if (found === undefined)
    throw new UsageError('not-listed', `${digest} is not in '${folder}', or was withdrawn`);
  return found;
}

/** Proofs of all that the command line names, into a folder of evidence. None is written unless all can be. */
async function proveAll(
  log: Provable,
  digest: string | undefined,
  flags: ReleaseProveFlags,
  to: string,
  io: Io,
): Promise<void> {
  const released = await releasedIn(log.folder, log.size);
  const wanted = wantedOf(flags).map((one) => {
    const index = released.find(one);
    if (index === undefined)
      throw new UsageError(
        'not-listed',
        `${describeReleased(one)} is not in '${log.folder}', or was withdrawn`,
      );
    return { index, name: encodeURIComponent(`${one.kind}-${one.name}`) };
  });
  if (digest !== undefined)
    wanted.push({ index: await newestOf(log, digest), name: digest.replace(':', '-') });
  makeFolder(to);
  for (const { index, name } of wanted) {
    const file = join(to, `${name}${PROOF_SUFFIX}`);
    writeFile(file, await log.prove(index));
    io.stdout.write(`${index}  ${visible(file)}\n`);
  }
}

function verifyCommand(digest: string, file: string, flags: ReleaseProveFlags, io: Io): ExitCode {
  if (flags.policy === undefined)
    throw new UsageError('policy-missing', 'name with --policy whose signatures count');
  const { policy } = loadPolicy(flags.policy);
  const bytes = readFile(file, 'proof');
  if (!orRefuse(file, () => parseTlogProof(bytes)).extra)
    throw new UsageError('entry-missing', `'${file}' brings no entry`);
  try {
    const { origin, index, entry, opened } = openReleaseProof(policy, bytes);
    const isAsked = names(entry, digest);
    const place = `number ${index} of ${opened.checkpoint.size} in ${origin}`;
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
