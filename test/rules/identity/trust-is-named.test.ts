import { cases } from '../cases';
import { CHARTER } from '../world';

const PEOPLE = {
  Effect: 'Allow',
  Action: 'sts:AssumeRole',
  Principal: { AWS: CHARTER.people.reviewers[0] },
};

cases('trust-is-named', {
  passes: [
    [
      'another service of the enclave',
      'Properties/AssumeRolePolicyDocument/Statement/0/Principal',
      { Service: 'sagemaker.amazonaws.com' },
    ],
    [
      'people, with a second factor',
      'Properties/AssumeRolePolicyDocument/Statement/0',
      { ...PEOPLE, Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } },
    ],
  ],
  refuses: [
    ['anybody', 'Properties/AssumeRolePolicyDocument/Statement/0/Principal', '*', 'trusts *'],
    [
      'any AWS principal',
      'Properties/AssumeRolePolicyDocument/Statement/0/Principal',
      { AWS: '*' },
      'trusts AWS',
    ],
    [
      'an account',
      'Properties/AssumeRolePolicyDocument/Statement/0/Principal',
      { AWS: '999988887777' },
      'trusts AWS',
    ],
    [
      'a service that nothing uses',
      'Properties/AssumeRolePolicyDocument/Statement/0/Principal',
      { Service: 'lambda.amazonaws.com' },
      'trusts Service',
    ],
    [
      'a federation',
      'Properties/AssumeRolePolicyDocument/Statement/0/Principal',
      { Federated: 'accounts.google.com' },
      'trusts Federated',
    ],
    [
      'a service for any account',
      'Properties/AssumeRolePolicyDocument/Statement/0/Condition',
      undefined,
      'on behalf of any account',
    ],
    [
      'a service for another account',
      'Properties/AssumeRolePolicyDocument/Statement/0/Condition',
      { StringEquals: { 'aws:SourceAccount': '999988887777' } },
      'on behalf of any account',
    ],
    ['people with one factor', 'Properties/AssumeRolePolicyDocument/Statement/0', PEOPLE, 'second factor'],
    [
      'people with a factor that is optional',
      'Properties/AssumeRolePolicyDocument/Statement/0',
      { ...PEOPLE, Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } } },
      'second factor',
    ],
    [
      'web identity',
      'Properties/AssumeRolePolicyDocument/Statement/0/Action',
      'sts:AssumeRoleWithWebIdentity',
      'AssumeRoleWithWebIdentity',
    ],
    ['nobody', 'Properties/AssumeRolePolicyDocument/Statement/0/Principal', undefined, 'trusts nobody'],
  ],
});
