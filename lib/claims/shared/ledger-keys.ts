/** Names in a proxy's environment of the keys that sign each checkpoint of the ledger. */
export const LEDGER_KEYS = ['CORDON_LEDGER_KEY', 'CORDON_LEDGER_ML_DSA_KEY'] as const;
export type LedgerKeyName = (typeof LEDGER_KEYS)[number];

/** What each key must be. Source: KMS developer guide, "Key spec reference". */
export const LEDGER_KEY_SPECS: Readonly<Record<LedgerKeyName, string>> = {
  CORDON_LEDGER_KEY: 'ECC_NIST_EDWARDS25519',
  CORDON_LEDGER_ML_DSA_KEY: 'ML_DSA_44',
};
