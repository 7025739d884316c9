/** How the files of proofs out of a release log end, beside evidence. */
export const PROOF_SUFFIX = '.tlog-proof';

/** First line of a C2SP tlog-proof. */
const HEADER = Buffer.from('c2sp.org/tlog-proof@v1\n');

/** Whether a piece of evidence is a proof out of a log, by its first line; anything else is an envelope. */
export const isProofFile = ({ bytes }: { readonly bytes: Buffer }): boolean =>
  bytes.subarray(0, HEADER.length).equals(HEADER);
