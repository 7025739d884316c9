import { statSync } from 'node:fs';
import { charterDigest } from '../../config/charter-digest';
import { loadDeployment } from '../../config/load';
import { placeholdersIn } from '../../config/placeholders';
import type { Charter } from '../../config/schema';
import { approvedIn, encodeApproval } from '../../evidence/charter-approval';
import {
  addSignature,
  encodeEnvelope,
  parseEnvelope,
  payloadOf,
  signEnvelope,
  signersOf,
} from '../../evidence/dsse';
import { type EvidenceKey, keysOf } from '../../evidence/keys';
import { visible } from '../../report/visible';
import { type ExitCode, UsageError } from '../command';
import { readFile, writeFile } from '../files';
import type { Io } from '../io';
import { readKey } from '../read-key';
import { refuseUnused } from '../refuse-unused';
import { refusingEvidence } from '../refusing-evidence';
import { signersAsked } from '../signers';
import type { SignFlags } from './flags';

/** Signs what a charter says; or checks who signed that. */
export function signCharter(file: string, flags: SignFlags, io: Io): ExitCode {
  if (flags.check === undefined) refuseUnused(flags, ['signers'], 'without --check');
  else refuseUnused(flags, ['key', 'add', 'output'], 'beside --check, which signs and writes nothing');
  return refusingEvidence(() => {
    const { charter } = loadDeployment(file).deployment;
    return flags.check === undefined
      ? sign(charter, flags, io)
      : check({ file, charter }, flags.check, flags, io);
  });
}

function sign(charter: Charter, { key = [], trusted, add, output }: SignFlags, io: Io): ExitCode {
  const [left] = placeholdersIn(charter, ['charter']);
  if (left)
    throw new UsageError('charter-unfinished', `${left.path.join('.')} ${left.message}; nobody signs that`);
  const digest = charterDigest(charter);
  const keys = evidenceKeysOf(trusted === undefined ? charter : loadDeployment(trusted).deployment.charter);
  const privateKeys = key.map((file) => readKey(file));
  if (privateKeys.length === 0) throw new UsageError('key-missing', 'name a private key with --key');
  const before = add === undefined ? undefined : approvalIn(add, keys);
  if (before && before.signed !== digest)
    throw new UsageError('statement-differs', `what was signed before is of another charter than ${digest}`);
  const envelope = before
    ? privateKeys.reduce((whole, one) => addSignature(whole, one, keys), before.envelope)
    : signEnvelope(encodeApproval(digest), privateKeys, keys);
  if (output === undefined) io.stdout.write(encodeEnvelope(envelope));
  else writeFile(output, encodeEnvelope(envelope));
  return 0;
}

function check(
  { file: own, charter }: { readonly file: string; readonly charter: Charter },
  file: string,
  { trusted, signers }: SignFlags,
  io: Io,
): ExitCode {
  if (trusted === undefined)
    throw new UsageError(
      'trusted-missing',
      'bring a charter whose keys count with --trusted: whoever wrote this one could have written its keys',
    );
  const home = loadDeployment(trusted).deployment.charter;
  if (isSameFile(own, trusted))
    throw new UsageError(
      'trusted-same',
      `'${trusted}' is the very charter that is checked; name one that you have from elsewhere`,
    );
  const needed = signers === undefined ? home.evidence.approvers : signersAsked(signers);
  const { signers: found, signed } = approvalIn(file, evidenceKeysOf(home));
  const digest = charterDigest(charter);
  if (signed === digest && found.length >= needed) {
    io.stdout.write(`proved: ${found.join(', ')} signed the charter ${digest}\n`);
    return 0;
  }
  const fault =
    signed === digest
      ? `${found.length} of ${needed} keys signed it${found.length > 0 ? `: ${found.join(', ')}` : ''}`
      : `it is about another charter: ${signed}, and this is ${digest}`;
  io.stdout.write(`refuted: ${visible(fault)}\n`);
  return 1;
}

/** What an envelope approves, and whose signatures count of it. */
const approvalIn = (file: string, keys: readonly EvidenceKey[]) =>
  refusingEvidence(() => {
    const envelope = parseEnvelope(readFile(file, 'envelope'));
    const signed = approvedIn(payloadOf(envelope));
    return { envelope, signed, signers: signersOf(envelope, keys) };
  }, file);

/** By whatever names and links: who wrote a charter could have written the keys in it. */
function isSameFile(one: string, other: string): boolean {
  const [first, second] = [statSync(one), statSync(other)];
  return first.ino === second.ino && first.dev === second.dev;
}

const evidenceKeysOf = ({ signingKeys }: Charter) => keysOf(signingKeys, 'evidence');
