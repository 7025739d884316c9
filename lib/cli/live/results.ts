import { createHash, type KeyObject } from 'node:crypto';
import type { Charter } from '../../config/schema';
import type { ClaimId } from '../../contract/claim-id';
import type { Verdict } from '../../contract/verdict';
import { VERSION } from '../../contract/version';
import {
  addMade,
  encodeEnvelope,
  payloadOf,
  preAuthEncoding,
  signEnvelope,
  signersOf,
} from '../../evidence/dsse';
import { EvidenceError } from '../../evidence/errors';
import { type EvidenceKey, keyOf, keysOf } from '../../evidence/keys';
import {
  encodeStatement,
  parseStatement,
  provedBy,
  statementOf,
  type VerificationStatement,
} from '../../evidence/svr';
import type { Place } from '../../live/account';
import { visible } from '../../report/visible';
import { readAssembly } from '../../template/read/read-assembly';
import { verify } from '../../verify/verify';
import { isLater, readEnvelope, sameCharter, sameSubject } from '../attest/attest-path';
import { charterFor } from '../charter';
import { chosenClaims } from '../claim-ids';
import { type ExitCode, UsageError } from '../command';
import { refuseUnwritable, writeFile } from '../files';
import type { Io } from '../io';
import { readKey } from '../read-key';
import { optionOf } from '../refuse-unused';
import { refusingEvidence } from '../refusing-evidence';
import { KMS_KEY, ownAsking, signedByKms } from './aws-side';
import type { LiveFlags } from './flags';
import { placeOf } from './place';
import { resultFiles } from './result-files';
import { Unusable } from './unusable';

/** Hours within which an account has to be proved again, where nobody says otherwise. Source: FedRAMP 20x, Moderate. */
const WITHIN = 72;
const HOUR = 3_600_000;

/** Keys to sign with. @throws UsageError `key-missing`, `key-invalid`, `since-unsigned` */
export function signingKeys({ key = [], result, since }: LiveFlags): readonly KeyObject[] {
  if (since !== undefined && (key.length > 0 || result !== undefined))
    throw new UsageError(
      'since-unsigned',
      '--since shows what changed, and nothing is signed of that; leave it out, or leave out --key and --result',
    );
  if ((key.length === 0) !== (result === undefined))
    throw new UsageError('key-missing', 'name a private key with --key, and with --result where to write');
  return key.filter((name) => !KMS_KEY.test(name)).map((file) => readKey(file));
}

/**
 * What would keep a result from being signed and written is told before an account is asked for minutes. What AWS says of a key or
 * a bucket is known only then.
 * @throws EvidenceError `key_unknown`; UsageError `bucket-invalid`, `folder-missing`
 */
export function refuseUnsignable(
  { signingKeys: known }: Charter,
  keys: readonly KeyObject[],
  { result }: LiveFlags,
): void {
  if (result === undefined) return;
  const trusted = refusingEvidence(() => keysOf(known, 'live'));
  refusingEvidence(() => {
    if (trusted.length === 0) throw new EvidenceError('key_unknown', 'it has none of use live');
    for (const each of keys) keyOf(each, trusted);
  });
  if (!result.startsWith('s3://')) refuseUnwritable(result);
  else if (!/^s3:\/\/[a-z0-9][a-z0-9.-]+(\/|$)/.test(result))
    throw new UsageError('bucket-invalid', `'${result}' names no bucket; give s3://BUCKET/PREFIX`);
}

/**
 * Writes that an account was proved, when it was read, signed by keys that the charter has for that.
 * @throws EvidenceError `key_unknown`; UsageError `key-refused`, `result-unwritten`
 */
export async function writeResult(
  verdict: Verdict,
  { signingKeys: known }: Charter,
  keys: readonly KeyObject[],
  { at, place }: { readonly at: number; readonly place: Place },
  flags: LiveFlags,
  io: Io,
): Promise<void> {
  const { key = [], result = '' } = flags;
  const trusted = refusingEvidence(() => keysOf(known, 'live'));
  const payload = encodeStatement(statementOf(verdict, about(at, place)));
  let envelope = refusingEvidence(() => signEnvelope(payload, keys, trusted));
  for (const name of key.filter((each) => KMS_KEY.test(each))) {
    const made = await signedByKms(name, preAuthEncoding(payload), ownAsking(place.region, flags, io));
    envelope = refusingEvidence(() => addMade(envelope, made, trusted));
  }
  const text = encodeEnvelope(envelope);
  if (!result.startsWith('s3://')) return writeFile(result, text);
  const { putNew } = require('../ledger/bucket') as typeof import('../ledger/bucket');
  const name = `${new Date(at).toISOString().replaceAll(':', '')}-${place.account}-${place.region}.dsse.json`;
  await putNew(`${result.replace(/\/*$/, '')}/${name}`, text);
}

/** What a result is about besides the assembly: where it is deployed, and whom nobody asked what they may. */
const about = (at: number, { partition, account, region, known = [] }: Place) => ({
  version: VERSION,
  at: new Date(at),
  kind: 'live' as const,
  besides: [
    { name: 'account', digest: digestOf([partition, account, region]) },
    { name: 'known', digest: digestOf([...known].sort()) },
  ],
});

const digestOf = (texts: readonly string[]) =>
  `sha384:${createHash('sha384').update(JSON.stringify(texts)).digest('hex')}`;

/** What reads or signs. A result says nothing of it, so that whoever named one of them would believe that it was held. */
const NOT_WITH_CHECK = [
  ...(['attestation', 'signers', 'evidence', 'profile', 'role', 'externalId', 'endpointUrl'] as const),
  ...(['record', 'from', 'since', 'key', 'result', 'output', 'assumptions'] as const),
] as const satisfies readonly (keyof LiveFlags)[];

/**
 * Whether one of several results says that the account was proved lately. None says of an account that it is not: it is the
 * silence that tells.
 * @param results files, or folders of them: what is malformed in one, or can't be read, hides no other, and is told where none counts
 */
export function checkResults(path: string, results: readonly string[], flags: LiveFlags, io: Io): ExitCode {
  if (flags.charter === undefined)
    throw new UsageError(
      'charter-missing',
      'bring the charter with --charter: whoever made the assembly could have made its own',
    );
  const besides = flags.format === 'text' ? NOT_WITH_CHECK : (['format'] as const);
  const named = besides.find((flag) => flags[flag] !== undefined);
  if (named !== undefined)
    throw new UsageError(
      'check-alone',
      `--check asks nobody, signs nothing and holds no ${optionOf(named)}; leave that out`,
    );
  const hours = hoursIn(flags.within);
  const source = charterFor(path, flags.charter);
  const assembly = readAssembly(path);
  const place = placeOf(path, assembly, flags);
  // Of no claim, which digests the assembly.
  const verdict = verify(assembly, source, {
    claims: [],
    clock: io.now,
    evidence: { files: [], at: io.now() },
  });
  const wanted: Wanted = {
    expected: statementOf(verdict, about(0, place)),
    keys: refusingEvidence(() => keysOf(source.charter.signingKeys, 'live')),
    claims: chosenClaims(flags),
    now: io.now(),
    hours,
  };
  const unusable = new Unusable();
  const { files, empty } = resultFiles(results, unusable);
  const faults = empty.map(
    (folder) => `${folder}: it has no file *.dsse.json; name the folder that has them, such as its results`,
  );
  for (const file of files) {
    const result = unusable.unless(file, () => resultOf(file, wanted));
    if (result === undefined) continue;
    const { signers, timeCreated, found } = result;
    if (found.length === 0) {
      io.stdout.write(
        `proved: as ${signers.join(', ')} signed, of the account as it was read at ${timeCreated}\n`,
      );
      return 0;
    }
    faults.push(`${file}: ${found.join('; ')}`);
  }
  unusable.refuse();
  io.stdout.write(
    `refuted: no result of the last ${hours} hours\n${faults.map((fault) => `  ${visible(fault)}\n`).join('')}`,
  );
  return 1;
}

/** What a result must say, by whom, and until when. */
interface Wanted {
  readonly expected: VerificationStatement;
  readonly keys: readonly EvidenceKey[];
  readonly claims: readonly ClaimId[];
  readonly now: number;
  readonly hours: number;
}

/** Who signed a result, of when it is, and why it doesn't count. @throws EvidenceError */
function resultOf(file: string, { expected, keys, claims, now, hours }: Wanted) {
  const envelope = readEnvelope(file);
  const signers = signersOf(envelope, keys);
  const statement = parseStatement(payloadOf(envelope), 'live');
  const { timeCreated } = statement.predicate;
  const lacking = claims.filter((claim) => !provedBy(statement).includes(claim));
  const found = [
    signers.length === 0 && 'no key that the charter has for this signed it',
    isLater(statement, now) && `it is of a time to come, ${timeCreated}`,
    !sameSubject(statement, expected) && 'it is about another assembly or account, or knows others',
    !sameCharter(statement, expected) && 'it is by another charter',
    lacking.length > 0 && `it does not say that these claims are proved: ${lacking.join(', ')}`,
    now - Date.parse(timeCreated) > hours * HOUR && `it is of ${timeCreated}, more than ${hours} hours ago`,
  ].filter((fault) => fault !== false);
  return { signers, timeCreated, found };
}

function hoursIn(text: string | undefined): number {
  if (text === undefined) return WITHIN;
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new UsageError('value-invalid', `'${text}' is no number of hours; give 1 to 9999`);
}
