/** What a check of decision logs decides, each proved, refuted or undecided. */
export const LEDGER_CLAIMS = {
  intact: {
    title: 'The entries are what was signed',
    statement:
      "Every log's entries and tiles add up to the root that its keys signed, and go on from each earlier checkpoint.",
  },
  witnessed: {
    title: 'As many witnesses have seen this log as the policy asks',
    statement: 'A quorum of the witnesses that the verifier names has cosigned the checkpoint of every log.',
  },
  unbroken: {
    title: 'Nothing is left out between first and last entry',
    statement:
      'Every entry is of the documented format, each log begins with a genesis, has no gap, no silence and no step back in time, ends with a seal or a log that takes over, and instances join up.',
  },
  'as-approved': {
    title: 'What ran is what was approved',
    statement:
      'Image, configuration, charter, normaliser, policies, classifiers and models are ones that the verifier knows, and so are tenants and their purposes.',
  },
  'red-lines-held': {
    title: 'No red line was crossed',
    statement:
      'Every release had an intent before it, an allow of every red line for input and output, or an approval of what was held; a refusal was never released.',
  },
  'humans-decided': {
    title: 'People decided what was held',
    statement:
      'Every approval is by two distinct reviewers of the charter, cleared for its purpose, neither of them the caller, of exactly what was held, in time, and was used once; each stands in the logs of the review service, if the charter has one, by nobody who had stepped back, and before anybody denied it.',
  },
} as const;

export type LedgerClaim = keyof typeof LEDGER_CLAIMS;
