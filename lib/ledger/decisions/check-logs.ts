import { checkLog } from '../check/check';
import { type StoreReport, StoreUnreadable } from '../check/store-report';
import { encodeKey } from '../notes/key';
import { TILE_WIDTH } from '../tiles/bundle';
import { parseTilePath } from '../tiles/tile';
import type { LogReader } from '../tiles/tile-reader';
import type { Policy } from '../trust/policy';
import type { OpenedCheckpoint } from '../trust/trust';
import { earlierOf, historyOf, loggedAt, openOwn, signedAt } from './checkpoints';
import { LEDGER_CLAIMS, type LedgerClaim } from './claims';
import type { DecisionCharter, Known } from './expectations';
import { Expected } from './expected';
import type { DecisionFault, DecisionFaultCode } from './faults';
import { type JoinedLog, joinLogs } from './join/join-logs';
import { joinReviews, type LoggedApprovals } from './join/join-reviews';
import { type Receipt, Receipts } from './join/receipts';
import { type CheckedReader, RepeatedRequests } from './join/repeated-requests';
import { LogCheck, type LogFacts } from './log-check';
import { type LedgerStatus, Notes, worst } from './notes';
import type { Invocations } from './requests';

export interface GivenLog {
  /** Where it was found, for people. */
  readonly path: string;
  readonly reader: LogReader;
  /** What a store that keeps versions tells of its files. */
  readonly store?: StoreReport;
}

export interface CheckDecisionsOptions {
  /** Keys of the logs by a prefix of their origins, and their witnesses. Every key for a log must have signed. */
  readonly policy: Policy;
  readonly charter: DecisionCharter;
  readonly known: Known;
  /** Signed notes of earlier checkpoints of these logs, from witnesses or from earlier checks. */
  readonly history?: readonly Uint8Array[];
  /** What callers kept of their answers. */
  readonly receipts?: readonly Receipt[];
  /** How often the model was invoked by its own metrics, from the first to the last entry of these logs. */
  readonly invocations?: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Told after each bundle of entries. */
  readonly progress?: (path: string, entries: number, size: number) => void;
  /** Faults of the decisions that are noted at most, of each log. */
  readonly limit?: number;
}

export interface CheckedLog {
  readonly path: string;
  /** Empty where no checkpoint could be opened. */
  readonly origin: string;
  readonly size: number;
  /** `sha256:` and the root in hexadecimal. */
  readonly root: string;
  /** vkeys of the log that signed. */
  readonly signedBy: readonly string[];
  /** Names of witnesses, as the policy has them. */
  readonly cosignedBy: readonly string[];
  readonly sealed: boolean;
  readonly first: string;
  readonly last: string;
  /** How many requests ended how; of a log of the review service, how many decisions and acts. */
  readonly outcomes: LogFacts['outcomes'];
}

export interface CheckedDecisions {
  readonly status: LedgerStatus;
  readonly claims: readonly { readonly id: LedgerClaim; readonly status: LedgerStatus }[];
  readonly logs: readonly CheckedLog[];
  /** By log, then by entry; that an entry is not what was signed comes first, since then it says nothing. */
  readonly faults: readonly DecisionFault[];
  /** Faults that were found and are left out, beyond the limit. */
  readonly leftOut: number;
  /** Approvals that were used, and those that stand in logs of the review service. */
  readonly approvals: LoggedApprovals;
  /** How often the model was invoked, as far as the logs tell. */
  readonly invocations: Invocations;
}

const CLAIMS = Object.keys(LEDGER_CLAIMS) as readonly LedgerClaim[];
const LIMIT = 1000;
const NO_OUTCOMES: CheckedLog['outcomes'] = {
  released: 0,
  refused: 0,
  held: 0,
  failed: 0,
  denied: 0,
  abandoned: 0,
};

/**
 * Checks decision logs: what was signed and seen, that the entries are what was signed, what each entry says, and how
 * the logs join. Trusts the policy, the charter and the lists alone.
 * @throws what the readers throw
 */
export async function checkDecisions(
  given: readonly GivenLog[],
  options: CheckDecisionsOptions,
): Promise<CheckedDecisions> {
  const notes = new Notes(options.limit ?? LIMIT);
  const expected = new Expected(options.charter, options.known);
  const checked: CheckedLog[] = [];
  const joined: JoinedLog[] = [];
  const ids = new RepeatedRequests();
  const readers: CheckedReader[] = [];
  const receipts = new Receipts(options.receipts ?? [], options.now);
  for (const log of given) {
    try {
      checked.push(await checkOne(log, { joined, readers, ids, receipts, expected, notes, options }));
    } catch (error) {
      if (!(error instanceof StoreUnreadable)) throw error;
      // What was found up to there is wrong all the same.
      for (const claim of CLAIMS)
        notes.note({ code: 'log_unread', claim, log: log.path, entry: 0, detail: error.message });
      checked.push(unopened(log.path));
    }
  }
  receipts.finish(checked[0]?.origin ?? '', (fault) => notes.note(fault));
  await ids.find(readers, (fault) => notes.note(fault));
  const invocations = invocationsOf(joined, options.invocations, (fault) => notes.note(fault));
  joinLogs(joined, options.now, (fault) => notes.note(fault));
  const approvals = reviewsOf(joined, expected, (fault) => notes.note(fault));
  for (const list of expected.missing())
    notes.note({ code: 'known_missing', log: checked[0]?.origin ?? '', entry: 0, detail: list });
  const claims = CLAIMS.map((id) => ({ id, status: notes.status(id) }));
  return {
    status: worst(claims.map(({ status }) => status)),
    claims,
    logs: checked,
    faults: notes.sorted(checked.map(({ origin, path }) => origin || path)),
    leftOut: notes.leftOut,
    approvals,
    invocations,
  };
}

/** Adds up how often the model was invoked, and holds that against its own count. */
function invocationsOf(
  logs: readonly JoinedLog[],
  counted: number | undefined,
  note: (fault: DecisionFault) => void,
): Invocations {
  const sum = (of: keyof Invocations) => logs.reduce((total, { invocations }) => total + invocations[of], 0);
  const told = { least: sum('least'), most: sum('most') };
  const at = {
    log: logs[0]?.origin ?? '',
    entry: 0,
    detail: `${counted}, and not ${told.least} to ${told.most}`,
  };
  if (counted !== undefined && counted > told.most) note({ code: 'invocations_more', ...at });
  if (counted !== undefined && counted < told.least) note({ code: 'invocations_fewer', ...at });
  return told;
}

/** Holds approvals against logs of the review service, which are those under origins that the verifier names. */
function reviewsOf(
  logs: readonly JoinedLog[],
  expected: Expected,
  note: (fault: DecisionFault) => void,
): LoggedApprovals {
  const used = logs.flatMap(({ approvals }) => approvals);
  const reviews = logs.flatMap(({ origin, reviewed }) =>
    reviewed && expected.isReview(origin) ? [reviewed] : [],
  );
  if (reviews.length > 0) return joinReviews(used, reviews, note);
  const [first] = used;
  // Whoever has a review service has its logs.
  if (first && (expected.known.reviewOrigins || expected.charter.reviewImages))
    note({ code: 'review_log_absent', log: first.log, entry: first.entry, detail: first.approval.review });
  return { approvals: used.length, logged: 0 };
}

/** What is known of all logs, to which each that is checked adds. */
interface Checking {
  readonly joined: JoinedLog[];
  readonly readers: CheckedReader[];
  readonly ids: RepeatedRequests;
  readonly receipts: Receipts;
  readonly expected: Expected;
  readonly notes: Notes;
  readonly options: CheckDecisionsOptions;
}

async function checkOne(
  { path, reader, store }: GivenLog,
  { joined, readers, ids, receipts, expected, notes, options }: Checking,
): Promise<CheckedLog> {
  const { policy, history = [], now, progress } = options;
  const opened = await openOwn(policy, path, reader, notes);
  if (!opened) return unopened(path);
  const { origin, size, root } = opened.checkpoint;
  const report = (code: DecisionFaultCode, entry: number, detail?: string) =>
    notes.note({ code, log: origin, entry, ...(detail !== undefined && { detail }) });
  const isRepeated = joined.some((other) => other.origin === origin);
  if (isRepeated) report('log_repeated', 0, path);
  if (!opened.quorum) report('quorum_missing', Math.max(0, size - 1), `${opened.cosigned.length} cosigned`);
  if (size === 0) report('log_empty', 0);
  for (const { code, path: file } of store?.findings ?? []) report(code, entryOf(file), file);
  const earlier = [
    ...historyOf(origin, policy, history),
    ...earlierOf(origin, policy, store?.earlier ?? [], report),
  ];
  const log = new LogCheck({
    origin,
    expected,
    notAfter: Math.min(now, signedAt(opened)),
    notBefore: earlier.map((one) => ({ size: one.checkpoint.size, time: loggedAt(one) })),
    // What stands in it twice is told as a whole.
    ids: isRepeated ? new RepeatedRequests() : ids,
    receipts: receipts.of(origin, (fault) => notes.note(fault)),
    report,
  });
  const { ok, problems } = await checkLog(reader, opened.checkpoint, {
    history: earlier.map(({ checkpoint }) => checkpoint),
    onEntries: (first, entries) => {
      for (let at = 0; at < entries.length; at++) log.take(first + at, entries, at);
      progress?.(path, first + entries.length, size);
    },
  });
  for (const { code, entry, end, path: file } of problems)
    notes.note({ code, log: origin, entry, end, ...(file !== undefined && { detail: file }) });
  const facts = { ...log.finish(), size, root: `sha256:${root.toString('hex')}` };
  joined.push(facts);
  if (!isRepeated) readers.push({ origin, reader, head: opened.checkpoint, ok });
  return summary(path, opened, facts);
}

/** The first entry that a file is about. */
function entryOf(file: string | undefined): number {
  const tile = file === undefined ? undefined : parseTilePath(file);
  if (!tile) return 0;
  return tile.index * TILE_WIDTH ** (1 + (tile.level === 'entries' ? 0 : tile.level));
}

const summary = (path: string, { signedBy, cosigned }: OpenedCheckpoint, facts: JoinedLog): CheckedLog => ({
  path,
  origin: facts.origin,
  size: facts.size,
  root: facts.root,
  signedBy: signedBy.map(encodeKey),
  cosignedBy: cosigned.map(({ witness }) => witness.name),
  sealed: facts.sealed,
  first: facts.first ?? '',
  last: facts.last ?? '',
  outcomes: facts.outcomes,
});

const unopened = (path: string): CheckedLog => ({
  path,
  origin: '',
  size: 0,
  root: '',
  signedBy: [],
  cosignedBy: [],
  sealed: false,
  first: '',
  last: '',
  outcomes: NO_OUTCOMES,
});
