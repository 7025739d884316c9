import { roleName } from '../../../lib/config/names';
import { rolesOf } from '../../../lib/constructs/identity/roles';
import { DEPLOYMENTS, deploymentOf } from '../../helpers/assemblies';
import { propertiesOf, statements } from '../../helpers/policies';
import { templateOf, templatesOf } from '../../helpers/synth';

interface Role {
  readonly RoleName: string;
  readonly Path: string;
  readonly PermissionsBoundary?: unknown;
  readonly ManagedPolicyArns?: unknown;
  readonly Policies?: unknown;
  readonly AssumeRolePolicyDocument: { readonly Statement: unknown[] };
}

interface Policy {
  readonly PolicyName: string;
  readonly Roles: string[];
  readonly PolicyDocument: { readonly Statement: unknown[] };
}

const roles = (deployment: (typeof DEPLOYMENTS)[number]) => [
  ...propertiesOf<Role>(templateOf(deployment, 'account'), 'AWS::IAM::Role').values(),
];

describe.each(DEPLOYMENTS)('%s', (name) => {
  const deployment = deploymentOf(name);

  test('has every role by its fixed name, with the boundary, and no policy of its own', () => {
    expect(roles(name).map(({ RoleName }) => RoleName)).toEqual(
      rolesOf(deployment).map((part) => roleName(deployment.enclave, part)),
    );
    for (const role of roles(name)) {
      expect(role.Path).toBe('/cordon/');
      expect(role.PermissionsBoundary).toEqual({ Ref: expect.stringMatching(/^Boundary/) });
      expect(role).not.toHaveProperty('ManagedPolicyArns');
      expect(role).not.toHaveProperty('Policies');
    }
  });

  test('has roles in the account stack alone', () => {
    for (const [stack, template] of templatesOf(name))
      template.resourceCountIs('AWS::IAM::Role', stack.endsWith('-account') ? rolesOf(deployment).length : 0);
  });

  test('trusts one service for this account’s resources, or the charter’s people under a name that stays', () => {
    for (const { AssumeRolePolicyDocument } of roles(name))
      for (const { principal, actions, condition } of statements(AssumeRolePolicyDocument))
        if (JSON.stringify(principal).includes('"Service"')) {
          expect(condition.StringEquals).toEqual({ 'aws:SourceAccount': deployment.enclave.account });
          expect(condition.ArnLike).toHaveProperty('aws:SourceArn');
        } else {
          expect(actions).toEqual(['sts:AssumeRole', 'sts:SetSourceIdentity']);
          expect(condition).toEqual({ Null: { 'sts:SourceIdentity': 'false' } });
        }
  });

  test('has policies that are named apart, as two of one role by one name would be one', () => {
    const names = [...templatesOf(name).values()].flatMap((template) =>
      [...propertiesOf<Policy>(template, 'AWS::IAM::Policy').values()].flatMap(({ PolicyName, Roles }) =>
        Roles.map((role) => `${role} ${PolicyName}`),
      ),
    );
    expect(names.length).toBeGreaterThan(10);
    expect(new Set(names).size).toBe(names.length);
  });

  test('has no wildcard in what a policy allows', () => {
    for (const template of templatesOf(name).values())
      for (const { PolicyDocument } of propertiesOf<Policy>(template, 'AWS::IAM::Policy').values())
        for (const { actions } of statements(PolicyDocument).filter(({ effect }) => effect === 'Allow'))
          for (const action of actions) expect(action).not.toContain('*');
  });
});

test('no safeguard role where there is no safeguard model', () => {
  expect(rolesOf(deploymentOf('isob'))).not.toContain('safeguard');
  expect(rolesOf(deploymentOf('commercial'))).toContain('safeguard');
});
