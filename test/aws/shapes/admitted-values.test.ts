import { ADMITTED } from '../../../lib/aws/resources';
import { faultsIn } from '../../../lib/aws/shapes/shape';
import { worldOf } from '../../claims/worlds';

// What the shapes of values admit that have a language of their own, and what they don't.

/** What is wrong with properties of a resource, as the admission table has it. */
function faults(Type: string, Properties: Record<string, unknown>): string[] {
  const world = worldOf({ Resources: { It: { Type, Properties } } });
  const [resource] = world.assembly.resources;
  const shape = ADMITTED.get(Type);
  if (!resource || !shape) throw new Error(`${Type} is not admitted`);
  return Array.from(faultsIn(shape, resource.properties, world), ({ message }) => message);
}

const ALARM = {
  ActionsEnabled: false,
  ComparisonOperator: 'GreaterThanThreshold',
  EvaluationPeriods: 1,
  Threshold: 0.5,
};
const METRIC = { MetricName: 'Requests', Namespace: 'Cordon/x', Period: 60 };
const alarm = (more: Record<string, unknown>) => faults('AWS::CloudWatch::Alarm', { ...ALARM, ...more });
const computed = (Expression: string) => alarm({ Metrics: [{ Id: 'e1', Expression }] });

test.each(['p99.9', 'p50', 'p100', 'tm95', 'wm2.5', 'tc90', 'ts90', 'IQM'])(
  'an alarm takes %s',
  (statistic) => {
    expect(alarm({ ...METRIC, ExtendedStatistic: statistic })).toEqual([]);
  },
);

test.each(['p101', 'p', '99', 'Sum', 'PR(0:300)', "LAMBDA('x')"])(
  'an alarm does not take %s',
  (statistic) => {
    expect(alarm({ ...METRIC, ExtendedStatistic: statistic })).not.toEqual([]);
  },
);

test.each([
  'faults / requests',
  'IF(requests > 0, faults / requests, 0)',
  'FILL(m1, REPEAT) * 100.5',
  'SUM(m1) + DIFF(m2)',
  'RATE(m1) >= 3 && m2 != 0',
])('an alarm computes %s', (expression) => expect(computed(expression)).toEqual([]));

test.each([
  "LAMBDA('send')",
  'LAMBDA(send)',
  'SEARCH(tasks)',
  'INSIGHT_RULE_METRIC(rule, m1)',
  'SELECT AVG(m) FROM SCHEMA("AWS/EC2")',
  'METRICS()',
  '',
  `${'a'.repeat(1024)}!`,
  `${'a1 '.repeat(300)}"`,
])('an alarm does not compute %s', (expression) => {
  // An expression that is read in exponential time would never end on the last ones.
  expect(computed(expression)).not.toEqual([]);
});

test('an alarm looks at one metric, or computes, and not both', () => {
  const Metrics = [{ Id: 'e1', Expression: '1' }];
  expect(alarm({ ...METRIC, Statistic: 'Sum' })).toEqual([]);
  expect(alarm({ ...METRIC, Statistic: 'Sum', ExtendedStatistic: 'p99' })).not.toEqual([]);
  expect(alarm({ ...METRIC, Statistic: 'Sum', Metrics })).not.toEqual([]);
  expect(alarm({})).not.toEqual([]);
});

test.each([['-1'], ['1e3'], ['1000000000001'], ['0x10'], ['NaN'], ['.5']])(
  'a threshold is not %s',
  (Threshold) => {
    expect(alarm({ ...METRIC, Statistic: 'Sum', Threshold })).toEqual([
      expect.stringContaining('Threshold is'),
    ]);
  },
);

const tagged = (Key: string, Value: string) =>
  faults('AWS::EC2::VPC', { CidrBlock: '10.0.0.0/16', Tags: [{ Key, Value }] });

test.each([
  ['Équipe', 'Sûreté Île-de-France'],
  ['所有者', '安全'],
  ['cost:centre', 'Unit 7 / Ops'],
  ['empty', ''],
])('a tag is %s: %s', (key, value) => expect(tagged(key, value)).toEqual([]));

test.each([
  ['', 'no key'],
  ['turned', '\u202Egnp.exe'],
  ['broken', 'a\nb'],
  ['long', 'x'.repeat(257)],
])('a tag is not %s: %j', (key, value) => expect(tagged(key, value)).toHaveLength(1));

test('what is refused by name says why, and what to do instead', () => {
  const world = worldOf({
    Resources: { It: { Type: 'AWS::ECS::TaskDefinition', Properties: { EphemeralStorage: {} } } },
  });
  const [resource] = world.assembly.resources;
  const shape = ADMITTED.get('AWS::ECS::TaskDefinition');
  const found = resource && shape ? [...faultsIn(shape, resource.properties, world)] : [];
  expect(found).toContainEqual(
    expect.objectContaining({
      message: expect.stringContaining('EphemeralStorage may not be there: room beyond'),
      remedy: expect.stringContaining('give the task more Memory'),
    }),
  );
  expect(found.filter(({ remedy }) => !remedy)).toEqual([]);
});
