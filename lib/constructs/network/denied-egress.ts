import { CfnMetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { logGroupName } from '../../config/names';
import type { Enclave } from '../../config/schema';
import { alarm, type Metric } from '../oversight/alarm';
import { metricsNamespace } from '../oversight/metrics';

export interface DeniedEgressProps {
  readonly enclave: Enclave;
}

/** Packets that were rejected in one minute, above which something is trying rather than closing. */
const STRAY_PACKETS = 10;

/** Counts DNS queries and packets that the cordon refused, and rings when there are any (packets: more than a few). */
export class DeniedEgress extends Construct {
  readonly queries: Metric;
  readonly packets: Metric;

  constructor(scope: Construct, id: string, { enclave }: DeniedEgressProps) {
    super(scope, id);
    this.queries = this.count(enclave, 'dns', 'DeniedQueries', '{ $.firewall_rule_action = "BLOCK" }');
    this.packets = this.count(enclave, 'flow', 'DeniedPackets', FLOW_REJECTS);
    alarm(this, 'Queries', {
      name: `cordon-${enclave.name}-denied-queries`,
      description:
        'Something in the enclave asked for a name that the DNS firewall blocks; see the query log.',
      metric: this.queries,
      threshold: 1,
    });
    alarm(this, 'Packets', {
      name: `cordon-${enclave.name}-denied-packets`,
      description: 'Something in the enclave sends packets that the network refuses; see the flow log.',
      metric: this.packets,
      threshold: STRAY_PACKETS,
    });
  }

  private count(enclave: Enclave, part: string, name: string, filterPattern: string): Metric {
    const namespace = metricsNamespace(enclave);
    new CfnMetricFilter(this, name, {
      logGroupName: logGroupName(enclave, part),
      filterPattern,
      metricTransformations: [
        { metricNamespace: namespace, metricName: name, metricValue: '1', defaultValue: 0 },
      ],
    });
    return { namespace, name, dimensions: {}, statistic: 'Sum' };
  }
}

/** Source: VPC user guide, "Flow log records", the default format. */
const FLOW_REJECTS =
  '[version, account, interface, source, destination, sourcePort, destinationPort, protocol, packets, bytes, start, end, action = REJECT, status]';
