import { cases } from '../cases';

cases('no-foreign-principal', {
  passes: [
    ['the account itself', 'Properties/KeyPolicy/Statement/0/Principal', { AWS: '111122223333' }],
    [
      'a service of the enclave',
      'Properties/KeyPolicy/Statement/0/Principal',
      { Service: 'cloudtrail.amazonaws.com' },
    ],
    [
      'a denial to everybody',
      'Properties/KeyPolicy/Statement/0',
      { Effect: 'Deny', Principal: '*', Action: 'kms:*', Resource: '*' },
    ],
  ],
  refuses: [
    ['everybody', 'Properties/KeyPolicy/Statement/0/Principal', '*', 'is not a principal'],
    ['any AWS principal', 'Properties/KeyPolicy/Statement/0/Principal', { AWS: ['*'] }, 'is not a principal'],
    [
      'another account',
      'Properties/KeyPolicy/Statement/0/Principal',
      { AWS: 'arn:aws:iam::999988887777:role/x' },
      'is not a principal',
    ],
    [
      'another account by number',
      'Properties/KeyPolicy/Statement/0/Principal',
      { AWS: '999988887777' },
      'is not a principal',
    ],
    [
      'roles by a pattern',
      'Properties/KeyPolicy/Statement/0/Principal',
      { AWS: 'arn:aws:iam::111122223333:role/*' },
      'is not a principal',
    ],
    [
      'a service of others',
      'Properties/KeyPolicy/Statement/0/Principal',
      { Service: 'lambda.amazonaws.com' },
      'is not a principal',
    ],
    [
      'a web identity',
      'Properties/KeyPolicy/Statement/0/Principal',
      { Federated: 'x' },
      'is not a principal',
    ],
    ['nobody', 'Properties/KeyPolicy/Statement/0/Principal', undefined, 'no principal'],
    [
      'everybody, with a condition',
      'Properties/KeyPolicy/Statement/0',
      {
        Effect: 'Allow',
        Principal: '*',
        Action: 'kms:Decrypt',
        Resource: '*',
        Condition: { ArnEquals: { 'aws:PrincipalArn': 'x' } },
      },
      'is not a principal',
    ],
  ],
});
