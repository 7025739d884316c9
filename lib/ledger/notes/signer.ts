import type { VerifierKey } from './key';
import type { Note, NoteSignature } from './note';

/**
 * Signs bytes with one private key: a key file here, a KMS elsewhere. `algorithm` is what the key is, not what it is
 * used for.
 */
export interface RawSigner {
  readonly algorithm: 'ed25519' | 'ml-dsa-44';
  /** 32 bytes (RFC 8032), or 1,312 (FIPS 204). */
  readonly publicKey: Buffer;
  /** 64 bytes (RFC 8032), or 2,420 (FIPS 204, pure, with an empty context). */
  readonly sign: (message: Buffer) => Promise<Buffer>;
}

/** Signs notes under a name. */
export interface NoteSigner {
  readonly key: VerifierKey;
  /** The signature of a note's text, without the key's id. */
  readonly sign: (text: string) => Promise<Buffer>;
}

/** The signatures of a text by each signer, in their order. */
export const signText = (text: string, signers: readonly NoteSigner[]): Promise<NoteSignature[]> =>
  Promise.all(
    signers.map(async ({ key, sign }) => ({ name: key.name, id: key.id, signature: await sign(text) })),
  );

/** A note of a text by each signer. */
export const signNote = async (text: string, signers: readonly NoteSigner[]): Promise<Note> => ({
  text,
  signatures: await signText(text, signers),
});
