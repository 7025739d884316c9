import { bootstrapRoles } from '../../lib/live/bootstrap-roles';
import { deploymentOf } from '../../lib/template/read/manifest/deployment-of';
import { readAssembly } from '../../lib/template/read/read-assembly';
import { assemblyDirectory } from '../helpers/assemblies';
import { ROLES, role } from './change';
import { differences, read, told, verdictOn } from './judged';
import { deployedAccount } from './stand-in/deployed';

const accountOf = (name: Parameters<typeof assemblyDirectory>[0]) =>
  deployedAccount(readAssembly(assemblyDirectory(name)));

describe('an account in which what was proved is deployed', () => {
  it.each(['commercial', 'isob'] as const)('is proved: %s', (name) => {
    const verdict = verdictOn(read(accountOf(name)).found, `config/${name}.yaml`);
    expect(told(verdict)).toEqual([]);
    expect(verdict.verdict).toBe('proved');
  });

  it('may have the roles by which AWS works and CDK deploys, and those that reviewers know', () => {
    const account = accountOf('isob');
    const { place } = account;
    const roles = bootstrapRoles(deploymentOf(assemblyDirectory('isob')), place);
    expect(roles.length).toBe(5);
    const all = { Action: '*', Resource: '*' };
    const add = (arn: string, statement: object, more = {}) =>
      account
        .list(...ROLES)
        .push(role(arn.slice(arn.lastIndexOf('/') + 1), { ...statement }, { Arn: arn, ...more }));
    for (const arn of roles) add(arn, { Action: 's3:PutObject', Resource: '*' });
    const service = {
      Statement: [{ Effect: 'Allow', Principal: { Service: 'ecs.amazonaws.com' }, Action: 'sts:AssumeRole' }],
    };
    add('arn:x:role/AWSServiceRoleForECS', all, {
      Path: '/aws-service-role/ecs.amazonaws.com/',
      AssumeRolePolicyDocument: service,
    });
    add('arn:x:role/break-glass', all);
    add('arn:x:role/reads', {
      Action: ['ec2:Describe*', 's3:GetBucketPolicy', 'kms:ListGrants'],
      Resource: '*',
    });
    expect(
      differences(read(account).found)
        .map((line) => /'([^']+)'/.exec(line)?.[1])
        .sort(),
    ).toEqual(['break-glass', ...roles.map((arn) => arn.slice(arn.lastIndexOf('/') + 1))].sort());
    const known = Object.assign(account.clone(), {
      place: { ...place, bootstrap: roles, known: ['arn:x:role/break-glass'] },
    });
    expect(differences(read(known).found)).toEqual([]);
    const { RolePolicyList } = role('x', all);
    Object.assign(known.entry(...ROLES, '-cfn-exec-role-'), { RolePolicyList });
    expect(differences(read(known).found)).toEqual([
      expect.stringMatching(/^deploys-all : the role 'cdk-cordon-cfn-exec-role-/),
    ]);
  });

  it.each(['govcloud', 'iso'] as const)('differs in nothing: %s', (name) => {
    const { found } = read(accountOf(name));
    expect({ differences: differences(found), unread: found.unread }).toEqual({
      differences: [],
      unread: [],
    });
    expect(found.asked.length).toBeGreaterThan(200);
  });
});
