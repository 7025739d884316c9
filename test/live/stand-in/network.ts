import { type Makers, type Row, rowsIn } from './account';

const rule = (
  group: string,
  egress: boolean,
  number: number,
  one: Readonly<Record<string, unknown>>,
): Row => {
  const other = one.SourceSecurityGroupId ?? one.DestinationSecurityGroupId;
  const list = one.SourcePrefixListId ?? one.DestinationPrefixListId;
  return {
    SecurityGroupRuleId: `sgr-0${number.toString(16).padStart(16, '0')}`,
    GroupId: group,
    GroupOwnerId: '111122223333',
    IsEgress: egress,
    IpProtocol: one.IpProtocol,
    FromPort: one.FromPort,
    ToPort: one.ToPort,
    ...(one.CidrIp !== undefined && { CidrIpv4: one.CidrIp }),
    ...(list !== undefined && { PrefixListId: list }),
    ...(other !== undefined && { ReferencedGroupInfo: { GroupId: other, UserId: '111122223333' } }),
    Description: one.Description,
    Tags: [],
  };
};

const RULES = ['ec2 describe-security-group-rules', 'SecurityGroupRules'] as const;

const FLOW_LOG_FORMAT = [
  ...['version', 'account-id', 'interface-id', 'srcaddr', 'dstaddr', 'srcport', 'dstport'],
  ...['protocol', 'packets', 'bytes', 'start', 'end', 'action', 'log-status'],
]
  .map((name) => `$\{${name}}`)
  .join(' ');

export const NETWORK: Makers = {
  'AWS::EC2::VPC': ({ id, properties }, account) => {
    const { CidrBlock, EnableDnsSupport, EnableDnsHostnames } = properties;
    account.list('ec2 describe-vpcs', 'Vpcs').push({
      VpcId: id,
      State: 'available',
      CidrBlock,
      DhcpOptionsId: 'dopt-1',
      InstanceTenancy: 'default',
      IsDefault: false,
      CidrBlockAssociationSet: [
        { AssociationId: 'vpc-cidr-assoc-1', CidrBlock, CidrBlockState: { State: 'associated' } },
      ],
    });
    const asked = `ec2 describe-vpc-attribute --vpc-id ${id} --attribute`;
    account.put(`${asked} enableDnsSupport`, { VpcId: id, EnableDnsSupport: { Value: EnableDnsSupport } });
    account.put(`${asked} enableDnsHostnames`, {
      VpcId: id,
      EnableDnsHostnames: { Value: EnableDnsHostnames },
    });
    // What every VPC has: a main route table, a default network ACL, a default group.
    account.list('ec2 describe-route-tables', 'RouteTables').push({
      RouteTableId: 'rtb-main',
      VpcId: id,
      Associations: [{ Main: true, RouteTableAssociationId: 'rtbassoc-main', RouteTableId: 'rtb-main' }],
      PropagatingVgws: [],
      Routes: [
        { DestinationCidrBlock: CidrBlock, GatewayId: 'local', Origin: 'CreateRouteTable', State: 'active' },
      ],
    });
    account.list('ec2 describe-network-acls', 'NetworkAcls').push({
      NetworkAclId: 'acl-default',
      VpcId: id,
      IsDefault: true,
      Associations: [],
      Entries: [],
    });
    account.list('ec2 describe-security-groups', 'SecurityGroups').push({
      GroupId: 'sg-default',
      GroupName: 'default',
      Description: 'default VPC security group',
      VpcId: id,
    });
    account.list(...RULES).push(
      rule('sg-default', false, 1, {
        IpProtocol: '-1',
        FromPort: -1,
        ToPort: -1,
        SourceSecurityGroupId: 'sg-default',
      }),
    );
    account.put('ec2 describe-dhcp-options', {
      DhcpOptions: [
        {
          DhcpOptionsId: 'dopt-1',
          DhcpConfigurations: [{ Key: 'domain-name-servers', Values: [{ Value: 'AmazonProvidedDNS' }] }],
        },
      ],
    });
  },
  'AWS::EC2::Subnet': ({ id, properties: { Tags, ...rest } }, account) => {
    account.list('ec2 describe-subnets', 'Subnets').push({
      SubnetId: id,
      State: 'available',
      AssignIpv6AddressOnCreation: false,
      Ipv6CidrBlockAssociationSet: [],
      Ipv6Native: false,
      Tags,
      ...rest,
    });
  },
  'AWS::EC2::RouteTable': ({ id, properties: { VpcId } }, account) => {
    const vpc = account.find('AWS::EC2::VPC', VpcId);
    account.list('ec2 describe-route-tables', 'RouteTables').push({
      RouteTableId: id,
      VpcId,
      Associations: [],
      PropagatingVgws: [],
      Routes: [
        {
          DestinationCidrBlock: vpc.properties.CidrBlock,
          GatewayId: 'local',
          Origin: 'CreateRouteTable',
          State: 'active',
        },
      ],
    });
  },
  'AWS::EC2::SubnetRouteTableAssociation': ({ properties: { SubnetId, RouteTableId } }, account) => {
    const table = account
      .list('ec2 describe-route-tables', 'RouteTables')
      .find((row) => row.RouteTableId === RouteTableId);
    rowsIn(table, 'Associations').push({
      Main: false,
      RouteTableAssociationId: `rtbassoc-${SubnetId}`,
      RouteTableId,
      SubnetId,
    });
  },
  'AWS::EC2::NetworkAcl': ({ id, properties: { VpcId } }, account) => {
    const last = { CidrBlock: '0.0.0.0/0', Protocol: '-1', RuleAction: 'deny', RuleNumber: 32_767 };
    account.list('ec2 describe-network-acls', 'NetworkAcls').push({
      NetworkAclId: id,
      VpcId,
      IsDefault: false,
      Associations: [],
      Entries: [
        { ...last, Egress: true },
        { ...last, Egress: false },
      ],
    });
  },
  'AWS::EC2::NetworkAclEntry': ({ properties: { NetworkAclId, Protocol, ...rest } }, account) => {
    const acl = account
      .list('ec2 describe-network-acls', 'NetworkAcls')
      .find((row) => row.NetworkAclId === NetworkAclId);
    rowsIn(acl, 'Entries').push({ ...rest, Protocol: String(Protocol) });
  },
  'AWS::EC2::SubnetNetworkAclAssociation': ({ properties: { SubnetId, NetworkAclId } }, account) => {
    const acl = account
      .list('ec2 describe-network-acls', 'NetworkAcls')
      .find((row) => row.NetworkAclId === NetworkAclId);
    rowsIn(acl, 'Associations').push({
      NetworkAclAssociationId: `aclassoc-${SubnetId}`,
      NetworkAclId,
      SubnetId,
    });
  },
  'AWS::EC2::SecurityGroup': ({ id, resource, properties }, account) => {
    account.list('ec2 describe-security-groups', 'SecurityGroups').push({
      GroupId: id,
      GroupName: resource.logicalId,
      Description: properties.GroupDescription,
      VpcId: properties.VpcId,
    });
    const rules = account.list(...RULES);
    for (const one of properties.SecurityGroupEgress) rules.push(rule(id, true, rules.length + 1, one));
    for (const one of properties.SecurityGroupIngress ?? [])
      rules.push(rule(id, false, rules.length + 1, one));
  },
  'AWS::EC2::SecurityGroupIngress': ({ properties }, account) => {
    const rules = account.list(...RULES);
    rules.push(rule(properties.GroupId, false, rules.length + 1, properties));
  },
  'AWS::EC2::VPCEndpoint': ({ id, properties }, account) => {
    const { PolicyDocument, SecurityGroupIds = [], SubnetIds = [], RouteTableIds = [], ...rest } = properties;
    account.list('ec2 describe-vpc-endpoints', 'VpcEndpoints').push({
      VpcEndpointId: id,
      State: 'available',
      PrivateDnsEnabled: false,
      IpAddressType: 'ipv4',
      ...rest,
      PolicyDocument: JSON.stringify(PolicyDocument),
      SubnetIds,
      RouteTableIds,
      Groups: SecurityGroupIds.map((GroupId: string) => ({ GroupId, GroupName: GroupId })),
      NetworkInterfaceIds: SubnetIds.map((subnet: string) => `eni-${id}-${subnet}`),
    });
    const interfaces = account.list('ec2 describe-network-interfaces', 'NetworkInterfaces');
    for (const subnet of SubnetIds)
      interfaces.push({
        NetworkInterfaceId: `eni-${id}-${subnet}`,
        InterfaceType: 'vpc_endpoint',
        SubnetId: subnet,
        VpcId: rest.VpcId,
        RequesterManaged: true,
        Description: `VPC Endpoint Interface ${id}`,
        Groups: SecurityGroupIds.map((GroupId: string) => ({ GroupId })),
        PrivateIpAddress: `10.64.1.${interfaces.length}`,
      });
    for (const table of account.list('ec2 describe-route-tables', 'RouteTables'))
      if (RouteTableIds.includes(table.RouteTableId))
        (table.Routes as Row[]).push({
          DestinationPrefixListId: `pl-${String(rest.ServiceName)}`,
          GatewayId: id,
          Origin: 'CreateRoute',
          State: 'active',
        });
  },
  'AWS::EC2::VPCEndpointService': ({ id, properties }, account) => {
    account.list('ec2 describe-vpc-endpoint-service-configurations', 'ServiceConfigurations').push({
      ServiceId: id,
      ServiceName: `com.amazonaws.vpce.us-east-1.${id}`,
      ServiceState: 'Available',
      ManagesVpcEndpoints: false,
      ...properties,
    });
  },
  'AWS::EC2::VPCEndpointServicePermissions': ({ properties: { ServiceId, AllowedPrincipals } }, account) => {
    account.put(`ec2 describe-vpc-endpoint-service-permissions --service-id ${ServiceId}`, {
      AllowedPrincipals: AllowedPrincipals.map((Principal: string) => ({
        Principal,
        PrincipalType: 'Account',
        ServiceId,
      })),
    });
  },
  'AWS::EC2::FlowLog': ({ id, properties: { ResourceType, Tags, ...rest } }, account) => {
    account.list('ec2 describe-flow-logs', 'FlowLogs').push({
      FlowLogId: id,
      FlowLogStatus: 'ACTIVE',
      DeliverLogsStatus: 'SUCCESS',
      LogFormat: FLOW_LOG_FORMAT,
      ...rest,
    });
  },
  'AWS::EC2::VPCBlockPublicAccessOptions': ({ properties }, account) =>
    account.put('ec2 describe-vpc-block-public-access-options', {
      VpcBlockPublicAccessOptions: { ...properties, State: 'update-complete', ManagedBy: 'account' },
    }),
  'AWS::EC2::SnapshotBlockPublicAccess': ({ properties }, account) =>
    account.put('ec2 get-snapshot-block-public-access-state', { ...properties, ManagedBy: 'account' }),
};
