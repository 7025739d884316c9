import { bootstrapRoles } from '../../lib/live/bootstrap-roles';
import { deploymentOf } from '../../lib/template/read/manifest/deployment-of';
import { readAssembly } from '../../lib/template/read/read-assembly';
import { assemblyDirectory } from '../helpers/assemblies';
import { ROLES, role } from './change';
import { differences, read, told, verdictOn } from './judged';
import { rowsIn } from './stand-in/account';
import { deployedAccount } from './stand-in/deployed';

const accountOf = (name: Parameters<typeof assemblyDirectory>[0]) =>
  deployedAccount(readAssembly(assemblyDirectory(name)));

describe('an account in which what was proved is deployed', () => {
  it.each(['commercial', 'isob'] as const)('is proved: %s', (name) => {
    const verdict = verdictOn(read(accountOf(name)).found, `config/${name}.yaml`);
    expect(told(verdict)).toEqual([]);
    expect(verdict.verdict).toBe('proved');
  });

  it('may have the roles by which AWS works, and those that reviewers know', () => {
    const account = accountOf('isob');
    const { place } = account;
    expect(bootstrapRoles(deploymentOf(assemblyDirectory('isob')), place)).toEqual(place.bootstrap);
    const all = { Action: '*', Resource: '*' };
    const add = (name: string, statement: object, more = {}) =>
      account.list(...ROLES).push(role(name, { ...statement }, { Arn: `arn:x:role/${name}`, ...more }));
    add('AWSServiceRoleForECS', all, {
      Path: '/aws-service-role/ecs.amazonaws.com/',
      AssumeRolePolicyDocument: {
        Statement: [
          { Effect: 'Allow', Principal: { Service: 'ecs.amazonaws.com' }, Action: 'sts:AssumeRole' },
        ],
      },
    });
    add('break-glass', all);
    expect(differences(read(account).found)).toEqual([expect.stringMatching(/role 'break-glass'/)]);
    const known = Object.assign(account.clone(), { place: { ...place, known: ['arn:x:role/break-glass'] } });
    expect(differences(read(known).found)).toEqual([]);
  });

  it('is seen to serve a second model where it is not told which images it serves', () => {
    const account = accountOf('isob');
    const [variant] = rowsIn(
      account.output('sagemaker describe-endpoint --endpoint-name cordon-isob-model'),
      'ProductionVariants',
    );
    delete variant?.DeployedImages;
    account.list('sagemaker list-endpoints', 'Endpoints').push({ EndpointName: 'side', EndpointArn: 'side' });
    const { found } = read(account);
    expect(differences(found)).toEqual([expect.stringMatching(/no template made the endpoint 'side'/)]);
    expect(found.unread).toEqual([expect.stringMatching(/no 'DeployedImages'/)]);
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
