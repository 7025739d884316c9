import type { ClaimId } from '../../../lib/contract/claim-id';
import type { DeploymentName } from '../../helpers/assemblies';
import type { Draft } from '../draft';
import type { Step } from '../steps';

/** A claim that a defect is expected to break. The last two are younger than the list of ids. */
export type Expected = ClaimId | 'operable' | 'defence-in-depth';

/** A defect that somebody wrote who had not read the proofs. */
export interface Independent {
  readonly says: string;
  /** Claims that may fall: any of them counts. */
  readonly claim: readonly Expected[];
  readonly steps: readonly Step[];
  /** Deployments that have what it breaks. @default - all */
  readonly on?: readonly DeploymentName[];
  /** Claims that are asked for, and no other. @default - all */
  readonly asked?: readonly ClaimId[];
}

/** Which file of an assembly directory is edited, and for which deployment. */
export interface Place {
  readonly directory: string;
  /** Name of the deployment's stacks without the part, such as `cordon-commercial`. */
  readonly stem: string;
  readonly account: string;
  readonly region: string;
  readonly partition: string;
}

/** A defect of an assembly directory's own files. */
export interface FileDefect {
  readonly says: string;
  readonly claim: readonly Expected[];
  readonly edit: (place: Place) => void;
}

/** A change that a competent engineer makes. */
export interface NearMiss {
  readonly says: string;
  readonly steps: readonly Step[];
  readonly on?: readonly DeploymentName[];
  /** Why it may be refused all the same, if with a remedy. */
  readonly risk?: string;
}

type Claims = Expected | readonly Expected[];

/** A defect; what the closed world doesn't model it may refuse whatever the defect is. */
export const defect = (says: string, claim: Claims, ...steps: readonly Step[]): Independent => ({
  says,
  claim: [...(typeof claim === 'string' ? [claim] : claim), 'closed-world'],
  steps,
});

/** Deployments that have a safeguard model. */
export const WITH_SAFEGUARD: readonly DeploymentName[] = ['commercial', 'govcloud', 'iso'];

export const on = (deployments: readonly DeploymentName[], each: Independent): Independent => ({
  ...each,
  on: deployments,
});

export const asked = (claims: readonly ClaimId[], each: Independent): Independent => ({
  ...each,
  asked: claims,
});

/** A text with what the deployment calls things. */
export const filled =
  (text: string) =>
  ({ good: { deployment } }: Draft): string =>
    text
      .replaceAll('{partition}', deployment.charter.partition)
      .replaceAll('{account}', deployment.enclave.account)
      .replaceAll('{region}', deployment.enclave.region)
      .replaceAll('{name}', deployment.enclave.name);

export const bootstrapRole = (role: string) =>
  filled(`arn:{partition}:iam::{account}:role/cdk-cordon-${role}-role-{account}-{region}`);

export const fine = (says: string, ...steps: readonly Step[]): NearMiss => ({ says, steps });

/** The same, which may be refused with a remedy. */
export const risky = (risk: string, each: NearMiss): NearMiss => ({ ...each, risk });
