import { LEDGER_CLAIMS } from './claims';

/** What a replay decides. */
export const REPLAY_CLAIMS = {
  intact: LEDGER_CLAIMS.intact,
  witnessed: LEDGER_CLAIMS.witnessed,
  opened: {
    title: 'Samples are what the log commits to',
    statement:
      'What was sealed of each sample that the signed roots pick opens to the commitments of its entries, is of the tenant and purpose that they name, and is the request that was held or approved.',
  },
  reproduced: {
    title: 'Samples are judged as the log says',
    statement:
      "The verifier's own classifiers come to the same verdicts as the log by the same policy and code, and by others refuse nothing that was released.",
  },
} as const;

export type ReplayClaim = keyof typeof REPLAY_CLAIMS;

interface Kind {
  readonly claim: ReplayClaim;
  readonly says: string;
  /** Leaves its claim undecided. */
  readonly open?: true;
}

/** Every way in which a replay can find a log wanting, beside those of its entries against its root. */
export const REPLAY_FAULTS = {
  checkpoint_missing: { claim: 'intact', says: 'there is no checkpoint' },
  checkpoint_refused: { claim: 'intact', says: 'the checkpoint is not one that this log signed' },
  entry_malformed: { claim: 'intact', says: 'the entry is not of the documented format' },
  log_unread: { claim: 'intact', says: 'the store did not give all of the log', open: true },
  quorum_missing: {
    claim: 'witnessed',
    says: 'the witnesses that cosigned the checkpoint are not a quorum',
  },
  nothing_sampled: { claim: 'opened', says: 'the logs hold no decided request', open: true },
  payload_missing: { claim: 'opened', says: 'what was sealed of it is not there', open: true },
  payload_malformed: { claim: 'opened', says: 'what was sealed of it is nothing that a proxy seals' },
  commitment_differs: { claim: 'opened', says: 'what was sealed of it is not what the entry commits to' },
  request_differs: {
    claim: 'opened',
    says: 'what was sealed of it is another request than was held, or than people approved',
  },
  subject_differs: { claim: 'opened', says: 'what was sealed of it is of another tenant or purpose' },
  reading_differs: {
    claim: 'reproduced',
    says: 'the same normaliser reads another number of texts, views or unreadable parts',
  },
  verdict_differs: { claim: 'reproduced', says: 'the same policy and classifier judge it otherwise' },
  scores_differ: { claim: 'reproduced', says: 'the same policy and classifier score it otherwise' },
  nothing_reproduced: {
    claim: 'reproduced',
    says: 'no sample was judged by a policy and code that are the same as here; bring its bundles with --bundles',
    open: true,
  },
  released_against: {
    claim: 'reproduced',
    says: "it was released, and the verifier's own classifier refuses it",
  },
  released_doubtful: {
    claim: 'reproduced',
    says: "it was released without an approval, and the verifier's own classifier would hold it",
    open: true,
  },
} as const satisfies Readonly<Record<string, Kind>>;

export type ReplayFaultCode = keyof typeof REPLAY_FAULTS;
