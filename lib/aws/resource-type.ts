import type { Forms } from './attribute-forms';
import type { Encryption } from './encryption';
import type { PolicyPlace } from './policy-place';
import type { Keys } from './shapes/shape';

/** What Cordon knows of a CloudFormation resource type. Sources: its page in the CloudFormation template reference. */
export interface ResourceType {
  /** What its properties may hold. Left out where an enclave may not have the type. */
  readonly properties?: Keys;
  /** What `Ref` and `Fn::GetAtt` give. Those that aren't here give a symbol of their own. */
  readonly attributes?: Forms;
  /** Where its policy documents stand. */
  readonly policies?: readonly PolicyPlace[];
  /** How the data that it holds are encrypted, and how they would be copied. */
  readonly encryption?: Encryption;
}

export type ResourceTypes = Readonly<Record<string, ResourceType>>;
