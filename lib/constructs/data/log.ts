import { aws_logs as logs } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { logGroupName } from '../../config/names';
import type { Deployment } from '../../config/schema';
import { retain } from './retain';

export interface LogProps {
  readonly deployment: Deployment;
  /** Part of the log group's name, such as `flow`. */
  readonly part: string;
  /** ARN of the key for logs. */
  readonly keyArn: string;
}

/** Days that CloudWatch Logs knows. Source: `PutRetentionPolicy`, CloudWatch Logs API reference. */
const RETENTIONS = [90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653] as const;

/** The least period that CloudWatch Logs knows and that is no shorter than `days`; undefined is for ever. */
export const retentionInDays = (days: number): number | undefined =>
  RETENTIONS.find((period) => period >= days);

/** A log group with the enclave's key, kept for the charter's retention at the least. */
export class Log extends Construct {
  readonly name: string;
  readonly arn: string;

  constructor(scope: Construct, id: string, { deployment, part, keyArn }: LogProps) {
    super(scope, id);
    const retention = retentionInDays(deployment.charter.retention.logDays);
    const group = retain(
      new logs.CfnLogGroup(this, 'Group', {
        logGroupName: logGroupName(deployment.enclave, part),
        kmsKeyId: keyArn,
        ...(retention !== undefined && { retentionInDays: retention }),
      }),
    );
    this.name = group.ref;
    this.arn = group.attrArn;
  }
}
