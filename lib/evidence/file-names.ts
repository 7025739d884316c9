import { PROOF_SUFFIX } from './releases/proof-file';

/** Whether a file of a folder of evidence is a piece of it: a signed envelope, or a proof out of the release log. */
export const isEvidenceName = (name: string): boolean =>
  name.endsWith('.dsse.json') || name.endsWith(PROOF_SUFFIX);
