import type { Status } from '../../contract/verdict';
import type { LedgerFinding, LedgerVerdict } from '../../contract/verdict-ledger';
import { VERSION } from '../../contract/version';
import { fileLogReader } from '../../ledger';
import { checkReleases, RELEASE_CLAIMS, type ReleaseClaim } from '../../ledger/releases/check-releases';
import { openFleetCheckpoint } from '../../ledger/trust/fleet';
import type { ExitCode } from '../command';
import { readFile } from '../files';
import type { Io } from '../io';
import { printVerdict } from '../ledger/check';
import { inputOf, loadPolicy, orRefuse } from '../ledger/inputs';
import type { ReleaseCheckFlags } from './flags';
import { refuseNoLog } from './log-folder';
import { wantedOf } from './wanted';

/** Checks a release log, and that what the command line names is in it. */
export async function releaseCheckCommand(path: string, flags: ReleaseCheckFlags, io: Io): Promise<ExitCode> {
  const begun = io.now();
  refuseNoLog(path);
  const { policy, input } = loadPolicy(flags.policy);
  const history = (flags.history ?? []).map((file) => {
    const bytes = readFile(file, 'checkpoint');
    orRefuse(file, () => openFleetCheckpoint(policy, bytes));
    return { bytes, input: inputOf(file, bytes) };
  });
  const wanted = wantedOf(flags);
  const { faults, kinds, ...log } = await checkReleases(fileLogReader(path), {
    policy,
    wanted,
    history: history.map(({ bytes }) => bytes),
  });
  const findings = faults.map(
    ({ code, claim, entry, end, message }): LedgerFinding => ({
      ...{ rule: code, claim, open: false, log: log.origin || path, entry, end, message },
    }),
  );
  // Nothing asked for is nothing said about it.
  const asked = (Object.keys(RELEASE_CLAIMS) as ReleaseClaim[]).filter(
    (id) => id !== 'listed' || wanted.length > 0,
  );
  const claims = asked.map((id) => {
    const own = findings.flatMap(({ claim }, index) => (claim === id ? [index] : []));
    return {
      id,
      ...RELEASE_CLAIMS[id],
      status: statusOf(own.length, log.origin !== ''),
      findings: own,
    };
  });
  const verdict: LedgerVerdict = {
    schema: 'cordon.ledger-verdict/v1',
    verdict: findings.length > 0 ? 'refuted' : 'proved',
    version: VERSION,
    logs: [{ path, ...log, sealed: false, outcomes: kinds }],
    ...(flags.charter !== undefined && {
      charter: inputOf(flags.charter, readFile(flags.charter, 'charter')),
    }),
    policy: input,
    history: history.map((one) => one.input),
    claims,
    findings,
    leftOut: 0,
    stats: { logs: 1, entries: log.size, milliseconds: io.now() - begun },
  };
  printVerdict(verdict, flags, io);
  return verdict.verdict === 'proved' ? 0 : 1;
}

/** Of a checkpoint that couldn't be opened nothing was read, so that what isn't refuted isn't proved either. */
const statusOf = (findings: number, isOpened: boolean): Status =>
  findings > 0 ? 'refuted' : isOpened ? 'proved' : 'undecided';
