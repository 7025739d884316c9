import { rows } from '../../preflight/check';
import type { Json } from '../../verify/meaning/plain';
import type { Account } from '../account';
import { call } from '../operations';
import { type Readings, TAGS } from '../reading';
import { attributes, each, fields, type Row, rowOf, unless, without } from '../rows';
import { isObject } from '../same';

/** What a load balancer does where nobody says otherwise (Elastic Load Balancing user guide). */
const BALANCER = {
  'access_logs.s3.enabled': 'false',
  'access_logs.s3.bucket': '',
  'access_logs.s3.prefix': '',
  'deletion_protection.enabled': 'false',
  'load_balancing.cross_zone.enabled': 'false',
  'dns_record.client_routing_policy': 'any_availability_zone',
  'zonal_shift.config.enabled': 'false',
  'ipv6.deny_all_igw_traffic': 'false',
  'secondary_ips.auto_assigned.per_subnet': '0',
};
const TARGETS = {
  'deregistration_delay.timeout_seconds': '300',
  'deregistration_delay.connection_termination.enabled': 'false',
  'preserve_client_ip.enabled': 'true',
  'proxy_protocol_v2.enabled': 'false',
  'stickiness.enabled': 'false',
  'stickiness.type': 'source_ip',
  'load_balancing.cross_zone.enabled': 'use_load_balancer_configuration',
  'target_group_health.dns_failover.minimum_healthy_targets.count': '1',
  'target_group_health.dns_failover.minimum_healthy_targets.percentage': 'off',
  'target_group_health.unhealthy_state_routing.minimum_healthy_targets.count': '1',
  'target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage': 'off',
  'target_health_state.unhealthy.connection_termination.enabled': 'true',
  'target_health_state.unhealthy.draining_interval_seconds': '0',
};

export const listeners = (account: Account, balancer: string) =>
  rows(account.ask(call('elbv2 describe-listeners', '--load-balancer-arn', balancer)), 'Listeners');

/** An action that forwards to one group tells of it twice. */
const action = (one: Json): Json => {
  if (!isObject(one) || !isObject(one.ForwardConfig)) return without(one, 'Order');
  const { TargetGroups, TargetGroupStickinessConfig, ...more } = one.ForwardConfig;
  const [only, ...others] = Array.isArray(TargetGroups) ? TargetGroups : [];
  const twice =
    isObject(only) &&
    only.TargetGroupArn === one.TargetGroupArn &&
    [without(only, 'TargetGroupArn', 'Weight'), others, more].every(
      (rest) => Object.keys(rest ?? {}).length === 0,
    ) &&
    !(isObject(TargetGroupStickinessConfig) && TargetGroupStickinessConfig.Enabled === true);
  return twice ? without(one, 'ForwardConfig', 'Order') : one;
};

/** The ways in. */
export const DOORS: Readings = {
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    aside: { ...TAGS, Name: 'AWS names it.' },
    defaults: { EnablePrefixForIpv6SourceNat: 'off' },
    read({ id, expected }, account) {
      const [all, how] = account.all(
        call('elbv2 describe-load-balancers'),
        call('elbv2 describe-load-balancer-attributes', '--load-balancer-arn', id),
      );
      const row = rowOf(rows(all, 'LoadBalancers'), 'LoadBalancerArn', id);
      return (
        row && {
          ...fields(row, 'Type', 'Scheme', 'IpAddressType', 'SecurityGroups', 'EnablePrefixForIpv6SourceNat'),
          ...fields(row, 'EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic'),
          Subnets: each(rows(row, 'AvailabilityZones'), 'SubnetId'),
          LoadBalancerAttributes: attributes(
            rows(how, 'Attributes'),
            expected.LoadBalancerAttributes,
            BALANCER,
          ),
          ...unless('State', (row.State as Row | undefined)?.Code, 'active'),
        }
      );
    },
  },
  'AWS::ElasticLoadBalancingV2::Listener': {
    read({ id, expected }, account) {
      const row = rowOf(listeners(account, String(expected.LoadBalancerArn)), 'ListenerArn', id);
      return (
        row && {
          ...fields(row, 'LoadBalancerArn', 'Port', 'Protocol', 'AlpnPolicy', 'SslPolicy', 'Certificates'),
          DefaultActions: (rows(row, 'DefaultActions') as unknown as readonly Json[]).map(action),
        }
      );
    },
  },
  'AWS::ElasticLoadBalancingV2::TargetGroup': {
    aside: { ...TAGS, Name: 'AWS names it.' },
    defaults: {
      HealthCheckEnabled: true,
      Matcher: { HttpCode: '200-399' },
      HealthCheckTimeoutSeconds: 10,
      HealthCheckIntervalSeconds: 30,
      IpAddressType: 'ipv4',
    },
    read({ id, expected }, account) {
      const [all, how] = account.all(
        call('elbv2 describe-target-groups'),
        call('elbv2 describe-target-group-attributes', '--target-group-arn', id),
      );
      const row = rowOf(rows(all, 'TargetGroups'), 'TargetGroupArn', id);
      return (
        row && {
          ...fields(row, 'Protocol', 'Port', 'VpcId', 'TargetType', 'IpAddressType', 'HealthCheckEnabled'),
          ...fields(
            row,
            'HealthCheckProtocol',
            'HealthCheckPort',
            'HealthCheckPath',
            'HealthCheckIntervalSeconds',
          ),
          ...fields(row, 'HealthCheckTimeoutSeconds', 'HealthyThresholdCount', 'UnhealthyThresholdCount'),
          ...fields(row, 'Matcher', 'ProtocolVersion', 'TargetControlPort'),
          TargetGroupAttributes: attributes(rows(how, 'Attributes'), expected.TargetGroupAttributes, TARGETS),
        }
      );
    },
  },
};
