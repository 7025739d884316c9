import type { KeyObject } from 'node:crypto';
import type { ClaimId } from '../../contract/claim-id';
import type { Verdict } from '../../contract/verdict';
import { VERSION } from '../../contract/version';
import {
  addSignature,
  type Envelope,
  encodeEnvelope,
  parseEnvelope,
  payloadOf,
  signEnvelope,
  signersOf,
} from '../../evidence/dsse';
import { type EvidenceKey, keysOf } from '../../evidence/keys';
import {
  encodeStatement,
  parseStatement,
  provedBy,
  saysTheSame,
  statementOf,
  type VerificationStatement,
} from '../../evidence/svr';
import { visible } from '../../report/visible';
import { readAssembly } from '../../template/read/read-assembly';
import { type CharterSource, verify } from '../../verify/verify';
import { charterFor } from '../charter';
import { chosenClaims } from '../claim-ids';
import { type ExitCode, UsageError } from '../command';
import { evidenceFor } from '../evidence-files';
import { readFile, writeFile } from '../files';
import { type Io, progress } from '../io';
import { readKey } from '../read-key';
import { refuseUnused } from '../refuse-unused';
import { refusingEvidence } from '../refusing-evidence';
import { signersAsked } from '../signers';
import type { AttestFlags } from './flags';

/** Verifies an assembly, and signs what was proved; or checks who signed that before. */
export function attestPath(path: string, flags: AttestFlags, io: Io): ExitCode {
  if (flags.check === undefined) refuseUnused(flags, ['signers'], 'without --check');
  else
    refuseUnused(
      flags,
      ['key', 'add', 'evidence', 'output'],
      'beside --check, which proves, signs and writes nothing',
    );
  return refusingEvidence(() =>
    flags.check === undefined ? attest(path, flags, io) : checkAttestation(path, flags.check, flags, io),
  );
}

function attest(path: string, flags: AttestFlags, io: Io): ExitCode {
  const source = charterFor(path, flags.charter);
  const keys = keysOf(source.charter.signingKeys, 'evidence');
  const privateKeys = (flags.key ?? []).map((file) => readKey(file));
  if (privateKeys.length === 0) throw new UsageError('key-missing', 'name a private key with --key');
  const verdict = verdictOn(path, source, { claims: chosenClaims(flags), files: flags.evidence }, io);
  // Nobody signs that something isn't so: there is no word for that in a result of passed properties.
  if (verdict.verdict !== 'proved') {
    const by = flags.charter === undefined ? '' : ` --charter ${flags.charter}`;
    io.stderr.write(
      `cordon: ${verdict.verdict}, so there is nothing to sign; see cordon verify ${visible(`${path}${by}`)}\n`,
    );
    return 1;
  }
  const statement = statementOf(verdict, { version: VERSION, at: new Date(io.now()) });
  const envelope =
    flags.add === undefined
      ? signEnvelope(encodeStatement(statement), privateKeys, keys)
      : countersign(flags.add, statement, privateKeys, keys);
  const text = encodeEnvelope(envelope);
  if (flags.output === undefined) io.stdout.write(text);
  else writeFile(flags.output, text);
  return 0;
}

/** Adds signatures to what others signed, if this verifier finds the same. */
function countersign(
  file: string,
  own: VerificationStatement,
  privateKeys: readonly KeyObject[],
  keys: readonly EvidenceKey[],
): Envelope {
  const { envelope, statement: signed } = attestationIn(file, keys);
  if (isLater(signed, Date.parse(own.predicate.timeCreated)))
    throw new UsageError(
      'statement-future',
      `what was signed before is of a time to come: ${signed.predicate.timeCreated}`,
    );
  if (!saysTheSame(signed, own))
    throw new UsageError(
      'statement-differs',
      'what was signed before is not what this run proves: the assembly, the charter, the claims or the version differ',
    );
  return privateKeys.reduce((whole, key) => addSignature(whole, key, keys), envelope);
}

/** Milliseconds by which clocks may differ. */
const SKEW = 300_000;

export const isLater = ({ predicate }: VerificationStatement, now: number): boolean =>
  Date.parse(predicate.timeCreated) > now + SKEW;

function checkAttestation(path: string, file: string, flags: AttestFlags, io: Io): ExitCode {
  const { faults, signers, statement } = attestationFaults(path, file, flags, io);
  const { timeCreated, verifier } = statement.predicate;
  io.stdout.write(
    faults.length === 0
      ? `proved: ${provedBy(statement).length} claims, as ${signers.join(', ')} signed; found by ${visible(verifier.id)} at ${timeCreated}\n`
      : `refuted: ${visible(faults.join('; '))}\n`,
  );
  return faults.length === 0 ? 0 : 1;
}

/**
 * What is wrong with an attestation of the assembly at `path`, by the charter that the flags name.
 * @throws UsageError `charter-missing` where they name none
 * @throws UsageError where it is no attestation, with the file
 */
export function attestationFaults(
  path: string,
  file: string,
  flags: Pick<AttestFlags, 'charter' | 'signers' | 'except'> & { readonly claims?: readonly ClaimId[] },
  io: Io,
): {
  readonly faults: readonly string[];
  readonly signers: readonly string[];
  readonly statement: VerificationStatement;
} {
  if (flags.charter === undefined)
    throw new UsageError(
      'charter-missing',
      'bring the charter with --charter: whoever made the assembly could have made its own',
    );
  const source = charterFor(path, flags.charter);
  const needed =
    flags.signers === undefined ? source.charter.evidence.approvers : signersAsked(flags.signers);
  const { signers, statement } = attestationIn(file, keysOf(source.charter.signingKeys, 'evidence'));
  // Of no claim, which reads the assembly and digests it.
  const expected = statementOf(verdictOn(path, source, { claims: [], files: [] }, io), {
    version: VERSION,
    at: new Date(0),
  });
  const lacking = chosenClaims(flags).filter((claim) => !provedBy(statement).includes(claim));
  const faults = [
    signers.length < needed &&
      `${signers.length} of ${needed} keys of the charter signed it${signers.length > 0 ? `: ${signers.join(', ')}` : ''}`,
    isLater(statement, io.now()) && `it is of a time to come, ${statement.predicate.timeCreated}`,
    !sameSubject(statement, expected) && 'it is about another assembly',
    !sameCharter(statement, expected) && 'it is by another charter',
    lacking.length > 0 && `it does not say that these claims are proved: ${lacking.join(', ')}`,
  ].filter((fault) => fault !== false);
  return { faults, signers, statement };
}

export const sameSubject = (a: VerificationStatement, b: VerificationStatement): boolean =>
  JSON.stringify(a.subject) === JSON.stringify(b.subject);
export const sameCharter = (a: VerificationStatement, b: VerificationStatement): boolean =>
  JSON.stringify(a.predicate.verifier.policies) === JSON.stringify(b.predicate.verifier.policies);

function verdictOn(
  path: string,
  source: CharterSource,
  { claims, files }: { readonly claims: readonly ClaimId[]; readonly files: readonly string[] | undefined },
  io: Io,
): Verdict {
  const doing = progress(io);
  doing(`verifying ${path}`);
  const evidence = { files: evidenceFor(path, files), at: io.now() };
  return verify(readAssembly([path], { environment: {} }), source, { claims, clock: io.now, evidence });
}

const attestationIn = (file: string, keys: readonly EvidenceKey[]) =>
  refusingEvidence(() => {
    const envelope = readEnvelope(file);
    return { envelope, signers: signersOf(envelope, keys), statement: parseStatement(payloadOf(envelope)) };
  }, file);

export const readEnvelope = (file: string): Envelope => parseEnvelope(readFile(file, 'envelope'));
