import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { SecretUrl } from '../../environment';
import { Fault } from '../fault';
import { openSecretsManager } from './aws-clients';

let client: SecretsManagerClient | undefined;

/**
 * Text of the secret that a URL names.
 * @throws Fault `secret_unreadable`
 */
export async function readSecret(url: SecretUrl): Promise<string> {
  if (url.startsWith('file:///')) return readFile(fileURLToPath(url), 'utf8');
  if (!url.startsWith('secretsmanager://'))
    throw new Fault('secret_unreadable', `'${url}' is neither secretsmanager://ARN nor file:///FILE`);
  client ??= openSecretsManager();
  const { SecretString } = await client.send(
    new GetSecretValueCommand({ SecretId: url.slice('secretsmanager://'.length) }),
  );
  if (!SecretString) throw new Fault('secret_unreadable', `'${url}' holds no text`);
  return SecretString;
}
