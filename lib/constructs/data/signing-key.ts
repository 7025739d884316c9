import { aws_iam as iam, aws_kms as kms } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { type LedgerKeyKind, type RolePart, signingAlias } from '../../config/names';
import type { Deployment } from '../../config/schema';
import { deployerArn, roleArn } from '../identity/arns';
import { RolePolicy } from '../identity/role-policy';
import { administration } from './key-users';
import { retainAlways } from './retain';

export interface SigningKeyProps {
  readonly deployment: Deployment;
  readonly kind: LedgerKeyKind;
}

/** Source: KMS developer guide, "Key spec reference". */
const SPECS: Readonly<Record<LedgerKeyKind, string>> = {
  ed25519: 'ECC_NIST_EDWARDS25519',
  'ml-dsa-44': 'ML_DSA_44',
};

const SIGNING = ['kms:GetPublicKey', 'kms:Sign'];
/** Making an alias asks the key, too. Source: KMS developer guide, "Controlling access to aliases". */
const NAMING = ['kms:CreateAlias', 'kms:DeleteAlias', 'kms:UpdateAlias'];
const READING = ['kms:DescribeKey', 'kms:GetPublicKey'];

/** A key that signs the ledger's checkpoints (C2SP tlog-checkpoint, tlog-cosignature). Only the proxy signs with it. */
export class SigningKey extends Construct {
  readonly arn: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: SigningKeyProps,
  ) {
    super(scope, id);
    const { kind } = props;
    const { enclave } = props.deployment;
    const allow = (sid: string, arn: string, actions: string[]) =>
      new iam.PolicyStatement({
        sid,
        principals: [new iam.ArnPrincipal(arn)],
        actions,
        resources: ['*'],
      });
    const use = (sid: string, role: RolePart, actions: string[]) =>
      allow(sid, roleArn(enclave, role), actions);
    const key = retainAlways(
      new kms.CfnKey(this, 'Key', {
        description: `Cordon ${enclave.name}: ledger checkpoints`,
        keySpec: SPECS[kind],
        keyUsage: 'SIGN_VERIFY',
        keyPolicy: new iam.PolicyDocument({
          statements: [
            administration(props.deployment),
            use('Sign', 'proxy', SIGNING),
            use('Verify', 'verifier', READING),
            allow('Name', deployerArn(enclave), NAMING),
          ],
          minimize: false,
        }),
      }),
    );
    this.arn = key.attrArn;
    new kms.CfnAlias(this, 'Alias', { aliasName: signingAlias(enclave, kind), targetKeyId: this.arn });
  }

  /** Lets the proxy sign. */
  grantSign(): void {
    this.grant('proxy', SIGNING);
  }

  /** Lets the verifier read the public key. */
  grantVerify(): void {
    this.grant('verifier', READING);
  }

  private grant(role: RolePart, actions: string[]): void {
    new RolePolicy(this, `use-${role}`, {
      enclave: this.props.deployment.enclave,
      role,
      statements: [new iam.PolicyStatement({ actions, resources: [this.arn] })],
    });
  }
}
