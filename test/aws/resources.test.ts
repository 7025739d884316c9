import { IDENTITY_POLICY_TYPES, POLICY_TYPES } from '../../lib/aws/policy-documents';
import { prohibitedType } from '../../lib/aws/prohibited-types';
import { ADMITTED, RESOURCE_TYPES } from '../../lib/aws/resources';

const types = [...RESOURCE_TYPES];

test('a type with a shape is admitted and not prohibited, though a glob may cover it', () => {
  expect(ADMITTED.size).toBeGreaterThan(40);
  for (const type of ADMITTED.keys()) expect(prohibitedType(type)).toBeUndefined();
  expect(prohibitedType('AWS::SageMaker::Endpoint')).toBeUndefined();
});

test.each([
  ['AWS::SageMaker::MonitoringSchedule', 'model'],
  ['AWS::S3::AccessPoint', 'data'],
  ['aws::iotevents::input', 'edge'],
  ['Anyone::Anything::MODULE', 'template'],
  ['AWS::EC2::InternetGateway', 'internet'],
])('%s is prohibited as %s', (type, as) => {
  expect(prohibitedType(type)?.class).toBe(as);
});

test('the shape knows the properties that encrypt, and none that copies', () => {
  const top = (path: string | number | undefined) => String(path).split('.')[0] ?? '';
  for (const [type, { properties, encryption }] of types) {
    if (!properties) continue;
    const keys = new Set(Object.keys(properties).map((key) => key.replace(/!$/, '')));
    const needed = [encryption?.whole, encryption?.key[0], encryption?.mode?.path[0]].flatMap(
      (key) => key ?? [],
    );
    for (const key of needed) expect([type, keys.has(top(key))]).toEqual([type, true]);
    for (const key of encryption?.copies ?? [])
      expect([type, key, keys.has(key)]).toEqual([type, key, false]);
  }
});

test('what a type returns is made of the stack, of its properties and of generated names', () => {
  const facts = ['partition', 'region', 'account', 'suffix', 'generated'];
  for (const [type, { properties, attributes = {} }] of types)
    for (const form of Object.values(attributes))
      for (const [, name = ''] of form.matchAll(/\{(\w+)/g)) {
        const known =
          facts.includes(name) || properties === undefined || name in properties || `${name}!` in properties;
        expect([type, name, known]).toEqual([type, name, true]);
      }
});

test('policies are found by their type', () => {
  expect(POLICY_TYPES).toContain('AWS::SQS::QueuePolicy');
  expect(IDENTITY_POLICY_TYPES).toContain('AWS::IAM::Role');
  expect(IDENTITY_POLICY_TYPES).not.toContain('AWS::KMS::Key');
});
