import { GATEWAY_SERVICES, INTERFACE_SERVICES } from '../../../config/partitions';
import { RED_LINES } from '../../../config/red-lines';
import { type Check, rows } from '../../check';
import { asked } from '../../question';
import { atLeast, quotasOf } from '../../quota';
import { STACKS, stands } from '../../stacks';

// Codes and defaults: Amazon VPC user guide, "Amazon VPC quotas".

const VPCS = asked('ec2:DescribeVpcs', 'ec2', 'describe-vpcs');

export const vpcsQuota: Check = {
  id: 'quota-vpcs',
  asks: 'The region has room for one more VPC.',
  because: 'An account has five a region unless it asked for more.',
  questions: () => [VPCS, STACKS, quotasOf('vpc')],
  *look(scene) {
    const used = rows(scene.ask(VPCS), 'Vpcs').length;
    const needed = stands(scene, 'boundary') ? used : used + 1;
    yield* atLeast(scene, 'vpc', { name: 'VPCs per Region', code: 'L-F678F1CE' }, needed, 'one more VPC');
  },
};

export const endpointsQuota: Check = {
  id: 'quota-endpoints',
  asks: 'A VPC may have as many interface endpoints as the enclave needs.',
  because: 'There are fifty a VPC unless a quota was lowered.',
  questions: () => [quotasOf('vpc')],
  look: (scene) =>
    atLeast(
      scene,
      'vpc',
      { name: 'Interface VPC endpoints per VPC', code: 'L-29B6F2EB' },
      INTERFACE_SERVICES.length,
      'the enclave',
    ),
};

/** The proxy's group is the largest: classifiers, endpoints, gateways. A prefix list of S3 or DynamoDB weighs one. */
export const RULES_OF_LARGEST_GROUP = RED_LINES.length + INTERFACE_SERVICES.length + GATEWAY_SERVICES.length;

export const groupRulesQuota: Check = {
  id: 'quota-group-rules',
  asks: 'A security group may have as many rules as the largest of the enclave has.',
  because: 'There are sixty a group and direction unless a quota was lowered.',
  questions: () => [quotasOf('vpc')],
  look: (scene) =>
    atLeast(
      scene,
      'vpc',
      { name: 'Inbound or outbound rules per security group', code: 'L-0EA8095F' },
      RULES_OF_LARGEST_GROUP,
      "the proxy's security group",
    ),
};
