import { cases } from '../cases';

cases('repository-is-sealed', {
  passes: [['scanning', 'Properties/ImageScanningConfiguration', { ScanOnPush: true }]],
  refuses: [
    ['tags that move', 'Properties/ImageTagMutability', 'MUTABLE', 'ImageTagMutability'],
    ['nothing said of tags', 'Properties/ImageTagMutability', undefined, 'ImageTagMutability is absent'],
    ['a key of AWS', 'Properties/EncryptionConfiguration/KmsKey', undefined, 'names no key'],
    ['no key at all', 'Properties/EncryptionConfiguration', undefined, 'EncryptionType is absent'],
    ['a policy', 'Properties/RepositoryPolicyText', {}, 'RepositoryPolicyText'],
    ['emptying', 'Properties/EmptyOnDelete', true, 'EmptyOnDelete'],
  ],
});
