import { type Change, GROUP_RULES, repolicy } from './change';
import { type Row, rowsIn } from './stand-in/account';

/** Changes of what packets and names may do. */
export const NETWORK_CHANGES: readonly Change[] = [
  {
    name: 'a gateway is attached, and a route leads to it',
    make(account) {
      const { id } = account.find('AWS::EC2::VPC');
      account
        .list('ec2 describe-internet-gateways', 'InternetGateways')
        .push({ InternetGatewayId: 'igw-1', Attachments: [{ VpcId: id }] });
      const table = account.entry(
        'ec2 describe-route-tables',
        'RouteTables',
        account.find('AWS::EC2::RouteTable', 'services').id,
      );
      rowsIn(table, 'Routes').push({
        DestinationCidrBlock: '0.0.0.0/0',
        GatewayId: 'igw-1',
        State: 'active',
      });
    },
    found:
      /^live-stray .*services.*routes.*: no template made the route of rtb-\w+ to 0\.0\.0\.0\/0 by igw-1$/m,
  },
  {
    name: 'a NAT gateway stands in the VPC',
    make: (account) =>
      account
        .list('ec2 describe-nat-gateways', 'NatGateways')
        .push({ NatGatewayId: 'nat-1', State: 'available' }),
    found: /^live-stray NetworkVpc\w+: no template made the NAT gateway 'nat-1'/m,
  },
  {
    name: 'the VPC is peered',
    make: (account) =>
      account.list('ec2 describe-vpc-peering-connections', 'VpcPeeringConnections').push({
        VpcPeeringConnectionId: 'pcx-1',
        Status: { Code: 'active' },
        AccepterVpcInfo: { VpcId: account.find('AWS::EC2::VPC').id },
        RequesterVpcInfo: { VpcId: 'vpc-other' },
      }),
    found: /^live-stray NetworkVpc\w+: no template made the peering connection 'pcx-1'/m,
  },
  {
    name: 'a transit gateway is attached',
    make: (account) =>
      account
        .list('ec2 describe-transit-gateway-vpc-attachments', 'TransitGatewayVpcAttachments')
        .push({ TransitGatewayAttachmentId: 'tgw-attach-1', State: 'available' }),
    found: /^live-stray NetworkVpc\w+: no template made the attachment of a transit gateway/m,
  },
  {
    name: 'a group is opened',
    make: (account) =>
      account.list(...GROUP_RULES).push({
        GroupId: account.find('AWS::EC2::SecurityGroup', 'Interfaces of model').id,
        IsEgress: false,
        IpProtocol: 'tcp',
        FromPort: 443,
        ToPort: 443,
        CidrIpv4: '0.0.0.0/0',
      }),
    found: /^live-stray NetworkGroupsmodel\w+: no template made the rule .*0\.0\.0\.0\/0/m,
  },
  {
    name: 'a group lets out to anywhere',
    make: (account) =>
      account.list(...GROUP_RULES).push({
        GroupId: account.find('AWS::EC2::SecurityGroup', 'Interfaces of proxy').id,
        IsEgress: true,
        IpProtocol: 'tcp',
        FromPort: 443,
        ToPort: 443,
        CidrIpv4: '0.0.0.0/0',
      }),
    found: /^live-differs NetworkGroupsproxy\w+\/SecurityGroupEgress:/m,
  },
  {
    name: 'a rule between groups is taken away',
    make(account) {
      const rules = account.list(...GROUP_RULES);
      rules.splice(
        rules.findIndex(
          ({ IsEgress, Description }) => IsEgress === false && /classifier/.test(String(Description)),
        ),
        1,
      );
    },
    found: /^live-differs NetworkGroups\w+: .* is gone$/m,
  },
  {
    name: 'a network ACL lets in',
    make: (account) =>
      rowsIn(
        account.entry(
          'ec2 describe-network-acls',
          'NetworkAcls',
          account.find('AWS::EC2::NetworkAcl', 'ingress').id,
        ),
        'Entries',
      ).push({ CidrBlock: '0.0.0.0/0', Egress: false, Protocol: '-1', RuleAction: 'allow', RuleNumber: 1 }),
    found: /^live-stray NetworkAclsingress\w+: no template made entry 1 into acl-/m,
  },
  {
    name: 'an entry of a network ACL is widened',
    make: (account) => {
      const acl = account.entry(
        'ec2 describe-network-acls',
        'NetworkAcls',
        account.find('AWS::EC2::NetworkAcl', 'ingress').id,
      );
      Object.assign(rowsIn(acl, 'Entries').find(({ RuleAction }) => RuleAction === 'allow') ?? {}, {
        CidrBlock: '0.0.0.0/0',
      });
    },
    found:
      /^live-differs NetworkAclsingress\w+\/CidrBlock: .*"0\.0\.0\.0\/0" in the account, and "10\.64\.0\.0\/16"/m,
  },
  {
    name: 'a subnet is under the default network ACL',
    make(account) {
      const subnet = account.find('AWS::EC2::Subnet').id;
      for (const acl of account.list('ec2 describe-network-acls', 'NetworkAcls'))
        acl.Associations = rowsIn(acl, 'Associations').filter(({ SubnetId }) => SubnetId !== subnet);
    },
    found: /^live-differs \w+: \w+ .* is gone$/m,
  },
  {
    name: 'a subnet has another route table',
    make(account) {
      const table = account.entry(
        'ec2 describe-route-tables',
        'RouteTables',
        account.find('AWS::EC2::RouteTable', 'model').id,
      );
      for (const association of rowsIn(table, 'Associations')) association.RouteTableId = 'rtb-other';
    },
    found: /^live-differs NetworkVpcmodel\w+\/RouteTableId:/m,
  },
  {
    name: 'an endpoint loses its policy',
    make(account) {
      const row = account.entry('ec2 describe-vpc-endpoints', 'VpcEndpoints', '.s3"');
      row.PolicyDocument = JSON.stringify({
        Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }],
      });
    },
    found: /^live-differs NetworkEndpointss3\w+\/PolicyDocument:/m,
  },
  {
    name: 'an endpoint is made that no template has',
    make: (account) =>
      account.list('ec2 describe-vpc-endpoints', 'VpcEndpoints').push({
        ...account.entry('ec2 describe-vpc-endpoints', 'VpcEndpoints', '.kms"'),
        VpcEndpointId: 'vpce-other',
        ServiceName: 'com.amazonaws.us-east-1.ssm',
      }),
    found: /^live-stray NetworkVpc\w+: no template made the endpoint 'vpce-other'/m,
  },
  {
    name: 'a door is opened to another account',
    make: (account) =>
      rowsIn(
        account.output(
          `ec2 describe-vpc-endpoint-service-permissions --service-id ${account.find('AWS::EC2::VPCEndpointService', 'Proxy').id}`,
        ),
        'AllowedPrincipals',
      ).push({ Principal: 'arn:aws:iam::999999999999:root' }),
    found: /^live-differs \w+\/AllowedPrincipals: .*999999999999/m,
  },
  {
    name: 'a door accepts by itself',
    make: (account) => {
      account.entry(
        'ec2 describe-vpc-endpoint-service-configurations',
        'ServiceConfigurations',
        account.find('AWS::EC2::VPCEndpointService', 'Proxy').id,
      ).AcceptanceRequired = false;
    },
    found: /^live-differs ProxyDoorService\w+\/AcceptanceRequired:/m,
  },
  {
    name: 'an account that the charter does not name is connected',
    make: (account) =>
      account.list('ec2 describe-vpc-endpoint-connections', 'VpcEndpointConnections').push({
        ServiceId: account.find('AWS::EC2::VPCEndpointService', 'Proxy').id,
        VpcEndpointOwner: '999999999999',
        VpcEndpointState: 'available',
      }),
    found: /^live-stray ProxyDoorService\w+: no template made the connection of account 999999999999/m,
  },
  {
    name: 'an interface stands in the VPC',
    make: (account) =>
      account.list('ec2 describe-network-interfaces', 'NetworkInterfaces').push({
        NetworkInterfaceId: 'eni-other',
        InterfaceType: 'interface',
        RequesterManaged: false,
        SubnetId: account.find('AWS::EC2::Subnet').id,
        Groups: [{ GroupId: 'sg-default' }],
      }),
    found: /^live-stray NetworkVpc\w+: no template made the network interface 'eni-other'/m,
  },
  {
    name: 'another account may attach an interface',
    make: (account) =>
      account.list('ec2 describe-network-interface-permissions', 'NetworkInterfacePermissions').push({
        NetworkInterfaceId: account.list('ec2 describe-network-interfaces', 'NetworkInterfaces')[0]
          ?.NetworkInterfaceId,
        AwsAccountId: '999999999999',
      }),
    found: /^live-stray NetworkVpc\w+: no template made the permission of account 999999999999/m,
  },
  {
    name: 'packets are no longer logged',
    make: (account) => {
      account.outputs.set('ec2 describe-flow-logs', { FlowLogs: [] });
    },
    found: /^live-differs NetworkFlowLog\w*: .* is gone$/m,
  },
  {
    name: 'gateways work again',
    make: (account) =>
      account.put('ec2 describe-vpc-block-public-access-options', {
        VpcBlockPublicAccessOptions: { InternetGatewayBlockMode: 'off' },
      }),
    found: /^live-differs \w+\/InternetGatewayBlockMode:/m,
  },
  {
    name: 'the DNS firewall lets a name through',
    make: (account) => {
      (
        account.output(
          `route53resolver list-firewall-domains --firewall-domain-list-id ${account.find('AWS::Route53Resolver::FirewallDomainList', 'Allowed').id}`,
        ).Domains as unknown[]
      ).push('*.example.com.');
    },
    found: /^live-differs NetworkDnsAllowed\w+\/Domains:/m,
  },
  {
    name: 'the DNS firewall no longer blocks',
    make(account) {
      const rules = rowsIn(
        account.output(
          `route53resolver list-firewall-rules --firewall-rule-group-id ${account.find('AWS::Route53Resolver::FirewallRuleGroup').id}`,
        ),
        'FirewallRules',
      );
      Object.assign(rules.find(({ Action }) => Action === 'BLOCK') ?? {}, {
        Action: 'ALERT',
        BlockResponse: undefined,
      });
    },
    found: /^live-differs NetworkDnsRules\w+\/FirewallRules:/m,
  },
  {
    name: 'the DNS firewall fails open',
    make: (account) =>
      account.put('route53resolver get-firewall-config', { FirewallConfig: { FirewallFailOpen: 'ENABLED' } }),
    found: /^live-stray NetworkVpc\w+: no template made the setting by which the DNS firewall lets pass/m,
  },
  {
    name: 'a resolver forwards names',
    make: (account) =>
      account
        .list('route53resolver list-resolver-rule-associations', 'ResolverRuleAssociations')
        .push({ Id: 'rslvr-rrassoc-1', VPCId: account.find('AWS::EC2::VPC').id }),
    found: /^live-stray NetworkVpc\w+: no template made the resolver rule for the VPC/m,
  },
  {
    name: 'a classifier has another address',
    make: (account) =>
      rowsIn(
        account.output(
          `servicediscovery list-instances --service-id ${account.find('AWS::ServiceDiscovery::Service', 'weapons').id}`,
        ),
        'Instances',
      ).push({ Id: 'x', Attributes: { AWS_INSTANCE_IPV4: '10.64.9.9' } }),
    found: /^live-stray autonomousweapons\w+: no template made the address 10\.64\.9\.9/m,
  },
  {
    name: 'a load balancer has another listener',
    make(account) {
      const { id } = account.find('AWS::ElasticLoadBalancingV2::LoadBalancer', 'Proxy');
      const all = account.list(`elbv2 describe-listeners --load-balancer-arn ${id}`, 'Listeners');
      all.push({ ...(all[0] as Row), ListenerArn: 'arn:other', Port: 8080 });
    },
    found: /^live-stray ProxyDoorBalancer\w+: no template made the listener on port 8080/m,
  },
  {
    name: 'a door leads to another target',
    make: (account) =>
      account
        .list(
          `elbv2 describe-target-health --target-group-arn ${account.find('AWS::ElasticLoadBalancingV2::TargetGroup', 'Proxy').id}`,
          'TargetHealthDescriptions',
        )
        .push({ Target: { Id: '10.64.9.9', Port: 8443 }, TargetHealth: { State: 'healthy' } }),
    found: /^live-stray ProxyDoorTargets\w+: no template made the target 10\.64\.9\.9/m,
  },
  {
    name: 'the endpoint of the runtime forgets its routers',
    make(account) {
      const row = account.entry('ec2 describe-vpc-endpoints', 'VpcEndpoints', 'sagemaker.runtime');
      repolicy(row, 'PolicyDocument', (document) => {
        document.Statement = document.Statement.filter(({ Effect }) => Effect === 'Allow');
      });
    },
    found: /^live-differs NetworkEndpointssagemakerruntime\w+\/PolicyDocument:/m,
  },
];
