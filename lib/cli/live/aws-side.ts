import { createHash } from 'node:crypto';
import { asked } from '../../preflight/question';
import { UsageError } from '../command';
import type { Io } from '../io';
import { type AskingAws, askAws } from '../preflight/aws';
import type { LiveFlags } from './flags';

// What isn't asked of the account that is read: to become the role by which it is, and to sign what was found.

/** Under this name the trail of the account that is read has whoever reads it. */
const SOURCE = 'cordon-live';

/** Environment of AWS's CLI that would have it ask as somebody else than the credentials that it is given. */
const OTHERS = /^AWS_(PROFILE|DEFAULT_PROFILE|CONTAINER_\w+|WEB_IDENTITY_\w+|ROLE_\w+)$/;

/** How AWS's CLI asks with the command's own credentials: those of `--profile`, or what the environment has. */
export const ownAsking = (region: string, flags: LiveFlags, { env }: Pick<Io, 'env'>): AskingAws => ({
  region,
  env,
  options: [
    ...(flags.profile === undefined ? [] : ['--profile', flags.profile]),
    ...(flags.endpointUrl === undefined ? [] : ['--endpoint-url', flags.endpointUrl]),
  ],
  elsewhere: '--from',
});

/**
 * How AWS's CLI asks as the role of `--role`; as `own` does where none is named.
 * @throws UsageError `role-refused`
 */
export async function becoming(
  own: AskingAws,
  { role, externalId, endpointUrl }: LiveFlags,
): Promise<AskingAws> {
  if (role === undefined) return own;
  const question = asked(
    'sts:AssumeRole',
    ...['sts', 'assume-role', '--role-arn', role, '--role-session-name', SOURCE, '--source-identity', SOURCE],
    ...(externalId === undefined ? [] : ['--external-id', externalId]),
  );
  const answer = await askAws(question, own);
  const { AccessKeyId, SecretAccessKey, SessionToken } = (('output' in answer &&
    (answer.output as { Credentials?: unknown } | null)?.Credentials) ||
    {}) as Readonly<Record<string, unknown>>;
  if (
    typeof AccessKeyId !== 'string' ||
    typeof SecretAccessKey !== 'string' ||
    typeof SessionToken !== 'string'
  )
    throw new UsageError(
      'role-refused',
      `'${role}' can't be taken (${'error' in answer ? answer.error : 'what was answered has no credentials'})`,
    );
  const kept = Object.entries(own.env).filter(([name]) => !OTHERS.test(name));
  const credentials = {
    AWS_ACCESS_KEY_ID: AccessKeyId,
    AWS_SECRET_ACCESS_KEY: SecretAccessKey,
    AWS_SESSION_TOKEN: SessionToken,
  };
  return {
    ...own,
    env: { ...Object.fromEntries(kept), ...credentials },
    options: endpointUrl === undefined ? [] : ['--endpoint-url', endpointUrl],
  };
}

/** A key of AWS KMS by its ARN, as `--key` names it. */
export const KMS_KEY = /^kms:(arn:[a-z-]+:kms:([a-z0-9-]+):\d{12}:key\/[\w-]+)$/;

/**
 * A signature by a key of KMS, ECDSA over SHA-384. KMS is given the digest alone, since a message may be 4,096 bytes at most.
 * @param key as `KMS_KEY` has it
 * @throws UsageError `key-refused`
 */
export async function signedByKms(key: string, message: Buffer, own: AskingAws): Promise<Buffer> {
  const [, arn = '', region = ''] = KMS_KEY.exec(key) ?? [];
  const digest = createHash('sha384').update(message).digest('base64');
  const question = asked(
    'kms:Sign',
    ...['kms', 'sign', '--key-id', arn, '--message', digest, '--message-type', 'DIGEST'],
    ...['--signing-algorithm', 'ECDSA_SHA_384', '--cli-binary-format', 'base64'],
  );
  const answer = await askAws(question, { ...own, region });
  const signature =
    'output' in answer ? (answer.output as { Signature?: unknown } | null)?.Signature : undefined;
  if (typeof signature !== 'string')
    throw new UsageError(
      'key-refused',
      `'${key}' doesn't sign (${'error' in answer ? answer.error : 'what was answered has no signature'})`,
    );
  return Buffer.from(signature, 'base64');
}
