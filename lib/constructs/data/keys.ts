import { aws_iam as iam, aws_kms as kms } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Deployment } from '../../config/schema';
import { recordOf } from '../record-of';
import { administration, DATA_CLASSES, type DataClass, KEY_USERS } from './key-users';
import { retainAlways } from './retain';

export interface KeysProps {
  readonly deployment: Deployment;
}

/** One customer-managed key per class of data, rotated each year, kept when the stack goes. */
export class Keys extends Construct {
  /** ARN of the key for each class of data. */
  readonly arns: Readonly<Record<DataClass, string>>;

  constructor(scope: Construct, id: string, { deployment }: KeysProps) {
    super(scope, id);
    this.arns = recordOf(DATA_CLASSES, (data) => this.key(deployment, data).attrArn);
  }

  private key(deployment: Deployment, data: DataClass): kms.CfnKey {
    return retainAlways(
      new kms.CfnKey(this, data, {
        description: `Cordon ${deployment.enclave.name}: ${data}`,
        enableKeyRotation: true,
        keyPolicy: new iam.PolicyDocument({
          statements: [administration(deployment), ...KEY_USERS[data](deployment)],
          minimize: false,
        }),
      }),
    );
  }
}
