import { Physical } from '../../lib/live/physical';
import { buildAssembly } from '../../lib/template/build-assembly';
import { textOf } from '../../lib/template/values/values';

const Key = { Type: 'AWS::KMS::Key', Properties: {} };
const Vpc = { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } };
const assembly = buildAssembly([{ file: 'a.json', stack: 'a', content: { Resources: { Key, Vpc } } }]);

function known(): Physical {
  const physical = new Physical(assembly);
  const ids: Readonly<Record<string, string>> = {
    Key: '1234abcd-0000-4000-8000-000000000000',
    Vpc: 'vpc-0123456789',
  };
  for (const resource of assembly.resources)
    expect(physical.learn(resource, ids[resource.logicalId] ?? '')).toBe(true);
  return physical;
}

describe('names that AWS gave', () => {
  it('stand for what the model has symbols for, and back', () => {
    const physical = known();
    const value = {
      Arn: 'arn:aws:kms:us-east-1:1:key/1234abcd-0000-4000-8000-000000000000',
      List: ['vpc-0123456789', 'pl-1'],
      On: true,
    };
    const symbolic = physical.symbolic(value) as typeof value;
    expect(JSON.stringify(symbolic)).not.toMatch(/1234abcd|vpc-0123456789/);
    expect(physical.groundText(symbolic.Arn)).toBe(value.Arn);
    expect(physical.groundText(symbolic.List[0] ?? '')).toBe('vpc-0123456789');
    expect(symbolic.List[1]).toBe('pl-1');
  });

  it.each(['vpc-01234567890', 'my-vpc-0123456789', 'vpc-0123456789-peer'])(
    'are no part of a longer name: %s',
    (text) => {
      expect(known().symbolic(text)).toBe(text);
    },
  );

  it('are told to be missing where they are', () => {
    const reference = textOf(assembly.ofType('AWS::KMS::Key')[0]?.returnValue('Ref')) ?? '';
    expect(() => new Physical(assembly).groundText(reference)).toThrow("what AWS calls Key.Ref isn't known");
  });
});
