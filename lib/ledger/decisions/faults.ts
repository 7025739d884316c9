import { PROBLEMS, type ProblemCode } from '../check/check-report';
import { STORE_DOUBTS, STORE_FAULTS } from '../check/store-report';
import type { LedgerClaim } from './claims';

interface FaultKind {
  readonly claim: LedgerClaim;
  readonly says: string;
  /** It shows no fault, but that something can't be decided by what was given. */
  readonly open?: boolean;
}

const kinds = <K extends string>(
  claim: LedgerClaim,
  table: Readonly<Record<K, string>>,
  open = false,
): Record<K, FaultKind> =>
  Object.fromEntries(
    Object.entries<string>(table).map(([code, says]) => [code, { claim, says, ...(open && { open }) }]),
  ) as Record<K, FaultKind>;

/** Every way in which decision logs can be found wanting. Tests and readers of verdicts go by the code. */
export const DECISION_FAULTS = {
  ...kinds<ProblemCode>('intact', PROBLEMS),
  ...kinds('intact', {
    checkpoint_missing: 'there is no checkpoint',
    checkpoint_refused: 'the checkpoint is not one that this log signed',
    log_empty: 'the log has no entry',
    log_repeated: 'another folder holds a log of the same origin',
  }),
  ...kinds<keyof typeof STORE_FAULTS>('intact', STORE_FAULTS),
  ...kinds<keyof typeof STORE_DOUBTS>('intact', STORE_DOUBTS, true),
  /** Noted for each claim, as any of them could be refuted by what was not read. */
  ...kinds('intact', { log_unread: 'the store did not give all of the log' }, true),
  ...kinds('witnessed', { quorum_missing: 'the witnesses that cosigned the checkpoint are not a quorum' }),
  ...kinds('unbroken', {
    entry_malformed: 'the entry is not of the documented format',
    entry_foreign: 'the entry names another enclave or instance than the origin of its log',
    genesis_missing: 'the first entry is no genesis',
    genesis_repeated: 'a genesis stands within a log',
    sequence_gap: 'the sequence of the entry is not its index in the log',
    time_backwards: 'the entry is older than the one before it',
    time_ahead: 'the entry is of a later time than the checkpoint that holds it',
    time_behind: 'the entry is older than an earlier checkpoint that does not hold it',
    silence: 'before the entry the log was silent for longer than its heartbeat allows',
    entry_after_seal: 'the entry stands after the seal of its log',
    seal_wrong: 'the seal tells another number of entries',
    seal_early: 'the log was sealed while a request had no decision',
    unsealed: 'the log ends in silence, without a seal and without a log that takes over',
    followed_twice: 'two logs take over from the same one',
    follows_differs: 'the log that it takes over from does not end as it says',
    follows_early: 'the log began before the one that it takes over from had ended',
    follows_foreign: 'the log takes over from one of another service or enclave',
    instance_repeated:
      'another log has the same name of an instance, so that the name of an entry stands for two',
    receipt_missing: 'a caller has an answer by this entry, and the log ends before it',
    receipt_differs: "a caller's answer by this entry was another one than the entry says",
    receipt_unrecorded: 'a caller was told that an answer is on no record, which none is given without',
    invocations_more: 'the model was invoked more often than requests can account for',
    invocations_fewer: 'the model was invoked less often than it is said to have answered',
    denial_miscounted: 'the requests that it stands for are not those of its codes, or not of nobody known',
    follows_itself: 'the log takes over from itself, or from one that began later',
    entry_misplaced: 'the log is not of a service that writes such entries',
    review_unfounded: 'the outcome is of a decision that is not in the log, or has one already',
    abandoned_differs: 'the requests that are given up are not those that had no decision',
  }),
  ...kinds('as-approved', {
    image_unknown: "the image is not the charter's image of the proxy",
    charter_differs: 'the log was kept under another charter',
    configuration_unknown: 'the configuration is not one that the verifier knows',
    normaliser_unknown: 'the normaliser is not one that the verifier knows',
    normaliser_differs: 'the normaliser is not that of the genesis',
    policy_unknown: 'the policy is not one that the verifier knows',
    policy_withdrawn: 'the policy was withdrawn before',
    policy_unannounced: 'policy and classifier were not announced before they judged',
    policy_missing: 'a verdict does not say by which policy and classifier',
    classifier_unknown: 'the classifier is not one that the verifier knows',
    red_line_unknown: 'the red line is none of the charter',
    model_missing: 'the release does not say which model answered',
    model_unknown: 'the model that answered is no release of the charter',
    caller_unregistered: 'the tenant, its agency or its purpose is not registered in the charter',
  }),
  ...kinds('red-lines-held', {
    intent_missing: 'the entry is about a request that has no intent, or was decided before',
    intent_repeated: 'the request had an intent, or was turned away, before: in this log or in another',
    judgement_missing: 'a red line has no verdict on what was released',
    judgement_repeated: 'a red line has two verdicts on one thing',
    not_allowed: 'released though a red line did not allow it and nobody approved it',
    refused_released: 'released though a red line refused it',
    unreadable_released: 'released without an approval of the answer, though parts could not be read',
    high_stakes_released: 'released without an approval of the answer, which its purpose demands',
    commitment_missing: 'a release commits to nothing',
    window_gap: 'the number of the window does not follow the one before it',
    window_shrinks: 'the window releases less than the one before it',
    windows_differ: 'the decision tells of other windows than were recorded',
    refusal_unfounded: 'refused for a red line that did not refuse it',
    refused_held: 'held for people though a red line refused it, or said nothing of it',
    hold_incomplete: 'held, and the entry does not say what for, or not what was judged of it',
    review_misplaced:
      'only a release goes by an approval and names people, and only a held request has a hold',
  }),
  ...kinds('humans-decided', {
    approvers_too_few: 'fewer than two distinct people approved it',
    approver_unknown: 'someone approved it who is no reviewer of the charter',
    approver_is_caller: 'the caller approved their own request',
    approver_other_agency: 'a reviewer approved it who may not decide for its agency',
    approver_uncleared:
      'a reviewer approved it who lacks the clearance or a caveat that its purpose asks for',
    approval_missing: 'the decision names an approval that was not used for it',
    approval_repeated: 'two approvals were used for one request',
    approval_after_release: 'a part of the answer was released before the approval was used',
    approval_unused: 'an approval was used up, and the release does not name it',
    approval_differs: 'what was approved is not what was held',
    approval_replayed: 'the approval was used before',
    approval_late: 'the approval was given or used after the hold had expired',
    approval_early: 'someone approved it before it was held, or it was used before',
    hold_too_long: 'it is held for longer than the charter lets a request wait',
    hold_repeated: 'two requests are held under one id of review',
    review_unlogged: "a reviewer's approval is not in the logs of the review service",
    denied_released: 'the approval was used after someone had denied it',
    expired_released: 'the approval was used after the review service had let what was held expire',
    decision_repeated: 'one person approved one request twice, by two envelopes',
    approver_recused: 'someone approved it who had stepped back from it before',
    decision_shared: 'two people, or two decisions, are shown by one certificate or one envelope',
  }),
  ...kinds(
    'unbroken',
    {
      follows_absent: 'the log that it takes over from is not among those that were given',
      receipt_absent: 'the log by which a caller has an answer is not among those that were given',
      receipt_ahead: 'a caller has an answer by this entry, of about when the logs were copied',
    },
    true,
  ),
  ...kinds(
    'humans-decided',
    {
      approval_unmatched: 'the hold that was approved is not among the logs that were given',
      review_log_absent:
        'no log of the review service was given and named, in which approvals would have to stand',
      denial_unresolved: 'someone had denied it before it was used, and no entry says what became of that',
      review_log_unknown: 'the verifier names no origin of the review service, whose log this says to be',
    },
    true,
  ),
  ...kinds('as-approved', { known_missing: 'the verifier gave no list to hold this against' }, true),
} as const satisfies Readonly<Record<string, FaultKind>>;

export type DecisionFaultCode = keyof typeof DECISION_FAULTS;

export interface DecisionFault {
  readonly code: DecisionFaultCode;
  /** @default that of the code */
  readonly claim?: LedgerClaim;
  /** Origin of the log, or its path where it has none that can be believed. */
  readonly log: string;
  /** Index of the entry that is wrong, or of the first of several. */
  readonly entry: number;
  /** Index after the last entry that it is about. @default `entry + 1` */
  readonly end?: number;
  /** What is particular to the case. */
  readonly detail?: string;
}

export const claimOf = ({ code, claim = DECISION_FAULTS[code].claim }: DecisionFault): LedgerClaim => claim;

/** Takes faults as they are found. */
export type Report = (code: DecisionFaultCode, entry: number, detail?: string) => void;
