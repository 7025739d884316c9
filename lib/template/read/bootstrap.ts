import { ACCOUNT_PLACEHOLDER, REGION_PLACEHOLDER } from './placeholders';

/** What CDK's bootstrap stack holds for one account, region and qualifier, by the names that its template gives. */
export interface Bootstrap {
  readonly bucket: string;
  readonly versionParameter: string;
  /** ARN of one of its roles, as an assembly writes it. */
  role(kind: BootstrapRole): string;
}

export type BootstrapRole = 'deploy' | 'cfn-exec' | 'lookup' | 'file-publishing';

/** Least version of the bootstrap stack that CDK asks for before it deploys. Source: aws-cdk-lib 2.276, `DefaultStackSynthesizer`. */
export const LEAST_BOOTSTRAP_VERSION = 6;

/** Names of the bootstrap stack. Source: its template in aws-cdk 2.1148.1, and `DefaultStackSynthesizer`. */
export function bootstrapOf(
  qualifier: string,
  account = ACCOUNT_PLACEHOLDER,
  region = REGION_PLACEHOLDER,
): Bootstrap {
  return {
    bucket: `cdk-${qualifier}-assets-${account}-${region}`,
    versionParameter: `/cdk-bootstrap/${qualifier}/version`,
    role: (kind) =>
      `arn:\${AWS::Partition}:iam::${account}:role/cdk-${qualifier}-${kind}-role-${account}-${region}`,
  };
}

/** The qualifier in the name of a bootstrap stack's version parameter. */
export const qualifierIn = (parameter: unknown): string | undefined =>
  /^\/cdk-bootstrap\/([a-z0-9]{1,10})\/version$/.exec(String(parameter))?.[1];
