import { GetPublicKeyCommand, type KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { PUBLIC_KEY_BYTES, type RawSigner, SPKI } from '../../../ledger';
import { Fault } from '../fault';

interface Kind {
  readonly keySpec: string;
  /** Of `Sign`, with messages that are given whole (`RAW`). */
  readonly signing: 'ED25519_SHA_512' | 'ML_DSA_SHAKE_256';
  readonly signatureBytes: number;
}

// https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html
const KINDS: Readonly<Record<RawSigner['algorithm'], Kind>> = {
  ed25519: {
    keySpec: 'ECC_NIST_EDWARDS25519',
    signing: 'ED25519_SHA_512',
    signatureBytes: 64,
  },
  'ml-dsa-44': {
    keySpec: 'ML_DSA_44',
    signing: 'ML_DSA_SHAKE_256',
    signatureBytes: 2420,
  },
};

/**
 * A signer whose private key never leaves KMS. Its public key is read once.
 * @throws Fault `key_unusable` for a key of another kind; what KMS throws
 */
export async function kmsSigner(
  client: KMSClient,
  keyArn: string,
  algorithm: RawSigner['algorithm'],
): Promise<RawSigner> {
  const { keySpec, signing, signatureBytes } = KINDS[algorithm];
  const found = await client.send(new GetPublicKeyCommand({ KeyId: keyArn }));
  const der = Buffer.from(found.PublicKey ?? []);
  const prefix = SPKI[algorithm];
  const isOfKind =
    found.KeySpec === keySpec &&
    found.KeyUsage === 'SIGN_VERIFY' &&
    der.length === prefix.length + PUBLIC_KEY_BYTES[algorithm] &&
    der.subarray(0, prefix.length).equals(prefix);
  if (!isOfKind) throw new Fault('key_unusable', `the key is ${found.KeySpec}, not ${keySpec} that signs`);
  return {
    algorithm,
    publicKey: der.subarray(prefix.length),
    sign: async (message) => {
      const { Signature } = await client.send(
        new SignCommand({ KeyId: keyArn, Message: message, MessageType: 'RAW', SigningAlgorithm: signing }),
      );
      const signature = Buffer.from(Signature ?? []);
      if (signature.length !== signatureBytes)
        throw new Fault('key_unusable', `KMS gave a signature of ${signature.length} bytes`);
      return signature;
    },
  };
}
