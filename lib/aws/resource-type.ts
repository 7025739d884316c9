import type { Forms } from './attribute-forms';
import type { Encryption } from './encryption';
import type { PolicyPlace } from './policy-place';
import type { Keys } from './shapes/shape';

/** What Cordon knows of a CloudFormation resource type. Sources: its page in the CloudFormation template reference. */
export interface ResourceType {
  /** What its properties may hold. Left out where an enclave may not have the type. */
  readonly properties?: Keys;
  /** Properties of which a resource has one set besides, where AWS takes them in one of several ways. */
  readonly alternatives?: readonly [Keys, ...Keys[]];
  /**
   * Properties that together name one thing that AWS keeps, once or in several ways: a second resource that says the same
   * takes the first one's place, or fails to be made. None: AWS keeps as many as are made. An empty list of properties:
   * one in an account and region. Given for each type that an enclave may have.
   */
  readonly identity?: readonly (readonly string[])[];
  /** What `Ref` and `Fn::GetAtt` give. Those that aren't here give a symbol of their own. */
  readonly attributes?: Forms;
  /** Where its policy documents stand. */
  readonly policies?: readonly PolicyPlace[];
  /** How the data that it holds are encrypted, and how they would be copied. */
  readonly encryption?: Encryption;
}

export type ResourceTypes = Readonly<Record<string, ResourceType>>;
