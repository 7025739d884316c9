import { createHash, type KeyObject } from 'node:crypto';
import type { Charter } from '../../config/schema';
import type { Verdict } from '../../contract/verdict';
import { VERSION } from '../../contract/version';
import { encodeEnvelope, payloadOf, signEnvelope, signersOf } from '../../evidence/dsse';
import { keysOf } from '../../evidence/keys';
import { encodeStatement, parseStatement, provedBy, statementOf } from '../../evidence/svr';
import type { Place } from '../../live/account';
import { visible } from '../../report/visible';
import { readAssembly } from '../../template/read/read-assembly';
import { verify } from '../../verify/verify';
import { isLater, readEnvelope, sameCharter, sameSubject } from '../attest/attest-path';
import { charterFor } from '../charter';
import { chosenClaims } from '../claim-ids';
import { type ExitCode, UsageError } from '../command';
import { writeFile } from '../files';
import type { Io } from '../io';
import { readKey } from '../read-key';
import { refusingEvidence } from '../refusing-evidence';
import type { LiveFlags } from './flags';
import { placeOf } from './place';

/** Hours within which an account has to be proved again, where nobody says otherwise. Source: FedRAMP 20x, Moderate. */
const WITHIN = 72;
const HOUR = 3_600_000;

/** Keys to sign with. @throws UsageError `key-missing`, `key-invalid` */
export function signingKeys({ key = [], result }: LiveFlags): readonly KeyObject[] {
  if ((key.length === 0) !== (result === undefined))
    throw new UsageError('key-missing', 'name a private key with --key, and with --result where to write');
  return key.map((file) => readKey(file));
}

/**
 * Writes that an account was proved, when it was read, signed by keys that the charter has for that.
 * @throws EvidenceError `key_unknown`
 */
export function writeResult(
  verdict: Verdict,
  { signingKeys: known }: Charter,
  keys: readonly KeyObject[],
  { at, place }: { readonly at: number; readonly place: Place },
  { result = '' }: LiveFlags,
): void {
  refusingEvidence(() => {
    const statement = statementOf(verdict, about(at, place));
    writeFile(result, encodeEnvelope(signEnvelope(encodeStatement(statement), keys, keysOf(known, 'live'))));
    return 0;
  });
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

/**
 * Whether one of several results says that the account was proved lately. None says of an account that it is not: it is the
 * silence that tells.
 */
export function checkResults(path: string, files: readonly string[], flags: LiveFlags, io: Io): ExitCode {
  if (flags.charter === undefined)
    throw new UsageError(
      'charter-missing',
      'bring the charter with --charter: whoever made the assembly could have made its own',
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
  const expected = statementOf(verdict, about(0, place));
  const keys = keysOf(source.charter.signingKeys, 'live');
  return refusingEvidence(() => {
    const faults: string[] = [];
    for (const file of files) {
      const envelope = readEnvelope(file);
      const signers = signersOf(envelope, keys);
      const statement = parseStatement(payloadOf(envelope), 'live');
      const { timeCreated } = statement.predicate;
      const lacking = chosenClaims(flags).filter((claim) => !provedBy(statement).includes(claim));
      const found = [
        signers.length === 0 && 'no key that the charter has for this signed it',
        isLater(statement, io.now()) && `it is of a time to come, ${timeCreated}`,
        !sameSubject(statement, expected) && 'it is about another assembly or account, or knows others',
        !sameCharter(statement, expected) && 'it is by another charter',
        lacking.length > 0 && `it does not say that these claims are proved: ${lacking.join(', ')}`,
        io.now() - Date.parse(timeCreated) > hours * HOUR &&
          `it is of ${timeCreated}, more than ${hours} hours ago`,
      ].filter((fault) => fault !== false);
      if (found.length === 0) {
        io.stdout.write(
          `proved: as ${signers.join(', ')} signed, of the account as it was read at ${timeCreated}\n`,
        );
        return 0;
      }
      faults.push(`${file}: ${found.join('; ')}`);
    }
    io.stdout.write(
      `refuted: no result of the last ${hours} hours\n${faults.map((fault) => `  ${visible(fault)}\n`).join('')}`,
    );
    return 1;
  });
}

function hoursIn(text: string | undefined): number {
  if (text === undefined) return WITHIN;
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new UsageError('value-invalid', `'${text}' is no number of hours; give 1 to 9999`);
}
