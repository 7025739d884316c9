import { Aws } from 'aws-cdk-lib';
import { CfnVPCEndpointService, CfnVPCEndpointServicePermissions } from 'aws-cdk-lib/aws-ec2';
import { CfnListener, CfnLoadBalancer, CfnTargetGroup } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Construct } from 'constructs';
import type { DooredKind } from '../../config/names';
import type { Enclave } from '../../config/schema';
import { SERVICE_PORT } from '../../services/environment';
import { alarm } from '../oversight/alarm';

export interface PrivateDoorProps {
  readonly enclave: Enclave;
  /** The service behind it. */
  readonly part: DooredKind;
  readonly vpcId: string;
  /** Ids of the ingress tier's subnets. */
  readonly subnetIds: readonly string[];
  /** Id of the load balancer's security group, which lets nothing in. */
  readonly securityGroupId: string;
  /** Accounts that may ask to connect. */
  readonly consumers: readonly string[];
  /** Tasks that must be healthy, at all times. */
  readonly least: number;
}

/**
 * A PrivateLink service for named accounts, each connection accepted by hand, that passes TCP 443 to a service which
 * ends mutual TLS itself. The only way in.
 */
export class PrivateDoor extends Construct {
  readonly targetGroupArn: string;
  /** Must stand before a service may register with the target group. */
  readonly listener: CfnListener;

  constructor(scope: Construct, id: string, props: PrivateDoorProps) {
    super(scope, id);
    const balancer = this.balancer(props);
    const targets = this.targets(props);
    this.targetGroupArn = targets.ref;
    this.listener = new CfnListener(this, 'Listener', {
      loadBalancerArn: balancer.ref,
      port: 443,
      protocol: 'TCP',
      defaultActions: [{ type: 'forward', targetGroupArn: targets.ref }],
    });
    this.endpointService(props, balancer);
    this.watch(props, balancer, targets);
  }

  private balancer({ subnetIds, securityGroupId }: PrivateDoorProps): CfnLoadBalancer {
    return new CfnLoadBalancer(this, 'Balancer', {
      type: 'network',
      scheme: 'internal',
      ipAddressType: 'ipv4',
      subnets: [...subnetIds],
      securityGroups: [securityGroupId],
      // The group has no inbound rules: only PrivateLink, whose traffic is exempt by this, comes in.
      enforceSecurityGroupInboundRulesOnPrivateLinkTraffic: 'off',
      loadBalancerAttributes: [
        { key: 'deletion_protection.enabled', value: 'true' },
        { key: 'load_balancing.cross_zone.enabled', value: 'true' },
      ],
    });
  }

  private targets({ vpcId }: PrivateDoorProps): CfnTargetGroup {
    return new CfnTargetGroup(this, 'Targets', {
      vpcId,
      targetType: 'ip',
      protocol: 'TCP',
      port: SERVICE_PORT,
      // The load balancer has no client certificate, so it can only see whether the port answers.
      healthCheckProtocol: 'TCP',
      healthCheckPort: `${SERVICE_PORT}`,
      healthCheckIntervalSeconds: 10,
      healthyThresholdCount: 2,
      unhealthyThresholdCount: 2,
      targetGroupAttributes: [
        { key: 'deregistration_delay.timeout_seconds', value: '120' },
        { key: 'preserve_client_ip.enabled', value: 'false' },
      ],
    });
  }

  private endpointService({ consumers }: PrivateDoorProps, balancer: CfnLoadBalancer): void {
    const service = new CfnVPCEndpointService(this, 'Service', {
      acceptanceRequired: true,
      networkLoadBalancerArns: [balancer.ref],
      supportedIpAddressTypes: ['ipv4'],
    });
    new CfnVPCEndpointServicePermissions(this, 'Consumers', {
      serviceId: service.ref,
      allowedPrincipals: consumers.map((account) => `arn:${Aws.PARTITION}:iam::${account}:root`),
    });
  }

  private watch(
    { enclave, part, least }: PrivateDoorProps,
    balancer: CfnLoadBalancer,
    targets: CfnTargetGroup,
  ): void {
    alarm(this, 'TooFew', {
      name: `cordon-${enclave.name}-${part}-door-unhealthy`,
      description: `Fewer than ${least} tasks answer behind the door of ${part}; see the service's events.`,
      metric: {
        namespace: 'AWS/NetworkELB',
        name: 'HealthyHostCount',
        dimensions: {
          LoadBalancer: balancer.attrLoadBalancerFullName,
          TargetGroup: targets.attrTargetGroupFullName,
        },
        statistic: 'Minimum',
      },
      threshold: least,
      below: true,
      minutes: 5,
      missingIsBad: true,
    });
  }
}
