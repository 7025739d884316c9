/** Every way in which evidence of use is refused. Tests go by the code; those of envelopes are in errors.ts. */
export const USE_REFUSALS = {
  evidence_missing: 'no evidence was given, and an operational deployment needs it',
  predicate_unknown: 'the statement is of another kind',
  sample: 'it is a sample, which lets nothing into use',
  directs_weapon: 'it is about directing a weapon, which no evidence allows',
  purpose_unknown: 'it is about a purpose that the charter does not have',
  purpose_missing: 'it is not about a purpose of the charter',
  autonomy_exceeded: 'it is about more autonomous use than the charter allows',
  environment_unrealistic: 'the environment is less like its use than the charter asks',
  requirement_missing: 'a requirement of the charter has no result',
  requirement_repeated: 'a requirement has two results',
  requirement_unknown: 'a result answers no requirement of the charter',
  requirement_differs: "a result's kind, method, direction, threshold or confidence is not the charter's",
  cases_too_few: 'a result rests on fewer cases than the charter asks',
  observed_impossible: 'a result observed more cases than there were',
  bound_overstated: 'a bound says more than its cases let one say',
  bound_fails: 'a bound does not reach its threshold',
  not_yet_valid: 'it is of a time to come',
  expired: 'it has expired',
  too_old: 'it is older than the charter allows',
  validity_backwards: 'it expires before it is issued',
  builder_unknown: 'a builder is none whom the charter names',
  builder_unnamed: 'it leaves a builder out whom the charter names',
  evaluator_unknown: 'the evaluator is none whom the charter names, with this organisation and key',
  evaluator_is_builder: 'the evaluator built it',
  evaluator_dependent: 'the evaluator works for a builder',
  evaluator_unsigned: 'the evaluator did not sign it',
  approvals_too_few: 'fewer people approve it than the charter asks',
  approver_unknown: 'an approver is none whom the charter names',
  approver_role: "an approver's role is not the charter's",
  approver_key: "an approver's key is not the charter's",
  approver_is_builder: 'an approver built it',
  approver_is_evaluator: 'an approver evaluated it',
  approver_repeated: 'one person approves it twice',
  approver_role_repeated: 'two approve it in one role',
  approver_unsigned: 'an approver did not sign it',
  digest_missing: 'it does not name something that is deployed',
  digest_differs: 'it is about another digest than is deployed',
  digest_extra: 'it names something that is not deployed',
  digest_repeated: 'it names one thing twice',
  regression_base: 'it goes on from evidence that was not given, or does not hold',
  regression_scope: 'it replaces what is no part of a classifier',
  regression_from: 'it replaces another digest than the evidence before it names',
  regression_to: 'it replaces by another digest than is deployed',
  regression_incomplete: 'it does not replace everything that has changed',
  regression_subject: 'its subjects are not what it replaces by',
  recall_missing: 'a red line has no recall',
  recall_repeated: 'a red line has two recalls',
  recall_cases: 'recall before and after rests on other numbers of cases, or on none',
  recall_lower: 'a red line catches less than before',
} as const;

export type UseRefusalCode = keyof typeof USE_REFUSALS;

/** Why a piece of evidence doesn't count. */
export interface Refusal {
  readonly file: string;
  /** Of {@link USE_REFUSALS}, or of an envelope. */
  readonly code: string;
  readonly message: string;
}
/** A reason, before it is known which file it is about. */
export interface Reason {
  readonly code: UseRefusalCode;
  readonly detail?: string | undefined;
}
export const reason = (code: UseRefusalCode, detail?: string): Reason => ({ code, detail });

export const refusalOf = (file: string, { code, detail }: Reason): Refusal => ({
  file,
  code,
  message: detail === undefined ? USE_REFUSALS[code] : `${USE_REFUSALS[code]}: ${detail}`,
});
