import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { GetPublicKeyCommand, KMSClient, SignCommand, type SignCommandInput } from '@aws-sdk/client-kms';
import { ml_dsa44 } from '@noble/post-quantum/ml-dsa.js';
import { mockClient } from 'aws-sdk-client-mock';
import {
  cosigner,
  ed25519NoteSigner,
  encodeCheckpoint,
  encodeNote,
  openNote,
  signNote,
  verifierOf,
} from '../../../../lib/ledger';
import { kmsSigner } from '../../../../lib/services/common/stores/kms-signer';

const kms = mockClient(KMSClient);
beforeEach(() => kms.reset());

const client = new KMSClient({ region: 'us-east-1' });
const ed25519 = generateKeyPairSync('ed25519');
const spki = ed25519.publicKey.export({ type: 'spki', format: 'der' });
const mlDsa = ml_dsa44.keygen(Buffer.alloc(32, 7));
const mlDsaSpki = Buffer.concat([
  Buffer.from('30820532300b06096086480165030403110382052100', 'hex'),
  mlDsa.publicKey,
]);

/** KMS with one key of each kind, by its ARN. */
function arrange() {
  kms
    .on(GetPublicKeyCommand, { KeyId: 'ed' })
    .resolves({ KeySpec: 'ECC_NIST_EDWARDS25519', KeyUsage: 'SIGN_VERIFY', PublicKey: spki })
    .on(GetPublicKeyCommand, { KeyId: 'ml' })
    .resolves({ KeySpec: 'ML_DSA_44', KeyUsage: 'SIGN_VERIFY', PublicKey: mlDsaSpki });
  kms.on(SignCommand).callsFake(({ KeyId, Message, MessageType }: SignCommandInput) => {
    if (MessageType !== 'RAW') throw new Error('not RAW');
    const message = Buffer.from(Message ?? []);
    return KeyId === 'ed'
      ? { Signature: sign(null, message, ed25519.privateKey) }
      : { Signature: ml_dsa44.sign(message, mlDsa.secretKey) };
  });
}

it('signs a checkpoint with a key of each kind, and both signatures verify', async () => {
  arrange();
  const origin = 'cordon/111122223333/us-east-1/commercial/proxy-1';
  const signers = [
    ed25519NoteSigner(origin, await kmsSigner(client, 'ed', 'ed25519')),
    cosigner(origin, await kmsSigner(client, 'ml', 'ml-dsa-44'), () => 1_000_000),
  ];
  const text = encodeCheckpoint({ origin, size: 7, root: Buffer.alloc(32, 1), extensions: [] });
  const note = encodeNote(await signNote(text, signers));
  const { verified } = openNote(
    note,
    signers.map(({ key }) => verifierOf(key)),
  );
  expect(verified).toHaveLength(2);
  const algorithms = kms.commandCalls(SignCommand).map(({ args }) => args[0].input.SigningAlgorithm);
  expect(algorithms).toEqual(['ED25519_SHA_512', 'ML_DSA_SHAKE_256']);
  // KMS takes 4,096 bytes of a RAW message at most.
  for (const { args } of kms.commandCalls(SignCommand))
    expect(args[0].input.Message?.length).toBeLessThan(4096);
});

it('knows the public key as Node does', async () => {
  arrange();
  const { publicKey, sign: signed } = await kmsSigner(client, 'ed', 'ed25519');
  expect(publicKey.length).toBe(32);
  const message = Buffer.from('a message');
  const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  expect(verify(null, message, key, await signed(message))).toBe(true);
});

it.each([
  ['is of another kind', { KeySpec: 'ECC_NIST_P384' }],
  ['encrypts', { KeyUsage: 'ENCRYPT_DECRYPT' }],
  ['is not whole', { PublicKey: spki.subarray(0, 40) }],
  ['is said to be one, and is another', { PublicKey: mlDsaSpki }],
] as const)('refuses a key that %s', async (_, change) => {
  kms
    .on(GetPublicKeyCommand)
    .resolves({ KeySpec: 'ECC_NIST_EDWARDS25519', KeyUsage: 'SIGN_VERIFY', PublicKey: spki, ...change });
  await expect(kmsSigner(client, 'ed', 'ed25519')).rejects.toMatchObject({ code: 'key_unusable' });
});

it('refuses a signature that is none', async () => {
  arrange();
  const { sign: signed } = await kmsSigner(client, 'ml', 'ml-dsa-44');
  kms.on(SignCommand).resolves({ Signature: Buffer.alloc(64) });
  await expect(signed(Buffer.from('x'))).rejects.toMatchObject({ code: 'key_unusable' });
});
