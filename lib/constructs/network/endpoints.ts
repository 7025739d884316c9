import { aws_ec2 as ec2, aws_iam as iam } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import {
  GATEWAY_SERVICES,
  type GatewayService,
  INTERFACE_SERVICES,
  type InterfaceService,
} from '../../config/partitions';
import { calledEndpoint, usesFips } from '../../config/regions/fips';
import type { Deployment } from '../../config/schema';
import { ENDPOINT_STATEMENTS } from './endpoint-policies';
import type { SecurityGroups } from './security-groups';
import { GATEWAY_TIERS } from './subnet-tiers';
import type { Vpc } from './vpc';

export interface EndpointsProps {
  readonly deployment: Deployment;
  readonly vpc: Vpc;
  readonly groups: SecurityGroups;
}

/** The AWS services that the enclave uses and no others, each behind a policy that names roles, actions, resources. */
export class Endpoints extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: EndpointsProps,
  ) {
    super(scope, id);
    for (const service of GATEWAY_SERVICES) this.gateway(service);
    for (const service of INTERFACE_SERVICES) this.interface(service);
  }

  private gateway(service: GatewayService): void {
    const { vpc } = this.props;
    new ec2.CfnVPCEndpoint(this, service, {
      ...this.common(service),
      vpcEndpointType: 'Gateway',
      routeTableIds: GATEWAY_TIERS[service].map((tier) => vpc.routeTableIds[tier]),
    });
  }

  private interface(service: InterfaceService): void {
    const { vpc, groups } = this.props;
    new ec2.CfnVPCEndpoint(this, service.replace('.', '-'), {
      ...this.common(service),
      vpcEndpointType: 'Interface',
      ipAddressType: 'ipv4',
      privateDnsEnabled: true,
      subnetIds: vpc.subnetIds.endpoints,
      securityGroupIds: [groups.endpoints[service]],
    });
  }

  private common(service: GatewayService | InterfaceService) {
    const { deployment, vpc } = this.props;
    const { region, network } = deployment.enclave;
    return {
      vpcId: vpc.id,
      serviceName: calledEndpoint(region, service, usesFips(deployment.charter), network.endpointServices),
      policyDocument: new iam.PolicyDocument({
        statements: ENDPOINT_STATEMENTS[service](deployment),
        minimize: false,
      }),
    };
  }
}
