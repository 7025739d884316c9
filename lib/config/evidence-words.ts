/** What a deployment is for. */
export const CHARTER_CLASSES = ['operational', 'trial'] as const;

/** Kinds of evidence (DoDD 3000.09: verification, validation, realistic test and evaluation). */
export const EVIDENCE_KINDS = ['verification', 'validation', 'operational-test', 'red-team'] as const;

/** Who has to do with evidence. Whoever approves is neither of the first two. */
export const EVIDENCE_ROLES = [
  'builder',
  'evaluator',
  'test-director',
  'safety-officer',
  'legal-counsel',
  'authorizing-official',
] as const;

/** How like its use the environment of a test is, least first. */
export const REALISM = ['simulated', 'representative', 'operational'] as const;

/** How far a use goes without people, least first. */
export const AUTONOMY = ['advisory', 'semi-autonomous', 'autonomous'] as const;
