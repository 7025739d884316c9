import {
  encodeTlogProof,
  leafHash,
  nodesOfTiles,
  parseCheckpoint,
  parseNote,
  parseTlogProof,
  proveInclusion,
  readEntry,
  verifyInclusion,
} from '../../ledger';
import { verifyDecisionProof } from '../../ledger/decisions/proof';
import { visible, visibleJson } from '../../report/visible';
import { type ExitCode, UsageError } from '../command';
import { readFile, writeFile } from '../files';
import type { Io } from '../io';
import { refuseUnused } from '../refuse-unused';
import { logOf, parseEntryName } from './entry-name';
import { findLogs } from './find-logs';
import type { ProveFlags } from './flags';
import { loadPolicy, orRefuse } from './inputs';

/** Makes a proof of one entry, or verifies one. */
export async function proveCommand(entry: string | undefined, flags: ProveFlags, io: Io): Promise<ExitCode> {
  if (flags.verify !== undefined) return verifyCommand(entry, flags.verify, flags, io);
  refuseUnused(flags, ['policy', 'entry'], 'without --verify');
  if (flags.format !== 'text')
    refuseUnused(flags, ['format'], 'without --verify: a proof is written in one form');
  if (entry === undefined || flags.log === undefined)
    throw new UsageError('entry-missing', 'name an entry, and its log with --log; or a proof with --verify');
  const name = parseEntryName(entry);
  const { path, reader, checkpoint, size } = await logOf(await findLogs(flags.log), name);
  if (name.sequence >= size)
    throw new UsageError(
      'entry-missing',
      `the checkpoint of '${path}' covers ${size} entries, and not ${name.sequence}`,
    );
  const bytes = await readEntry(reader, name.sequence, size);
  const hashes = await proveInclusion(nodesOfTiles(reader, size), name.sequence, size);
  const { root } = parseCheckpoint(parseNote(checkpoint).text);
  if (!verifyInclusion({ index: name.sequence, size, root }, leafHash(bytes), hashes)) {
    io.stderr.write(`cordon: '${visible(path)}' doesn't add up to its checkpoint; see cordon ledger check\n`);
    return 1;
  }
  const proof = encodeTlogProof({ extra: bytes, index: name.sequence, hashes, checkpoint });
  if (flags.output === undefined) io.stdout.write(proof.toString());
  else writeFile(flags.output, proof);
  return 0;
}

function verifyCommand(entry: string | undefined, file: string, flags: ProveFlags, io: Io): ExitCode {
  refuseUnused(flags, ['log', 'output'], 'beside --verify, which reads the proof alone and writes nothing');
  if (flags.policy === undefined)
    throw new UsageError('policy-missing', 'name with --policy whose signatures count');
  const { policy } = loadPolicy(flags.policy);
  const proof = orRefuse(file, () => parseTlogProof(readFile(file, 'proof')));
  const bytes = flags.entry === undefined ? proof.extra : readFile(flags.entry, 'entry');
  if (!bytes)
    throw new UsageError(
      'entry-missing',
      `'${file}' brings no entry; name the file of the entry with --entry`,
    );
  const result = verifyDecisionProof(policy, proof, bytes, entry === undefined ? {} : parseEntryName(entry));
  if (flags.format === 'json')
    io.stdout.write(
      `${visibleJson(JSON.stringify({ schema: 'cordon.ledger-proof/v1', ...result }, null, 2))}\n`,
    );
  else {
    io.stdout.write(`${result.verdict}: ${visible(result.says)}\n`);
    if (result.entry) io.stdout.write(`${visibleJson(JSON.stringify(result.entry, null, 2))}\n`);
  }
  return result.verdict === 'proved' ? 0 : 1;
}
