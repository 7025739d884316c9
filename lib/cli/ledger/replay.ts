import type { LedgerFinding, LedgerVerdict } from '../../contract/verdict-ledger';
import { VERSION } from '../../contract/version';
import {
  CHECKPOINT_PATH,
  checkLog,
  encodeKey,
  LedgerError,
  openFleetCheckpoint,
  type Policy,
  PROBLEMS,
  type ProblemCode,
  StoreUnreadable,
} from '../../ledger';
import { worst } from '../../ledger/decisions/notes';
import {
  REPLAY_CLAIMS,
  REPLAY_FAULTS,
  type ReplayClaim,
  type ReplayFaultCode,
} from '../../ledger/decisions/replay-faults';
import { type Sample, Sampler } from '../../ledger/decisions/sample';
import { Fault } from '../../services/common/fault';
import { payloadFiles } from '../../services/replay/payload-files';
import { openReplayer, policyIn } from '../../services/replay/replayer';
import { type ExitCode, UsageError } from '../command';
import { readFile } from '../files';
import { type Io, progress } from '../io';
import { printVerdict } from './check';
import { findLogs } from './find-logs';
import type { ReplayFlags } from './flags';
import type { FoundLog } from './found-log';
import { loadPolicy } from './inputs';
import { findingsOf, type Sealed } from './replay-sample';

/** Samples that may be asked for: what was sealed of them is kept in memory. */
const MOST_SAMPLES = 10_000;
/** Findings of each log that are told at most: whoever spoils every entry fills no memory. */
const MOST_FINDINGS = 1000;

/** Judges samples again that the signed roots pick, prints the verdict, and ends as it says. */
export async function replayCommand(path: string, flags: ReplayFlags, io: Io): Promise<ExitCode> {
  const begun = io.now();
  const most = parseSamples(flags.samples);
  const { policy, input } = loadPolicy(flags.policy);
  const replayer = openReplayer(await policiesIn(flags.bundles ?? []));
  const notes = new Notes();
  const sampler = new Sampler(most, flags.seed ?? '');
  const doing = progress(io);
  const logs: LedgerVerdict['logs'][number][] = [];
  for (const log of await findLogs(path)) logs.push(await readLog(log, policy, sampler, notes, doing));
  const samples = sampler.samples();
  if (samples.length === 0) notes.note('nothing_sampled', path, 0);
  const sealed = await openSealed(samples, flags);
  let reproduced = 0;
  for (const [at, sample] of samples.entries()) {
    doing(`judging sample ${at + 1} of ${samples.length}`);
    const found = await findingsOf(sample, sealed.get(sample.intent.request), replayer);
    reproduced += found.reproduced;
    for (const { code, detail } of found.faults) notes.note(code, sample.origin, sample.entry, detail);
  }
  if (samples.length > 0 && reproduced === 0 && !notes.ofSamples()) notes.note('nothing_reproduced', path, 0);
  const verdict = verdictOf(notes, logs, input, io.now() - begun);
  printVerdict(verdict, flags, io);
  if (!flags.quiet && flags.format === 'text' && flags.output === undefined)
    io.stdout.write(
      `\n  samples  ${samples.length} of ${sampler.decided} decided requests; ${reproduced} verdicts by the same policy and code\n`,
    );
  return verdict.verdict === 'proved' ? 0 : 1;
}

async function readLog(
  { path, reader }: FoundLog,
  policy: Policy,
  sampler: Sampler,
  notes: Notes,
  doing: (what: string) => void,
): Promise<LedgerVerdict['logs'][number]> {
  const unopened = {
    ...{ path, origin: '', size: 0, root: '', signedBy: [], cosignedBy: [] },
    ...{ sealed: false, first: '', last: '', outcomes: {} },
  };
  try {
    const bytes = await reader.read(CHECKPOINT_PATH);
    if (!bytes) {
      notes.note('checkpoint_missing', path, 0);
      return unopened;
    }
    const opened = openFleetCheckpoint(policy, bytes, { everyLogKey: true });
    const { origin, size, root } = opened.checkpoint;
    if (!opened.quorum)
      notes.note('quorum_missing', origin, Math.max(0, size - 1), `${opened.cosigned.length} cosigned`);
    const take = sampler.of(opened.checkpoint);
    const { problems } = await checkLog(reader, opened.checkpoint, {
      onEntries: (first, entries) => {
        for (const [at, entry] of entries.list().entries()) takeEntry(take, first + at, entry, origin, notes);
        doing(`reading ${path}: entry ${first + entries.length} of ${size}`);
      },
    });
    for (const { code, entry, end, path: file } of problems) notes.problem(code, origin, entry, end, file);
    return {
      ...unopened,
      ...{ origin, size, root: `sha256:${root.toString('hex')}` },
      signedBy: opened.signedBy.map(encodeKey),
      cosignedBy: opened.cosigned.map(({ witness }) => witness.name),
    };
  } catch (error) {
    if (error instanceof StoreUnreadable) notes.note('log_unread', path, 0, error.message);
    else if (error instanceof LedgerError) notes.note('checkpoint_refused', path, 0, error.message);
    else throw error;
    return unopened;
  }
}

function takeEntry(
  take: (index: number, bytes: Buffer) => void,
  index: number,
  bytes: Buffer,
  origin: string,
  notes: Notes,
): void {
  try {
    take(index, bytes);
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    notes.note('entry_malformed', origin, index, error.message);
  }
}

/** What was sealed of the samples, by their requests. A file that breaks off is told of where something is missing. */
async function openSealed(
  samples: readonly Sample[],
  { payloads, key }: ReplayFlags,
): Promise<ReadonlyMap<string, Sealed>> {
  const wanted = new Set(samples.map(({ intent }) => intent.request));
  const sealed = new Map<string, Sealed>();
  const broken: string[] = [];
  for (const { name, payloads: read } of await refusing(() => payloadFiles(payloads, key)))
    try {
      for await (const one of read()) {
        if (!wanted.has(one.request) || 'window' in one) continue;
        sealed.set(one.request, { ...sealed.get(one.request), ...one });
      }
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      broken.push(name);
    }
  const detail = broken.length > 0 ? `${broken.join(', ')} can't be read` : undefined;
  for (const request of wanted) if (!sealed.has(request) && detail) sealed.set(request, { detail });
  return sealed;
}

/** What was found; of each log as much as is printed. The rest counts, and is left out. */
class Notes {
  readonly findings: LedgerFinding[] = [];
  leftOut = 0;
  private readonly counts = new Map<string, number>();
  private readonly statuses = new Map<string, LedgerVerdict['verdict']>();

  status(claim: ReplayClaim): LedgerVerdict['verdict'] {
    return this.statuses.get(claim) ?? 'proved';
  }

  note(code: ReplayFaultCode, log: string, entry: number, detail?: string): void {
    const { claim, says, ...kind } = REPLAY_FAULTS[code];
    const message = detail === undefined ? says : `${says}: ${detail}`;
    this.add({ rule: code, claim, open: 'open' in kind, log, entry, end: entry + 1, message });
  }

  /** Whether something was noted of a sample. */
  ofSamples(): boolean {
    return this.status('opened') !== 'proved' || this.status('reproduced') !== 'proved';
  }

  problem(code: ProblemCode, log: string, entry: number, end: number, path: string | undefined): void {
    const message = path === undefined ? PROBLEMS[code] : `${PROBLEMS[code]}: ${path}`;
    this.add({ rule: code, claim: 'intact', open: false, log, entry, end, message });
  }

  private add(finding: LedgerFinding): void {
    const { claim, open, log } = finding;
    if (!open || this.statuses.get(claim) === undefined)
      this.statuses.set(claim, open ? 'undecided' : 'refuted');
    const count = (this.counts.get(log) ?? 0) + 1;
    this.counts.set(log, count);
    if (count > MOST_FINDINGS) this.leftOut++;
    else this.findings.push(finding);
  }
}

function verdictOf(
  notes: Notes,
  logs: LedgerVerdict['logs'],
  policy: LedgerVerdict['policy'],
  milliseconds: number,
): LedgerVerdict {
  const { findings, leftOut } = notes;
  const claims = (Object.keys(REPLAY_CLAIMS) as ReplayClaim[]).map((id) => ({
    ...{ id, ...REPLAY_CLAIMS[id] },
    status: notes.status(id),
    findings: findings.flatMap(({ claim }, index) => (claim === id ? [index] : [])),
  }));
  const entries = logs.reduce((sum, { size }) => sum + size, 0);
  return {
    schema: 'cordon.ledger-verdict/v1',
    verdict: worst(claims.map(({ status }) => status)),
    version: VERSION,
    ...{ logs, policy, history: [], claims, findings, leftOut },
    stats: { logs: logs.length, entries, milliseconds },
  };
}

function parseSamples(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text) || Number(text) > MOST_SAMPLES)
    throw new UsageError('samples-invalid', `'${text}' is no number of samples; give 1 to ${MOST_SAMPLES}`);
  return Number(text);
}

const policiesIn = (files: readonly string[]) =>
  Promise.all(
    files.map((file) => refusing(() => policyIn(readFile(file, 'bundle').toString()), `'${file}': `)),
  );

/** What a service's code refuses is for whoever gave it to mend. */
async function refusing<T>(work: () => T | Promise<T>, where = ''): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Fault) throw new UsageError(error.code, `${where}${error.message}`, error.mend);
    throw error;
  }
}
