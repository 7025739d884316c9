import { aws_iam as iam, aws_secretsmanager as secretsmanager } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { type RolePart, type ServiceRole, secretName } from '../../config/names';
import type { Deployment } from '../../config/schema';
import { roleArn } from '../identity/arns';
import { RolePolicy } from '../identity/role-policy';
import { retain } from './retain';

export interface TlsSecretProps {
  readonly deployment: Deployment;
  /** The one service that reads it. */
  readonly service: ServiceRole;
  /** ARN of the key for secrets. */
  readonly keyArn: string;
}

/** A service's TLS key and certificates. Made empty, filled by a courier before the service starts. */
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
      resourcePolicy: new iam.PolicyDocument({
        statements: [
          this.othersDenied('OtherReaders', 'secretsmanager:GetSecretValue', service),
          this.othersDenied('OtherWriters', 'secretsmanager:PutSecretValue', 'courier'),
        ],
        minimize: false,
      }),
    });
  }

  /** Lets the service read its secret. */
  grantRead(): void {
    this.grant('read', this.props.service, 'secretsmanager:GetSecretValue', ['kms:Decrypt']);
  }

  /** Lets couriers fill the secret, and not read it. */
  grantFill(): void {
    this.grant('carry', 'courier', 'secretsmanager:PutSecretValue', ['kms:Decrypt', 'kms:GenerateDataKey']);
  }

  private grant(what: string, role: RolePart, action: string, key: string[]): void {
    const { deployment, keyArn } = this.props;
    new RolePolicy(this, `${what}-${role}`, {
      enclave: deployment.enclave,
      role,
      statements: [
        new iam.PolicyStatement({ actions: [action], resources: [this.arn] }),
        new iam.PolicyStatement({ actions: key, resources: [keyArn] }),
      ],
    });
  }

  private othersDenied(sid: string, action: string, role: RolePart): iam.PolicyStatement {
    return new iam.PolicyStatement({
      sid,
      effect: iam.Effect.DENY,
      principals: [new iam.StarPrincipal()],
      actions: [action],
      resources: ['*'],
      conditions: { ArnNotEquals: { 'aws:PrincipalArn': roleArn(this.props.deployment.enclave, role) } },
    });
  }
}
