import { cases } from '../cases';

cases('no-negated-elements', {
  passes: [['a denial', 'Properties/PolicyDocument/Statement/0/Effect', 'Deny']],
  refuses: [
    ['NotResource', 'Properties/PolicyDocument/Statement/0/NotResource', '*', 'NotResource'],
    ['NotAction', 'Properties/PolicyDocument/Statement/0/NotAction', 's3:*', 'NotAction'],
    ['NotPrincipal', 'Properties/PolicyDocument/Statement/0/NotPrincipal', { AWS: '*' }, 'NotPrincipal'],
    [
      'NotAction in a statement that is no list',
      'Properties/PolicyDocument/Statement',
      { Effect: 'Deny', NotAction: 's3:*' },
      'NotAction',
    ],
  ],
});
