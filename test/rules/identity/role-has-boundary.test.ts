import { cases } from '../cases';

cases('role-has-boundary', {
  passes: [['a boundary of the stack', 'Properties/PermissionsBoundary', { Ref: 'Boundary' }]],
  refuses: [
    ['no boundary', 'Properties/PermissionsBoundary', undefined, 'PermissionsBoundary is absent'],
    [
      'a boundary of AWS',
      'Properties/PermissionsBoundary',
      'arn:aws:iam::aws:policy/AdministratorAccess',
      'PermissionsBoundary is',
    ],
    [
      'a boundary of another account',
      'Properties/PermissionsBoundary',
      'arn:aws:iam::999988887777:policy/x',
      'PermissionsBoundary is',
    ],
    ['a managed policy', 'Properties/ManagedPolicyArns', ['arn'], 'ManagedPolicyArns'],
    ['a policy inside', 'Properties/Policies', [{ PolicyName: 'x' }], 'Policies'],
  ],
});
