import { Construct } from 'constructs';
import type { DooredKind } from '../../config/names';
import type { Charter } from '../../config/schema';
import type { ProxyEnvironment, ReviewEnvironment } from '../../services/environment';
import { PrivateDoor } from '../network/private-door';
import { FargateService, type ServicePlacement } from './fargate-service';

export interface DooredServiceProps extends ServicePlacement {
  readonly environment: ProxyEnvironment | ReviewEnvironment;
  /** Where its load balancer stands. */
  readonly door: {
    readonly vpcId: string;
    /** Ids of the ingress tier's subnets. */
    readonly subnetIds: readonly string[];
    /** Id of the load balancer's security group. */
    readonly securityGroupId: string;
  };
}

/** The safety proxy or the review service, behind the PrivateLink door that the charter gives it. */
export class DooredService extends Construct {
  constructor(scope: Construct, id: string, props: DooredServiceProps) {
    super(scope, id);
    const { deployment, door } = props;
    const part = props.environment.CORDON_SERVICE;
    const size = deployment.enclave[part];
    const { targetGroupArn, listener } = new PrivateDoor(this, 'Door', {
      ...door,
      enclave: deployment.enclave,
      part,
      consumers: CONSUMERS[part](deployment.charter),
      least: size.tasks.min,
    });
    new FargateService(this, 'Fargate', {
      ...props,
      role: part,
      image: part,
      size,
      found: { targetGroupArn },
      // A service can't register with a target group that no load balancer uses.
      after: [listener, ...(props.after ?? [])],
    });
  }
}

/** Accounts that may ask to connect, by the service behind the door. */
const CONSUMERS: Readonly<Record<DooredKind, (charter: Charter) => readonly string[]>> = {
  proxy: ({ consumers }) => consumers,
  review: ({ reviewConsumers }) => reviewConsumers,
};
