import { noBypass } from '../../../lib/claims/no-bypass/claim';
import { actorsOf } from '../../../lib/engines/iam/actors';
import { refutations, worldOf } from '../../claims/worlds';

const policy = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement });
const Role = (managed: unknown) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    RoleName: 'worker',
    AssumeRolePolicyDocument: policy(),
    ManagedPolicyArns: [managed],
  },
});
const Own = {
  Type: 'AWS::IAM::ManagedPolicy',
  Properties: { PolicyDocument: policy({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }) },
};

const actions = (managed: unknown) => {
  const { assembly } = worldOf({ Resources: { Role: Role(managed), Own } });
  const { roles, faults } = actorsOf(assembly);
  const allowed = roles.flatMap(
    ({ principal }) => principal.identity?.statements.flatMap((each) => each.actions) ?? [],
  );
  return { allowed: allowed.length, codes: faults.map(({ fault }) => fault.code) };
};

test('a managed policy of the assembly is read', () => {
  expect(actions({ Ref: 'Own' })).toEqual({ allowed: 1, codes: [] });
});

test.each([
  ['of AWS', 'arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy'],
  [
    'of AWS, by a partition that is filled in',
    { 'Fn::Sub': `arn:\${AWS::Partition}:iam::aws:policy/ReadOnlyAccess` },
  ],
  ['that nobody can tell', { Ref: 'Absent' }],
])('one %s is not read, and is not taken for one that allows everything', (_, managed) => {
  expect(actions(managed)).toEqual({ allowed: 0, codes: ['policy-not-read'] });
  const found = refutations(noBypass, worldOf({ Resources: { Role: Role(managed), Own } }));
  expect(found.filter((text) => text.includes('/ManagedPolicyArns/0: policy-not-read: '))).toHaveLength(1);
  expect(found.filter((text) => text.includes('may do iam:'))).toEqual([]);
});
