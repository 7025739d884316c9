import { aws_iam as iam, aws_kms as kms } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { type DooredKind, type LedgerKeyKind, type RolePart, signingAlias } from '../../config/names';
import type { Deployment } from '../../config/schema';
import { deployerArn, roleArn } from '../identity/arns';
import { RolePolicy } from '../identity/role-policy';
import { administration } from './key-users';
import { retainAlways } from './retain';

export interface SigningKeyProps {
  readonly deployment: Deployment;
  readonly kind: LedgerKeyKind;
  /** Whose logs it signs, and who alone signs with it. */
  readonly signer: DooredKind;
}

/** Source: KMS developer guide, "Key spec reference". */
const SPECS: Readonly<Record<LedgerKeyKind, string>> = {
  ed25519: 'ECC_NIST_EDWARDS25519',
  'ml-dsa-44': 'ML_DSA_44',
};

const SIGNING = ['kms:GetPublicKey', 'kms:Sign'];
/** Making an alias asks the key, too. Source: KMS developer guide, "Controlling access to aliases". */
export const NAMING = ['kms:CreateAlias', 'kms:DeleteAlias', 'kms:UpdateAlias'];
const READING = ['kms:DescribeKey', 'kms:GetPublicKey'];

/** What its checkpoints are of, as the key's description says. */
const LOGS: Readonly<Record<DooredKind, string>> = {
  proxy: 'ledger checkpoints',
  review: 'checkpoints of the review ledger',
};

/** A key that signs checkpoints of one service's logs (C2SP tlog-checkpoint, tlog-cosignature). No other service signs with it. */
export class SigningKey extends Construct {
  readonly arn: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: SigningKeyProps,
  ) {
    super(scope, id);
    const { kind, signer } = props;
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
        description: `Cordon ${enclave.name}: ${LOGS[signer]}`,
        keySpec: SPECS[kind],
        keyUsage: 'SIGN_VERIFY',
        keyPolicy: new iam.PolicyDocument({
          statements: [
            administration(props.deployment),
            use('Sign', signer, SIGNING),
            use('Verify', 'verifier', READING),
            allow('Name', deployerArn(enclave), NAMING),
          ],
          minimize: false,
        }),
      }),
    );
    this.arn = key.attrArn;
    new kms.CfnAlias(this, 'Alias', {
      aliasName: signingAlias(enclave, signer, kind),
      targetKeyId: this.arn,
    });
  }

  /** Lets its service sign. */
  grantSign(): void {
    this.grant(this.props.signer, SIGNING);
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
