import { cases } from '../cases';

cases('log-group-is-kept', {
  passes: [['for ever', 'Properties/RetentionInDays', undefined]],
  refuses: [
    ['a day', 'Properties/RetentionInDays', 1, 'RetentionInDays'],
    ['no key', 'Properties/KmsKeyId', undefined, 'names no key'],
    [
      'a key on a condition',
      'Properties/KmsKeyId',
      { 'Fn::If': ['Choice', 'x', { Ref: 'AWS::NoValue' }] },
      'names no key',
    ],
  ],
});
