import { PeoplePolicies } from '../../../lib/constructs/identity/people-policies';
import { deploymentOf } from '../../helpers/assemblies';
import { render } from '../../helpers/construct';

interface Statement {
  readonly Sid: string;
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource: unknown;
}

const template = render((stack) => {
  new PeoplePolicies(stack, 'People', { deployment: deploymentOf('commercial') });
});
const statements = (role: string): Statement[] =>
  Object.values(
    template.findResources('AWS::IAM::Policy', { Properties: { Roles: [`cordon-commercial-${role}`] } }),
  ).flatMap((policy) => policy.Properties.PolicyDocument.Statement);

const PEOPLE = ['reviewer', 'researcher', 'field-engineer'];

test.each([...PEOPLE, 'courier'])('%s may not invoke, whoever allows it', (role) => {
  expect(statements(role).filter(({ Effect }) => Effect === 'Deny')).toEqual([
    {
      Sid: 'NoInvocation',
      Effect: 'Deny',
      Action: ['sagemaker:Invoke*', 'sagemaker:*InferenceRouter*', 'sagemaker:PutEndpointPolicy'],
      Resource: '*',
    },
  ]);
});

test.each(PEOPLE)('%s reads, and changes nothing', (role) => {
  const allowed = statements(role)
    .filter(({ Effect }) => Effect === 'Allow')
    .flatMap(({ Action }) => Action);
  expect(allowed.length).toBeGreaterThan(0);
  expect(allowed.filter((action) => !/^\w+:(Get|List|Describe|Filter)[A-Za-z]+$/.test(action))).toEqual([]);
});

test('couriers see nothing of what the enclave does', () => {
  expect(statements('courier').filter(({ Effect }) => Effect === 'Allow')).toEqual([]);
});

test.each([
  ['reviewer', ['Metrics', 'Alarms', 'Dashboard']],
  ['researcher', ['Metrics', 'Alarms', 'Dashboard']],
  ['field-engineer', ['Metrics', 'Alarms', 'Dashboard', 'Logs', 'Endpoints', 'Services']],
])('%s sees what the work needs', (role, sids) => {
  expect(
    statements(role)
      .filter(({ Effect }) => Effect === 'Allow')
      .map(({ Sid }) => Sid),
  ).toEqual(sids);
});

test("a field engineer reads the services' logs, but neither flows nor queries", () => {
  const logs = JSON.stringify(statements('field-engineer').find(({ Sid }) => Sid === 'Logs')?.Resource);
  expect(logs).toContain('/cordon/commercial/proxy:*');
  expect(logs).toContain('/cordon/commercial/classifier-autonomous-weapons:*');
  expect(logs).not.toMatch(/commercial\/(\*|flow|dns)/);
});
