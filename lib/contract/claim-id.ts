/** Ids are an outside contract. */
export const CLAIM_IDS = [
  'closed-world',
  'one-boundary',
  'no-egress',
  'no-edge',
  'one-door',
  'sealed-data',
  'sealed-model',
  'no-bypass',
  'all-red-lines',
  'no-off-switch',
  'humans-decide',
  'tamper-evident',
  'classifiers-updatable',
  'operable',
  'defence-in-depth',
  'verified-before-use',
] as const;

export type ClaimId = (typeof CLAIM_IDS)[number];
