/** Every way in which a charter's demand for the release log isn't met. Errors of proofs are in lib/ledger/errors.ts. */
export const RELEASE_REFUSALS = {
  unlogged: 'no proof that counts shows it to be in the release log that the charter demands',
  policy_unnamed: 'the charter demands the release log and names no policy bundle for a red line',
  quorum_none:
    "the charter's policy of the release log asks for no witness, so that nobody sees what it shows to others",
  proof_unseen: 'a quorum of witnesses has cosigned without a time',
  proof_stale: 'the proof is older than the charter allows',
  proof_ahead: 'the proof is of a time to come',
  entry_withdrawn: 'another proof shows that its entry was withdrawn',
} as const;

export type ReleaseRefusalCode = keyof typeof RELEASE_REFUSALS;

/** Something that is deployed, by what makes it the same as an entry of the log. Names are for people. */
export type Demanded =
  | { readonly kind: 'image'; readonly name: string; readonly digest: string }
  | {
      readonly kind: 'model';
      readonly name: string;
      readonly image: string;
      readonly weights: string;
      readonly safetyTraining: string;
    }
  | { readonly kind: 'policy'; readonly name: string; readonly digest: string }
  | { readonly kind: 'charter'; readonly name: string; readonly digest: string }
  | { readonly kind: 'assembly'; readonly name: string; readonly digest: string };

export const describeDemanded = (one: Demanded): string =>
  `${one.kind} ${one.name}, ${one.kind === 'model' ? one.weights : one.digest}`;
