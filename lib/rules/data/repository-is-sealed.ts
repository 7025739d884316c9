import type { Rule } from '../../contract/rule';
import { get } from '../../template/values/values';
import { mayBeAbsent, placeIn } from '../../template/values/worst-case';
import { key } from '../examples';
import { refuses, requires } from '../requirements';

const repository = (ImageTagMutability: string) => ({
  Type: 'AWS::ECR::Repository',
  Properties: { ImageTagMutability, EncryptionConfiguration: { EncryptionType: 'KMS', KmsKey: key } },
});

export const repositoryIsSealed: Rule = {
  id: 'repository-is-sealed',
  title: 'Image repositories are immutable and encrypted with a key of the enclave',
  claim: 'sealed-model',
  severity: 'fatal',
  controls: ['CM-14', 'SI-7', 'SC-28(1)'],
  rationale: 'A mutable repository invites references by tag, and a policy on it lets others push or pull.',
  remedy: 'Set ImageTagMutability to IMMUTABLE, name a key, and leave the repository policy out.',
  types: ['AWS::ECR::Repository'],
  good: repository('IMMUTABLE'),
  bad: repository('MUTABLE'),
  *check(resource) {
    yield* requires(resource, ['ImageTagMutability'], ['IMMUTABLE']);
    yield* requires(resource, ['EncryptionConfiguration', 'EncryptionType'], ['KMS']);
    const keyId = get(resource.properties, 'EncryptionConfiguration', 'KmsKey');
    if (mayBeAbsent(keyId)) yield { at: placeIn(resource, keyId), message: 'the repository names no key' };
    yield* refuses(
      resource,
      ['RepositoryPolicyText', 'EmptyOnDelete', 'ImageTagMutabilityExclusionFilters'],
      'images are carried in by hand and stay',
    );
  },
};
