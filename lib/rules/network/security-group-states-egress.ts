import type { Rule } from '../../contract/rule';
import { group, vpc } from '../examples';
import { requiresSome } from '../requirements';

export const securityGroupStatesEgress: Rule = {
  id: 'security-group-states-egress',
  title: 'Every security group says where it lets out to',
  claim: 'no-egress',
  severity: 'fatal',
  controls: ['SC-7(5)', 'AC-4'],
  rationale:
    "A security group without inline egress gets the rule that lets everything out, from AWS, and separate egress rules don't take it away.",
  remedy: 'Give SecurityGroupEgress at least one rule: the real ones, or one that matches no packet.',
  types: ['AWS::EC2::SecurityGroup'],
  good: {
    Type: 'AWS::EC2::SecurityGroup',
    Properties: {
      GroupDescription: 'proxy',
      VpcId: vpc,
      SecurityGroupEgress: [
        { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, DestinationSecurityGroupId: group },
      ],
    },
  },
  bad: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: 'proxy', VpcId: vpc } },
  check: (resource) => requiresSome(resource, ['SecurityGroupEgress'], 'where the group lets out to'),
};
