import { causesOf } from '../../lib/verify/causes';
import type { Told } from '../../lib/verify/findings';
import { verify } from '../../lib/verify/verify';
import { worldOf } from '../claims/worlds';
import { Draft, goodOf } from '../escapes/draft';

// Which finding of a cause is told first, and what it has people do.

const verdictOf = (Resources: Parameters<typeof worldOf>[0]['Resources']) => {
  const { assembly, charter } = worldOf({ Resources });
  return verify(
    assembly,
    { file: 'charter.yaml', digest: 'sha384:0', charter },
    { claims: ['closed-world', 'no-egress'] },
  );
};

test('of a group that lets everything out, the range comes first, and no remedy is a value of another rule', () => {
  const { causes, findings } = verdictOf({
    Group: {
      Type: 'AWS::EC2::SecurityGroup',
      Properties: {
        GroupDescription: 'x',
        SecurityGroupEgress: [{ CidrIp: '0.0.0.0/0', IpProtocol: '-1' }],
      },
    },
  });
  const [first] = causes.find(({ logicalId }) => logicalId === 'Group')?.findings ?? [];
  expect(findings[first ?? -1]).toMatchObject({
    rule: 'security-group-names-peers',
    message: expect.stringContaining('"0.0.0.0/0"'),
  });
  const told = findings
    .filter(({ logicalId }) => logicalId === 'Group')
    .map(({ message, remedy }) => message + remedy);
  expect(told.join('\n')).not.toMatch(/252|255\.255|icmp|absent to absent/);
  expect(told.join('\n')).toMatch(/Say FromPort: one port, the same for FromPort and ToPort/);
});

test('what a file says of itself comes after what its resources do', () => {
  const told = [
    { file: 'manifest.json', logicalId: '', pointer: '/artifacts/x', rule: 'stack-order' },
    { file: 'x.template.json', logicalId: 'Gate', pointer: '/Resources/Gate', rule: 'no-internet-gateway' },
  ].map((one): Told => {
    const finding = {
      ...one,
      claim: 'closed-world',
      severity: 'fatal',
      resourceType: '',
      message: '',
      remedy: '',
      witness: [],
    } as const;
    return { finding, of: ['closed-world'] };
  });
  expect(causesOf(told).map(({ logicalId }) => logicalId)).toEqual(['Gate', '']);
});

test("a function with the proxy's role is to be removed, not to be given a role of its own", () => {
  const draft = new Draft(goodOf('commercial'));
  const { Resources } = draft.template('model');
  const Role = 'arn:aws:iam::111122223333:role/cordon/cordon-commercial-proxy';
  draft.replace('model', {
    Resources: { ...Resources, Backdoor: { Type: 'AWS::Lambda::Function', Properties: { Role } } },
  });
  const { deployment } = draft.good;
  const source = { file: 'charter.yaml', digest: 'sha384:0', charter: deployment.charter };
  const { findings } = verify(draft.assembly(), source, { claims: ['no-bypass'] });
  expect(findings.find(({ message }) => message.startsWith('Backdoor runs with a role'))?.remedy).toMatch(
    /^Remove it/,
  );
});
