import type { DecisionFault, DecisionFaultCode } from '../faults';
import type { LogFacts } from '../log-check';
import type { Hold, UsedApproval } from '../requests';

/** A log of several, with the tree that its checkpoint is of. */
export interface JoinedLog extends LogFacts {
  readonly size: number;
  /** `sha256:` and the root in hexadecimal. */
  readonly root: string;
}

/** Milliseconds by which a reviewer's clock may differ from a proxy's. */
const SKEW = 300_000;

type Note = (fault: DecisionFault) => void;

/**
 * Holds logs against each other: each that ended is taken over from once, as it ended and by its own kind, and each approval is of what
 * some log held, and was used once.
 * @param now milliseconds since the epoch, by which a log that goes on must have said something
 */
export function joinLogs(logs: readonly JoinedLog[], now: number, note: Note): void {
  const byOrigin = new Map(logs.map((log) => [log.origin, log]));
  const followed = new Map<string, string>();
  for (const log of inOrder(logs)) takeOvers(log, byOrigin, followed, note);
  instances(logs, note);
  for (const log of logs) ending(log, followed.has(log.origin), now, note);
  joinApprovals(logs, note);
}

/** An entry is named by instance and number alone, in headers and receipts: no two logs may share those names. */
function instances(logs: readonly JoinedLog[], note: Note): void {
  const origins = new Map<string, string>();
  for (const { origin } of logs) {
    const instance = origin.split('/').at(-1) ?? '';
    const before = origins.get(instance) ?? origin;
    origins.set(instance, before);
    if (before !== origin) note({ code: 'instance_repeated', log: origin, entry: 0, detail: before });
  }
}

const inOrder = (logs: readonly JoinedLog[]): readonly JoinedLog[] =>
  logs.toSorted((a, b) => ((a.first ?? '') < (b.first ?? '') ? -1 : 1));

function takeOvers(
  { origin, enclave, genesis, abandoned, first = '' }: JoinedLog,
  byOrigin: ReadonlyMap<string, JoinedLog>,
  followed: Map<string, string>,
  note: Note,
): void {
  const report = (code: DecisionFaultCode, detail: string, entry = 0) =>
    note({ code, log: origin, entry, detail });
  for (const claimed of genesis?.follows ?? []) {
    if (followed.has(claimed.origin)) report('followed_twice', claimed.origin);
    followed.set(claimed.origin, origin);
    const log = byOrigin.get(claimed.origin);
    if (!log) {
      report('follows_absent', claimed.origin);
      continue;
    }
    if (log.size !== claimed.size || log.root !== claimed.root || log.sealed !== claimed.sealed)
      report('follows_differs', claimed.origin);
    if ((log.first ?? '') > first) report('follows_itself', claimed.origin);
    else if (Date.parse(first) < Date.parse(log.last ?? first) - SKEW)
      report('follows_early', claimed.origin);
    if (log.enclave !== enclave || log.genesis?.service !== genesis?.service)
      report('follows_foreign', claimed.origin);
    const given = abandoned.get(claimed.origin) ?? new Map<string, number>();
    for (const request of log.undecided)
      if (!given.has(request)) report('abandoned_differs', `${request} is left out`);
    for (const [request, entry] of given)
      if (!log.undecided.has(request)) report('abandoned_differs', request, entry);
  }
}

function ending(
  { origin, genesis, sealed, last, size }: JoinedLog,
  isFollowed: boolean,
  now: number,
  note: Note,
): void {
  if (sealed || isFollowed || last === undefined) return;
  const silence = now - Date.parse(last);
  // As long again, for what is written to be published and copied.
  const patience = 2 * (genesis?.heartbeatSeconds ?? 0) * 1000;
  if (silence > patience)
    note({
      code: 'unsealed',
      log: origin,
      entry: Math.max(0, size - 1),
      detail: `its last entry is of ${last}`,
    });
}

function joinApprovals(logs: readonly JoinedLog[], note: Note): void {
  const holds = new Map<string, Hold>();
  for (const log of logs)
    for (const [review, hold] of log.holds) {
      if (holds.has(review))
        note({ code: 'hold_repeated', log: hold.log, entry: hold.entry, detail: review });
      else holds.set(review, hold);
    }
  const used = new Set<string>();
  const approvals = logs.flatMap((log) => log.approvals).toSorted((a, b) => a.time - b.time);
  for (const one of approvals) {
    const { log, entry, approval } = one;
    const report = (code: DecisionFaultCode, detail = approval.review) => note({ code, log, entry, detail });
    if (used.has(approval.review)) report('approval_replayed');
    used.add(approval.review);
    const hold = holds.get(approval.review);
    if (!hold) report('approval_unmatched');
    else ofHold(one, hold, report);
  }
}

function ofHold(
  { log, entry, intent, approval, time }: UsedApproval,
  { log: heldIn, entry: heldBy, intent: held, hold, time: heldAt }: Hold,
  report: (code: DecisionFaultCode, detail?: string) => void,
): void {
  const differs =
    approval.stage !== hold.stage ||
    approval.requestDigest !== hold.requestDigest ||
    approval.policyDigest !== hold.policyDigest ||
    approval.payloadDigest !== hold.payloadDigest ||
    (intent !== undefined && (intent.tenant !== held.tenant || intent.purpose !== held.purpose));
  if (differs) report('approval_differs');
  const expires = Date.parse(hold.expires);
  const decided = approval.reviewers.map(({ decidedAt }) => Date.parse(decidedAt));
  if (time >= expires || decided.some((at) => at >= expires || at > time + SKEW)) report('approval_late');
  // In one log no clock is needed to see what was first.
  const isUsedFirst = log === heldIn ? entry < heldBy : time < heldAt - SKEW;
  if (isUsedFirst || decided.some((at) => at < heldAt - SKEW)) report('approval_early');
}
