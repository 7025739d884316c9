import { aws_iam as iam, aws_secretsmanager as secretsmanager } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { type ServiceRole, secretName } from '../config/names';
import type { Deployment } from '../config/schema';
import { roleArn } from './arns';
import { retain } from './retain';
import { RolePolicy } from './role-policy';

export interface TlsSecretProps {
  readonly deployment: Deployment;
  /** The one service that reads it. */
  readonly service: ServiceRole;
  /** ARN of the key for secrets. */
  readonly keyArn: string;
}

/** A service's TLS key and certificates. Made empty, filled by hand before the service starts. */
export class TlsSecret extends Construct {
  readonly arn: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: TlsSecretProps,
  ) {
    super(scope, id);
    const { deployment, service, keyArn } = props;
    const secret = retain(
      new secretsmanager.CfnSecret(this, 'Secret', {
        name: secretName(deployment.enclave, service),
        description: `TLS key, certificate and authorities of ${service}`,
        kmsKeyId: keyArn,
      }),
    );
    this.arn = secret.ref;
    new secretsmanager.CfnResourcePolicy(this, 'Policy', {
      secretId: this.arn,
      blockPublicPolicy: true,
      resourcePolicy: new iam.PolicyDocument({ statements: [this.othersDenied()], minimize: false }),
    });
  }

  /** Lets the service read its secret. */
  grantRead(): void {
    const { deployment, service, keyArn } = this.props;
    new RolePolicy(this, `read-${service}`, {
      enclave: deployment.enclave,
      role: service,
      statements: [
        new iam.PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [this.arn] }),
        new iam.PolicyStatement({ actions: ['kms:Decrypt'], resources: [keyArn] }),
      ],
    });
  }

  private othersDenied(): iam.PolicyStatement {
    const { deployment, service } = this.props;
    return new iam.PolicyStatement({
      sid: 'OtherReaders',
      effect: iam.Effect.DENY,
      principals: [new iam.StarPrincipal()],
      actions: ['secretsmanager:GetSecretValue'],
      resources: ['*'],
      conditions: { ArnNotEquals: { 'aws:PrincipalArn': roleArn(deployment.enclave, service) } },
    });
  }
}
