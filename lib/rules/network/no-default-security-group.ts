import type { Rule } from '../../contract/rule';
import { get } from '../../template/values/values';
import { entriesIn, options, placeOf, show } from '../../template/values/worst-case';
import { group, subnet } from '../examples';
import { requiresSome } from '../requirements';

// Where each type that makes network interfaces names their security groups.
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  'AWS::ECS::Service': ['NetworkConfiguration', 'AwsvpcConfiguration', 'SecurityGroups'],
  'AWS::ElasticLoadBalancingV2::LoadBalancer': ['SecurityGroups'],
  'AWS::SageMaker::Model': ['VpcConfig', 'SecurityGroupIds'],
  'AWS::EC2::VPCEndpoint': ['SecurityGroupIds'],
};

export const noDefaultSecurityGroup: Rule = {
  id: 'no-default-security-group',
  title: 'No interface is in a default security group',
  claim: 'no-egress',
  severity: 'fatal',
  controls: ['SC-7(5)', 'CM-6', 'AC-4'],
  rationale:
    "An interface for which nobody names a group is put into the VPC's default group, whose members reach each other and everything outside.",
  remedy: 'Name a security group of the enclave that was made for this kind of interface.',
  types: ['*'],
  good: {
    Type: 'AWS::SageMaker::Model',
    Properties: { VpcConfig: { SecurityGroupIds: [group], Subnets: [subnet] } },
  },
  bad: {
    Type: 'AWS::SageMaker::Model',
    Properties: {
      VpcConfig: {
        SecurityGroupIds: [{ 'Fn::GetAtt': ['Vpc', 'DefaultSecurityGroup'] }],
        Subnets: [subnet],
      },
    },
  },
  *check(resource) {
    const path = Object.hasOwn(GROUPS, resource.type) ? GROUPS[resource.type] : undefined;
    const isGateway = options(get(resource.properties, 'VpcEndpointType')).every(
      (option) => option === undefined || (option.kind === 'known' && option.value === 'Gateway'),
    );
    if (path && !(resource.type === 'AWS::EC2::VPCEndpoint' && isGateway)) {
      yield* requiresSome(resource, path, 'a security group of the enclave');
    }
    for (const { value } of entriesIn(resource.properties)) {
      if (value.kind === 'known' && String(value.value).includes('DefaultSecurityGroup')) {
        yield { at: placeOf(value), message: `${show(value)} is the VPC's default security group` };
      }
    }
  },
};
