import { cases } from '../cases';

cases('routes-stay-inside', {
  passes: [['another prefix list', 'Properties/DestinationPrefixListId', 'pl-02cd2c6b']],
  refuses: [
    ['GatewayId', 'Properties/GatewayId', 'x-1', 'GatewayId is "x-1"'],
    ['NatGatewayId', 'Properties/NatGatewayId', 'x-1', 'NatGatewayId is "x-1"'],
    ['TransitGatewayId', 'Properties/TransitGatewayId', 'x-1', 'TransitGatewayId is "x-1"'],
    ['VpcPeeringConnectionId', 'Properties/VpcPeeringConnectionId', 'x-1', 'VpcPeeringConnectionId is "x-1"'],
    ['LocalGatewayId', 'Properties/LocalGatewayId', 'x-1', 'LocalGatewayId is "x-1"'],
    ['NetworkInterfaceId', 'Properties/NetworkInterfaceId', 'x-1', 'NetworkInterfaceId is "x-1"'],
    ['InstanceId', 'Properties/InstanceId', 'x-1', 'InstanceId is "x-1"'],
    ['CoreNetworkArn', 'Properties/CoreNetworkArn', 'x-1', 'CoreNetworkArn is "x-1"'],
    ['no target', 'Properties/VpcEndpointId', undefined, 'names no VPC endpoint'],
  ],
});
