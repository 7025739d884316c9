import { CfnCluster } from 'aws-cdk-lib/aws-ecs';
import { CfnPrivateDnsNamespace } from 'aws-cdk-lib/aws-servicediscovery';
import { Construct } from 'constructs';
import { clusterName, namespaceName } from '../../config/names';
import type { Enclave } from '../../config/schema';

export interface ServiceClusterProps {
  readonly enclave: Enclave;
  readonly vpcId: string;
}

/** Where the services run, and the private DNS zone in which they find each other. */
export class ServiceCluster extends Construct {
  readonly namespaceId: string;

  constructor(scope: Construct, id: string, { enclave, vpcId }: ServiceClusterProps) {
    super(scope, id);
    new CfnCluster(this, 'Cluster', {
      clusterName: clusterName(enclave),
      clusterSettings: [{ name: 'containerInsights', value: 'enabled' }],
    });
    this.namespaceId = new CfnPrivateDnsNamespace(this, 'Namespace', {
      name: namespaceName(enclave),
      vpc: vpcId,
    }).attrId;
  }
}
