/** What EC2, Elastic Load Balancing and their like may answer. */
export const NETWORK = {
  'ec2 describe-vpcs': `Vpcs{VpcId OwnerId State=available CidrBlock DhcpOptionsId InstanceTenancy IsDefault Tags*
    CidrBlockAssociationSet{AssociationId CidrBlock CidrBlockState{State StatusMessage}} Ipv6CidrBlockAssociationSet*
    BlockPublicAccessStates* EncryptionControl{VpcId VpcEncryptionControlId Mode=monitor State StateMessage Tags*
    ResourceExclusions*}}`,
  'ec2 describe-vpc-attribute':
    'VpcId EnableDnsHostnames{Value} EnableDnsSupport{Value} EnableNetworkAddressUsageMetrics*',
  'ec2 describe-subnets': `Subnets{SubnetId SubnetArn VpcId OwnerId State CidrBlock AvailabilityZone AvailabilityZoneId
    AvailableIpAddressCount DefaultForAz MapPublicIpOnLaunch MapCustomerOwnedIpOnLaunch=false AssignIpv6AddressOnCreation
    Ipv6CidrBlockAssociationSet* Ipv6Native EnableDns64=false OutpostArn PrivateDnsNameOptionsOnLaunch* Type
    BlockPublicAccessStates* Tags*}`,
  'ec2 describe-route-tables': `RouteTables{RouteTableId VpcId OwnerId Tags* PropagatingVgws{GatewayId}
    Associations{Main RouteTableAssociationId RouteTableId SubnetId AssociationState{State=associated StatusMessage}}
    Routes{DestinationCidrBlock DestinationIpv6CidrBlock DestinationPrefixListId EgressOnlyInternetGatewayId GatewayId InstanceId
    InstanceOwnerId NatGatewayId TransitGatewayId LocalGatewayId CarrierGatewayId NetworkInterfaceId Origin State
    VpcPeeringConnectionId CoreNetworkArn OdbNetworkArn IpAddress}}`,
  'ec2 describe-network-acls': `NetworkAcls{NetworkAclId VpcId OwnerId IsDefault Tags*
    Associations{NetworkAclAssociationId NetworkAclId SubnetId} Entries{CidrBlock Ipv6CidrBlock Egress IcmpTypeCode{Code Type}
    PortRange{From To} Protocol RuleAction RuleNumber}}`,
  'ec2 describe-security-groups': `SecurityGroups{GroupId GroupName SecurityGroupArn Description VpcId OwnerId Tags*
    IpPermissions* IpPermissionsEgress*}`,
  'ec2 describe-security-group-rules': `SecurityGroupRules{SecurityGroupRuleId SecurityGroupRuleArn GroupId GroupOwnerId IsEgress
    IpProtocol FromPort ToPort CidrIpv4 CidrIpv6 PrefixListId Description Tags*
    ReferencedGroupInfo{GroupId UserId VpcId PeeringStatus VpcPeeringConnectionId}}`,
  'ec2 describe-security-group-vpc-associations': 'SecurityGroupVpcAssociations*',
  'ec2 describe-vpc-endpoints': `VpcEndpoints{VpcEndpointId VpcEndpointType VpcId ServiceName ServiceRegion State OwnerId
    PolicyDocument RouteTableIds SubnetIds Groups{GroupId GroupName} IpAddressType NetworkInterfaceIds DnsEntries*
    DnsOptions{DnsRecordIpType PrivateDnsOnlyForInboundResolverEndpoint=false} PrivateDnsEnabled RequesterManaged
    CreationTimestamp Tags*}`,
  'ec2 describe-vpc-endpoint-service-configurations': `ServiceConfigurations{ServiceId ServiceName ServiceType* ServiceState
    AvailabilityZones AvailabilityZoneIds AcceptanceRequired ManagesVpcEndpoints NetworkLoadBalancerArns GatewayLoadBalancerArns
    SupportedIpAddressTypes BaseEndpointDnsNames PrivateDnsName PrivateDnsNameConfiguration* PayerResponsibility Tags*
    SupportedRegions{Region ServiceState} RemoteAccessEnabled}`,
  'ec2 describe-vpc-endpoint-service-permissions':
    'AllowedPrincipals{PrincipalType Principal ServicePermissionId ServiceId Tags*}',
  'ec2 describe-vpc-endpoint-connections': `VpcEndpointConnections{ServiceId VpcEndpointId VpcEndpointOwner VpcEndpointState
    VpcEndpointRegion VpcEndpointConnectionId CreationTimestamp DnsEntries* NetworkLoadBalancerArns GatewayLoadBalancerArns
    IpAddressType Tags*}`,
  'ec2 describe-flow-logs': `FlowLogs{FlowLogId FlowLogStatus CreationTime ResourceId TrafficType LogDestinationType LogDestination
    LogGroupName LogFormat MaxAggregationInterval DeliverLogsStatus DeliverLogsErrorMessage DeliverLogsPermissionArn
    DeliverCrossAccountRole DestinationOptions* Tags*}`,
  'ec2 describe-vpc-block-public-access-options': `VpcBlockPublicAccessOptions{AwsAccountId AwsRegion State Reason ManagedBy
    InternetGatewayBlockMode LastUpdateTimestamp ExclusionsAllowed}`,
  'ec2 describe-vpc-block-public-access-exclusions': 'VpcBlockPublicAccessExclusions*',
  'ec2 get-snapshot-block-public-access-state': 'State ManagedBy',
  'ec2 describe-network-interfaces': `NetworkInterfaces{NetworkInterfaceId InterfaceType Description OwnerId RequesterId
    RequesterManaged Operator* SubnetId VpcId AvailabilityZone AvailabilityZoneId Groups{GroupId GroupName} Status
    SourceDestCheck Attachment* Association* PrivateIpAddress PrivateDnsName PublicDnsName PublicIpDnsNameOptions* MacAddress
    PrivateIpAddresses{Primary PrivateIpAddress PrivateDnsName Association*} ConnectionTrackingConfiguration* DenyAllIgwTraffic
    Ipv6Native=false TagSet*}`,
  'ec2 describe-network-interface-permissions': `NetworkInterfacePermissions{NetworkInterfacePermissionId NetworkInterfaceId
    AwsAccountId AwsService Permission PermissionState*}`,
  'ec2 describe-traffic-mirror-sessions': 'TrafficMirrorSessions*',
  'ec2 describe-internet-gateways': 'InternetGateways*',
  'ec2 describe-egress-only-internet-gateways': 'EgressOnlyInternetGateways*',
  'ec2 describe-nat-gateways': 'NatGateways*',
  'ec2 describe-vpn-gateways': 'VpnGateways*',
  'ec2 describe-carrier-gateways': 'CarrierGateways*',
  'ec2 describe-transit-gateway-vpc-attachments': 'TransitGatewayVpcAttachments*',
  'ec2 describe-vpc-peering-connections': 'VpcPeeringConnections*',
  'ec2 describe-instances': 'Reservations*',
  'ec2 describe-client-vpn-endpoints': 'ClientVpnEndpoints*',
  'ec2 describe-dhcp-options':
    'DhcpOptions{DhcpOptionsId OwnerId DhcpConfigurations{Key Values{Value}} Tags*}',
  'vpc-lattice list-service-network-vpc-associations': 'items*',
  'vpc-lattice list-resource-gateways': 'items*',
  'route53profiles list-profile-associations': 'ProfileAssociations*',
  'elbv2 describe-load-balancers': `LoadBalancers{LoadBalancerArn LoadBalancerName DNSName CanonicalHostedZoneId CreatedTime Scheme
    VpcId State{Code Reason} Type AvailabilityZones{ZoneName SubnetId OutpostId LoadBalancerAddresses* SourceNatIpv6Prefixes} SecurityGroups
    IpAddressType CustomerOwnedIpv4Pool EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic EnablePrefixForIpv6SourceNat
    IpamPools*}`,
  'elbv2 describe-load-balancer-attributes': 'Attributes{Key Value}',
  'elbv2 describe-listeners':
    'Listeners{ListenerArn LoadBalancerArn Port Protocol Certificates* SslPolicy DefaultActions* AlpnPolicy}',
  'elbv2 describe-target-groups': `TargetGroups{TargetGroupArn TargetGroupName Protocol ProtocolVersion Port VpcId TargetType
    IpAddressType HealthCheckProtocol HealthCheckPort HealthCheckEnabled HealthCheckIntervalSeconds HealthCheckTimeoutSeconds
    HealthyThresholdCount UnhealthyThresholdCount HealthCheckPath Matcher{HttpCode GrpcCode} LoadBalancerArns TargetControlPort}`,
  'elbv2 describe-target-group-attributes': 'Attributes{Key Value}',
  'elbv2 describe-target-health':
    'TargetHealthDescriptions{Target{Id Port AvailabilityZone} HealthCheckPort TargetHealth{State Reason Description} AnomalyDetection* AdministrativeOverride*}',
} as const;
