import type { Guard } from '../../contract/guard';
import { add } from '../../contract/mutation';
import type { Assembly } from '../../template/assembly';
import { get, itemsOf, textOf } from '../../template/values/values';
import { guardAt, newResource, presenceGuard, propertyGuard } from '../shared/guards';
import { dnsGuards } from './dns-guards';
import { flowLogAndAclGuards } from './flow-logs-and-acls';

/** What the proof of no-egress rests on. */
export function* egressGuards(assembly: Assembly): Iterable<Guard> {
  yield* routeGuards(assembly);
  yield* groupGuards(assembly);
  yield* endpointGuards(assembly);
  yield* dnsGuards(assembly);
  yield* flowLogAndAclGuards(assembly);
}

/** A route to the internet in any table would carry out what tasks may send to S3's public addresses. */
function* routeGuards(assembly: Assembly): Iterable<Guard> {
  for (const table of assembly.ofType('AWS::EC2::RouteTable')) {
    const route = {
      Type: 'AWS::EC2::Route',
      Properties: {
        RouteTableId: { Ref: table.logicalId },
        DestinationCidrBlock: '0.0.0.0/0',
        GatewayId: 'igw-0123456789abcdef0',
      },
    };
    const says = 'the route table has no route but the local one and those of gateway endpoints';
    yield* guardAt(table, table, says, add(newResource(table.file), route));
  }
}

function* groupGuards(assembly: Assembly): Iterable<Guard> {
  for (const group of assembly.ofType('AWS::EC2::SecurityGroup'))
    if (itemsOf(get(group.properties, 'SecurityGroupEgress')).length > 0)
      yield* propertyGuard(
        group,
        'SecurityGroupEgress',
        [{ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }],
        'the security group lets packets out to named groups and prefix lists only',
      );
}

function* endpointGuards(assembly: Assembly): Iterable<Guard> {
  for (const endpoint of assembly.ofType('AWS::EC2::VPCEndpoint')) {
    const service = textOf(get(endpoint.properties, 'ServiceName')) ?? 'an AWS service';
    yield* propertyGuard(
      endpoint,
      'ServiceName',
      'example.foreign.endpoint-service',
      `the endpoint leads to ${service}`,
    );
    yield* presenceGuard(endpoint, 'PolicyDocument', 'the endpoint says what may pass it');
  }
}
