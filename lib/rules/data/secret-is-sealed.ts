import type { Rule } from '../../contract/rule';
import { get } from '../../template/values/values';
import { mayBeAbsent, placeIn } from '../../template/values/worst-case';
import { key } from '../examples';
import { refuses } from '../requirements';

export const secretIsSealed: Rule = {
  id: 'secret-is-sealed',
  title: 'Secrets are encrypted with a key of the enclave, written by hand, and copied nowhere',
  claim: 'sealed-data',
  severity: 'fatal',
  controls: ['IA-5', 'IA-5(7)', 'SC-12', 'SC-28(1)'],
  rationale:
    'A secret in a template is read by whoever reads the template; a replica can be read in another region.',
  remedy: 'Name a key; leave SecretString and ReplicaRegions out.',
  types: ['AWS::SecretsManager::Secret'],
  good: { Type: 'AWS::SecretsManager::Secret', Properties: { KmsKeyId: key } },
  bad: { Type: 'AWS::SecretsManager::Secret', Properties: { SecretString: 'hunter2' } },
  *check(resource) {
    const keyId = get(resource.properties, 'KmsKeyId');
    if (mayBeAbsent(keyId)) yield { at: placeIn(resource, keyId), message: 'the secret names no key' };
    yield* refuses(
      resource,
      ['SecretString', 'ReplicaRegions'],
      'a secret is written by hand, in one region',
    );
  },
};
