import { CfnService as CfnDiscovery } from 'aws-cdk-lib/aws-servicediscovery';
import { Construct } from 'constructs';
import type { RedLine } from '../../config/red-lines';
import { classifierEnvironment } from '../environment/classifier';
import { FargateService, type ServicePlacement } from './fargate-service';

export interface ClassifierServiceProps extends ServicePlacement {
  readonly redLine: RedLine;
  readonly tlsSecretArn: string;
  /** Cloud Map namespace in which the proxy finds it. */
  readonly namespaceId: string;
}

/** The classifier of one red line, with a role and policies of its own, found under the red line's name. */
export class ClassifierService extends Construct {
  constructor(scope: Construct, id: string, props: ClassifierServiceProps) {
    super(scope, id);
    const { redLine, deployment } = props;
    const discovery = new CfnDiscovery(this, 'Discovery', {
      name: redLine,
      namespaceId: props.namespaceId,
      dnsConfig: { routingPolicy: 'MULTIVALUE', dnsRecords: [{ type: 'A', ttl: 10 }] },
      // ECS reports the health of tasks.
      healthCheckCustomConfig: { failureThreshold: 1 },
    });
    new FargateService(this, 'Fargate', {
      ...props,
      role: `classifier-${redLine}`,
      image: 'classifier',
      size: deployment.enclave.classifier,
      environment: classifierEnvironment(props),
      found: { registryArn: discovery.attrArn },
    });
  }
}
