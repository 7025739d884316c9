import { createHash } from 'node:crypto';
import { charterDigest } from '../../config/charter-digest';
import { loadDeployment } from '../../config/load';
import { CLAIM_IDS } from '../../contract/claim-id';
import { parseEnvelope, payloadOf, signersOf } from '../../evidence/dsse';
import { EvidenceError } from '../../evidence/errors';
import { keysOf } from '../../evidence/keys';
import { parseStatement, provedBy } from '../../evidence/svr';
import type { Released } from '../../ledger/releases/entry';
import { UsageError } from '../command';
import { readFile } from '../files';

export interface WantedFlags {
  readonly charter?: string;
  readonly attestation?: string;
  readonly image?: readonly string[];
  readonly policyBundle?: readonly string[];
}

/** What a command line names: to be put into a release log, or to be found in it. @throws UsageError */
export function wantedOf(flags: WantedFlags): readonly Released[] {
  return [
    ...(flags.image ?? []).map(imageOf),
    ...(flags.policyBundle ?? []).map(policyOf),
    ...(flags.charter === undefined ? [] : ofCharter(flags.charter)),
    ...(flags.attestation === undefined ? [] : [ofAttestation(flags.attestation, flags.charter)]),
  ];
}

function imageOf(text: string): Released {
  const [, name = '', digest = ''] = /^([^=]{1,256})=(sha256:[0-9a-f]{64})$/.exec(text) ?? [];
  if (name === '') throw new UsageError('image-invalid', `'${text}' names no image; give NAME=sha256:DIGEST`);
  return { kind: 'image', name, digest };
}

function policyOf(text: string): Released {
  const [, name = '', version = '', digest = ''] =
    /^([^=@]{1,256})@(0|[1-9]\d{0,8})=(sha384:[0-9a-f]{96})$/.exec(text) ?? [];
  if (name === '')
    throw new UsageError(
      'policy-invalid',
      `'${text}' names no policy bundle; give RED-LINE@VERSION=sha384:DIGEST`,
    );
  return { kind: 'policy', name, version: Number(version), digest };
}

/** A charter, and the images and releases that it approves. */
function ofCharter(file: string): readonly Released[] {
  const { deployment } = loadDeployment(file);
  const { images, releases } = deployment.charter;
  return [
    // Of what it says, as decision logs and proxies name it, and not of how its file is written.
    { kind: 'charter', name: deployment.enclave.name, digest: charterDigest(deployment.charter) },
    ...Object.entries(images).map(([name, image]): Released => ({ kind: 'image', name, digest: image })),
    ...releases.map(
      ({ id, image, weights, safetyTraining }): Released => ({
        kind: 'model',
        name: id,
        image,
        weights,
        safetyTraining,
      }),
    ),
  ];
}

/** The one claim that may wait for the log, where the charter demands that the assembly is in it. */
const BY_THE_LOG = 'verified-before-use';

/** The assembly that was proved, by this charter and of every claim but one that waits for the log, once as many keys of the charter have signed as it asks for. */
function ofAttestation(file: string, charterFile: string | undefined): Released {
  if (charterFile === undefined)
    throw new UsageError('charter-missing', 'name with --charter whose signatures on the attestation count');
  const { deployment, digest: charter } = loadDeployment(charterFile);
  const { signingKeys, evidence } = deployment.charter;
  const bytes = readFile(file, 'attestation');
  try {
    const envelope = parseEnvelope(bytes);
    const signers = signersOf(envelope, keysOf(signingKeys, 'evidence'));
    if (signers.length < evidence.approvers)
      throw new UsageError(
        'signers-missing',
        `${signers.length} of ${evidence.approvers} keys of the charter signed '${file}'; see cordon attest --add`,
      );
    const statement = parseStatement(payloadOf(envelope));
    const { subject, predicate } = statement;
    const proved = provedBy(statement);
    const lacking = CLAIM_IDS.filter((id) => id !== BY_THE_LOG && !proved.includes(id));
    if (lacking.length > 0)
      throw new UsageError('claims-missing', `'${file}' does not say that ${lacking.join(', ')} are proved`);
    if (`sha384:${predicate.verifier.policies[0].digest.sha384}` !== charter)
      throw new UsageError('charter-differs', `'${file}' is by another charter than '${charterFile}'`);
    const digest = `sha384:${subject[0]?.digest.sha384}`;
    const attestation = `sha384:${createHash('sha384').update(bytes).digest('hex')}`;
    return { kind: 'assembly', name: deployment.enclave.name, digest, attestation };
  } catch (error) {
    if (error instanceof EvidenceError)
      throw new UsageError(error.code, `'${file}': ${error.message}`, error.mend);
    throw error;
  }
}
