import { hasService } from '../../config/regions/looked-at';
import { rows, text } from '../../preflight/check';
import type { Question } from '../../preflight/question';
import type { Account } from '../account';
import type { Found } from '../found';
import { call } from '../operations';
import { interfaces } from '../readings/network';
import { each, type Row } from '../rows';
import { isObject } from '../same';
import { ABSENT, type Search } from './search';

const vpcIn = (account: Account) => account.idsOf('AWS::EC2::VPC');

/** What may hang on a VPC, and be none of the enclave's: there are none. */
interface Hanging {
  readonly what: string;
  readonly question: (vpcs: string) => Question;
  readonly list: string;
  readonly id: string;
  /** Where AWS has no filter for the VPC, or tells of what is gone. */
  readonly counts?: (row: Row, vpcs: readonly string[], account: Account) => boolean;
}

const filter = (name: string, vpcs: string, option = '--filters') => [option, `Name=${name},Values=${vpcs}`];

const holds = (value: unknown, vpcs: readonly string[]): boolean => {
  if (typeof value === 'string') return vpcs.includes(value);
  if (Array.isArray(value)) return value.some((one) => holds(one, vpcs));
  return isObject(value) && Object.values(value).some((one) => holds(one, vpcs));
};

const statusOf = ({ Status }: Row) => (isObject(Status) ? Status.Code : undefined);

const HANGING: readonly Hanging[] = [
  {
    what: 'internet gateway',
    question: (vpcs) => call('ec2 describe-internet-gateways', ...filter('attachment.vpc-id', vpcs)),
    list: 'InternetGateways',
    id: 'InternetGatewayId',
  },
  {
    what: 'egress-only internet gateway',
    question: () => call('ec2 describe-egress-only-internet-gateways'),
    list: 'EgressOnlyInternetGateways',
    id: 'EgressOnlyInternetGatewayId',
    counts: (row, vpcs) => holds(row.Attachments, vpcs),
  },
  {
    what: 'NAT gateway',
    question: (vpcs) => call('ec2 describe-nat-gateways', ...filter('vpc-id', vpcs, '--filter')),
    list: 'NatGateways',
    id: 'NatGatewayId',
    counts: ({ State }) => State !== 'deleted' && State !== 'failed',
  },
  {
    what: 'VPN gateway',
    question: (vpcs) => call('ec2 describe-vpn-gateways', ...filter('attachment.vpc-id', vpcs)),
    list: 'VpnGateways',
    id: 'VpnGatewayId',
    counts: ({ State }) => State !== 'deleted',
  },
  {
    what: 'carrier gateway',
    question: (vpcs) => call('ec2 describe-carrier-gateways', ...filter('vpc-id', vpcs)),
    list: 'CarrierGateways',
    id: 'CarrierGatewayId',
    counts: ({ State }) => State !== 'deleted',
  },
  {
    what: 'attachment of a transit gateway',
    question: (vpcs) => call('ec2 describe-transit-gateway-vpc-attachments', ...filter('vpc-id', vpcs)),
    list: 'TransitGatewayVpcAttachments',
    id: 'TransitGatewayAttachmentId',
    counts: ({ State }) => State !== 'deleted' && State !== 'failed' && State !== 'rejected',
  },
  {
    what: 'peering connection',
    question: () => call('ec2 describe-vpc-peering-connections'),
    list: 'VpcPeeringConnections',
    id: 'VpcPeeringConnectionId',
    counts: (row, vpcs) =>
      holds([row.RequesterVpcInfo, row.AccepterVpcInfo], vpcs) &&
      !['deleted', 'rejected', 'expired', 'failed'].includes(String(statusOf(row))),
  },
  {
    what: 'client VPN endpoint',
    question: () => call('ec2 describe-client-vpn-endpoints'),
    list: 'ClientVpnEndpoints',
    id: 'ClientVpnEndpointId',
    counts: (row, vpcs) => holds(row.VpcId, vpcs) && statusOf(row) !== 'deleted',
  },
  {
    what: 'exclusion from block public access',
    question: () => call('ec2 describe-vpc-block-public-access-exclusions'),
    list: 'VpcBlockPublicAccessExclusions',
    id: 'ExclusionId',
    counts: ({ State }) => State !== 'delete-complete',
  },
  {
    what: 'resolver endpoint',
    question: () => call('route53resolver list-resolver-endpoints'),
    list: 'ResolverEndpoints',
    id: 'Id',
    counts: ({ HostVPCId }, vpcs) => holds(HostVPCId, vpcs),
  },
  {
    what: 'resolver rule for the VPC',
    question: () => call('route53resolver list-resolver-rule-associations'),
    list: 'ResolverRuleAssociations',
    id: 'Id',
    // AWS itself makes those that lead to the resolver of the VPC.
    counts: ({ VPCId, Id }, vpcs) => holds(VPCId, vpcs) && !String(Id).startsWith('rslvr-autodefined'),
  },
  {
    what: 'service network of VPC Lattice',
    question: (vpcs) => call('vpc-lattice list-service-network-vpc-associations', '--vpc-identifier', vpcs),
    list: 'items',
    id: 'id',
  },
  {
    what: 'resource gateway of VPC Lattice',
    question: () => call('vpc-lattice list-resource-gateways'),
    list: 'items',
    id: 'id',
    counts: ({ vpcIdentifier }, vpcs) => vpcIdentifier === undefined || holds(vpcIdentifier, vpcs),
  },
  {
    what: 'profile of Route 53',
    question: (vpcs) => call('route53profiles list-profile-associations', '--resource-id', vpcs),
    list: 'ProfileAssociations',
    id: 'ProfileId',
    counts: ({ Status }) => Status !== 'DELETED',
  },
  {
    what: 'copy of packets',
    question: () => call('ec2 describe-traffic-mirror-sessions'),
    list: 'TrafficMirrorSessions',
    id: 'TrafficMirrorSessionId',
    counts: ({ NetworkInterfaceId }, _, account) =>
      interfaces(account).some((one) => one.NetworkInterfaceId === NetworkInterfaceId),
  },
  {
    what: 'use of a security group in a second VPC',
    question: () => call('ec2 describe-security-group-vpc-associations'),
    list: 'SecurityGroupVpcAssociations',
    id: 'GroupId',
    counts: ({ GroupId, VpcId, State }, vpcs, account) =>
      State !== 'disassociated' &&
      (holds(VpcId, vpcs) || account.made('AWS::EC2::SecurityGroup', GroupId) !== undefined),
  },
];

/** Gateways, connections and their like. */
export const ATTACHED: readonly Search[] = HANGING.map(
  ({ what, question, list, id, counts = () => true }) => ({
    what,
    look(account: Account, found: Found) {
      const vpcs = vpcIn(account);
      const asked = question(vpcs.join(','));
      if (!hasService(account.place.partition, asked.args[0])) return;
      const answer = account.askUnless(asked, ABSENT);
      const [vpc] = account.assembly.ofType('AWS::EC2::VPC');
      for (const row of answer === undefined ? [] : rows(answer, list))
        if (counts(row, vpcs, account))
          found.stray(`the ${what} '${text(row, id)}' of ${vpcs.join(', ')}`, vpc);
    },
  }),
);

/** Instances, whoever started them. */
export const INSTANCES: Search = {
  what: 'instances',
  look(account, found) {
    const vpcs = vpcIn(account).join(',');
    const answer = account.ask(call('ec2 describe-instances', ...filter('vpc-id', vpcs)));
    const [vpc] = account.assembly.ofType('AWS::EC2::VPC');
    const ids = rows(answer, 'Reservations').flatMap((row) => each(rows(row, 'Instances'), 'InstanceId'));
    for (const id of ids) found.stray(`the instance '${id}' in ${vpcs}`, vpc);
  },
};
