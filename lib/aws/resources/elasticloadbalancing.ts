import { SERVICE_PORT } from '../../services/environment';
import { both, regional } from '../attribute-forms';
import type { ResourceTypes } from '../resource-type';
import { either, exactly, list, matching, object, of, tags, whole } from '../shapes/shape';

// Source: Elastic Load Balancing API reference, `CreateLoadBalancer` and `CreateTargetGroup`.
const ownName = matching(
  /^(?!-|internal-)[A-Za-z0-9-]{1,32}(?<!-)$/,
  'a name of up to 32 letters, digits and hyphens',
);

const targetAttribute = either(
  object({ 'Key!': exactly('deregistration_delay.timeout_seconds'), 'Value!': whole(0, 3600) }),
  object({
    'Key!': exactly('deregistration_delay.connection_termination.enabled'),
    'Value!': exactly(true, false),
  }),
  // Tasks see the balancer's address: whom groups and ACLs let in doesn't depend on where clients are.
  object({ 'Key!': exactly('preserve_client_ip.enabled'), 'Value!': exactly(false) }),
);

const balancerAttribute = either(
  object({
    'Key!': exactly('deletion_protection.enabled', 'load_balancing.cross_zone.enabled'),
    'Value!': exactly(true),
  }),
  // Full affinity would leave the clients of a zone without an answer when its targets are gone.
  object({
    'Key!': exactly('dns_record.client_routing_policy'),
    'Value!': exactly('any_availability_zone', 'partial_availability_zone_affinity'),
  }),
);

/** Elastic Load Balancing: network load balancers that pass TCP through. */
export const ELASTIC_LOAD_BALANCING: ResourceTypes = {
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    identity: [['Name']],
    properties: {
      // PrivateLink's traffic has no source that a group could name; the endpoint service accepts by hand instead.
      EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic: exactly('off', 'on'),
      IpAddressType: exactly('ipv4'),
      LoadBalancerAttributes: list(balancerAttribute, 0, 3),
      Name: ownName,
      'Scheme!': exactly('internal'),
      'SecurityGroups!': list(of('AWS::EC2::SecurityGroup', 'GroupId', 'Ref'), 1, 5),
      'Subnets!': list(of('AWS::EC2::Subnet', 'Ref'), 2, 6),
      'Type!': exactly('network'),
      Tags: tags,
    },
    attributes: both('LoadBalancerArn', regional('elasticloadbalancing', 'loadbalancer/{generated}')),
  },
  'AWS::ElasticLoadBalancingV2::Listener': {
    identity: [['LoadBalancerArn', 'Port']],
    properties: {
      'DefaultActions!': list(
        object({
          'TargetGroupArn!': of('AWS::ElasticLoadBalancingV2::TargetGroup', 'Ref'),
          'Type!': exactly('forward'),
        }),
        1,
        1,
      ),
      'LoadBalancerArn!': of('AWS::ElasticLoadBalancingV2::LoadBalancer', 'Ref'),
      'Port!': exactly(443),
      'Protocol!': exactly('TCP'),
      Tags: tags,
    },
    attributes: both('ListenerArn', regional('elasticloadbalancing', 'listener/{generated}')),
  },
  'AWS::ElasticLoadBalancingV2::TargetGroup': {
    identity: [['Name']],
    properties: {
      HealthCheckEnabled: exactly(true),
      HealthCheckIntervalSeconds: whole(5, 300),
      HealthCheckPort: exactly(SERVICE_PORT, 'traffic-port'),
      HealthCheckProtocol: exactly('TCP'),
      HealthCheckTimeoutSeconds: whole(2, 120),
      HealthyThresholdCount: whole(2, 10),
      Name: ownName,
      'Port!': exactly(SERVICE_PORT),
      'Protocol!': exactly('TCP'),
      TargetGroupAttributes: list(targetAttribute, 0, 10),
      'TargetType!': exactly('ip'),
      UnhealthyThresholdCount: whole(2, 10),
      'VpcId!': of('AWS::EC2::VPC', 'Ref'),
      Tags: tags,
    },
    attributes: both('TargetGroupArn', regional('elasticloadbalancing', 'targetgroup/{generated}')),
  },
};
