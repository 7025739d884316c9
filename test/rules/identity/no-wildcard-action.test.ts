import { cases } from '../cases';

cases('no-wildcard-action', {
  passes: [
    [
      'a denial of everything',
      'Properties/PolicyDocument/Statement/0',
      { Effect: 'Deny', Action: '*', Resource: '*' },
    ],
    ['several actions', 'Properties/PolicyDocument/Statement/0/Action', ['s3:GetObject', 's3:ListBucket']],
  ],
  refuses: [
    ['everything', 'Properties/PolicyDocument/Statement/0/Action', '*', 'allows "*"'],
    ['a prefix', 'Properties/PolicyDocument/Statement/0/Action', 'sagemaker:Invoke*', 'Invoke*'],
    ['a question mark', 'Properties/PolicyDocument/Statement/0/Action', 's3:GetObjec?', 'GetObjec?'],
    [
      'a wildcard among others',
      'Properties/PolicyDocument/Statement/0/Action',
      ['s3:GetObject', 'iam:*'],
      'iam:*',
    ],
    ['no action', 'Properties/PolicyDocument/Statement/0/Action', undefined, 'no action'],
    [
      'an action that is not known',
      'Properties/PolicyDocument/Statement/0/Action',
      { Ref: 'Choice' },
      'allows',
    ],
    [
      'a wildcard under an effect of another case',
      'Properties/PolicyDocument/Statement/0',
      { Effect: 'allow', Action: '*' },
      'allows',
    ],
  ],
});
