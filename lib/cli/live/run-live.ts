import { setTimeout as pause } from 'node:timers/promises';
import type { ClaimId } from '../../contract/claim-id';
import type { EvidenceFile } from '../../contract/evidence';
import type { Place } from '../../live/account';
import { type Judged, judge } from '../../live/judge';
import { AccountTooLarge, readAccount } from '../../live/reader';
import type { Answer } from '../../preflight/question';
import { reporter } from '../../report/report';
import type { Assembly } from '../../template/assembly';
import { readAssembly } from '../../template/read/read-assembly';
import { differenceBetween, type Verified } from '../../verify/difference';
import { type CharterSource, verify } from '../../verify/verify';
import { attestationFaults } from '../attest/attest-path';
import { charterFor } from '../charter';
import { chosenClaims } from '../claim-ids';
import { type ExitCode, UsageError } from '../command';
import { report as differenceReport } from '../diff/diff-paths';
import type { DiffFlags } from '../diff/flags';
import { evidenceFor } from '../evidence-files';
import { refuseMissing, refuseUnwritable, writeFile } from '../files';
import { columnsOf, type Io, progress, wantsColor } from '../io';
import { askAws } from '../preflight/aws';
import { refusingEvidence } from '../refusing-evidence';
import { placesOf } from '../verify/places';
import { becoming, ownAsking } from './aws-side';
import type { LiveFlags } from './flags';
import { refuseMalformedFlags } from './malformed-flags';
import { placeOf } from './place';
import { keeperOf, recordIn } from './record-file';
import { checkResults, refuseUnsignable, signingKeys, writeResult } from './results';
import { refuseUnusedFlags } from './unused-flags';

/** Reads an account or its record, proves of it what is proved of the assembly, and says how it ended. */
export async function livePath(path: string, flags: LiveFlags, io: Io): Promise<ExitCode> {
  if (flags.check === undefined) refuseUnusedFlags(flags);
  refuseMalformedFlags(flags);
  if (flags.check !== undefined) return checkResults(path, flags.check, flags, io);
  const keys = signingKeys(flags);
  refuseMissing(path, 'an assembly directory');
  const source = charterFor(path, flags.charter);
  refuseUnsignable(source.charter, keys, flags);
  const attested = readAssembly(path);
  const place = placeOf(path, attested, flags);
  const faults = attestation(path, flags, io);
  // All that is named is read, and tried to be written, before an account is asked for minutes.
  for (const file of [flags.output, flags.record]) if (file !== undefined) refuseUnwritable(file);
  const asks = { place, claims: chosenClaims(flags), evidence: evidenceFor(path, flags.evidence) };
  const was = flags.since === undefined ? undefined : recordedAt(flags.since, place, io);
  const { at, answers } =
    flags.from === undefined ? await asked(attested, place, flags, io) : recordedAt(flags.from, place, io);
  const is = verified(path, judge(attested, place, answers), source, { ...asks, at, faults }, flags, io);
  if (was !== undefined) {
    const before = judge(attested, place, was.answers as Map<string, Answer>);
    return since(
      verified(path, before, source, { ...asks, at: was.at, faults: [] }, flags, io),
      is,
      flags,
      io,
    );
  }
  const options = {
    at: new Date(io.now()),
    places: [placesOf([path], is.verdict)],
    assumptions: flags.assumptions ?? false,
  };
  const report = reporter(flags.format);
  const columns = columnsOf(io);
  if (flags.output !== undefined) writeFile(flags.output, report([is.verdict], options));
  else
    io.stdout.write(report([is.verdict], { ...options, color: wantsColor(io), ...(columns && { columns }) }));
  if (is.verdict.verdict !== 'proved') return 1;
  if (flags.result !== undefined)
    await writeResult(is.verdict, source.charter, keys, { at, place }, flags, io);
  return 0;
}

function attestation(path: string, flags: LiveFlags, io: Io): readonly string[] {
  const { attestation: file } = flags;
  if (file === undefined) return [];
  return refusingEvidence(() => attestationFaults(path, file, flags, io).faults);
}

function recordedAt(file: string, { account, region }: Place, io: Io) {
  const record = recordIn(file, io.now());
  if (record.account === account && record.region === region) return record;
  throw new UsageError(
    'record-other',
    `'${file}' is of account ${record.account} in ${record.region}; expected account ${account} in ${region}`,
  );
}

async function asked(attested: Assembly, place: Place, flags: LiveFlags, io: Io) {
  const doing = progress(io);
  // AWS's CLI slows down by itself where AWS throttles it.
  const env = { AWS_RETRY_MODE: 'adaptive', AWS_MAX_ATTEMPTS: '8', ...io.env };
  const as = await becoming(ownAsking(place.region, flags, { env }), flags);
  // Begun once it is known who asks: a role that is refused leaves none.
  const keeper = keeperOf(flags.record, place, io.now());
  const asking = readAccount(() => judge(attested, place, keeper.answers).wanted, keeper.answers, {
    ask: (question) => askAws(question, as),
    wait: (milliseconds) => pause(milliseconds),
    now: Date.now,
    keep: ({ id }, answer) => keeper.keep(id, answer),
    doing,
  });
  await asking.catch((error: unknown) => {
    throw error instanceof AccountTooLarge ? new UsageError('account-large', error.message) : error;
  });
  keeper.end();
  return keeper;
}

interface Circumstances {
  readonly at: number;
  readonly place: Place;
  /** What is wrong with the attestation. */
  readonly faults: readonly string[];
  readonly claims: readonly ClaimId[];
  readonly evidence: readonly EvidenceFile[];
}

function verified(
  path: string,
  { assembly, unread }: Judged,
  source: CharterSource,
  { at, place, faults, claims, evidence }: Circumstances,
  flags: LiveFlags,
  io: Io,
): Verified {
  progress(io)(`verifying ${assembly.resources.length} resources as they are`);
  const unattested = faults.map((fault) => ({
    file: '',
    pointer: '',
    code: 'unattested',
    message: `the attestation '${flags.attestation}' does not hold: ${fault}`,
    remedy: 'Attest the assembly that is deployed, or deploy the one that was attested.',
  }));
  const live: Assembly = {
    ...assembly,
    path: `account ${place.account} in ${place.region}, read ${new Date(at).toISOString()}, against ${path}${knownIn(place)}`,
    irregularities: [...assembly.irregularities, ...unattested],
  };
  const verdict = verify(live, source, {
    claims,
    clock: io.now,
    evidence: { files: evidence, at: io.now() },
    unread,
  });
  return { assembly: live, charter: source.charter, verdict, deployment: {} };
}

/** Whom nobody asked what they may. */
const knownIn = ({ known = [] }: Place) => (known.length === 0 ? '' : `; known besides: ${known.join(', ')}`);

function since(was: Verified, is: Verified, flags: LiveFlags, io: Io): ExitCode {
  const difference = differenceBetween(was, is);
  const text = differenceReport(difference, { ...flags, format: flags.format as DiffFlags['format'] }, io);
  if (flags.output !== undefined) writeFile(flags.output, text);
  else io.stdout.write(text);
  return is.verdict.verdict === 'proved' ? 0 : 1;
}
