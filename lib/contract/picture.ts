import type { ClaimId } from './claim-id';

/** What an enclave looks like: who and what is there, who may call whom, and who may do what with which data. */
export interface Picture {
  readonly nodes: readonly PictureNode[];
  readonly links: readonly PictureLink[];
  /** Ids of the nodes that hold something a claim's proof rests on, or that a finding goes through. */
  readonly litBy: ReadonlyMap<ClaimId, ReadonlySet<string>>;
}

/** Where it stands: outside of the account, in the VPC, or in the account beside the VPC. */
export type Zone = 'outside' | 'vpc' | 'account';

export type NodeKind =
  | 'caller'
  | 'person'
  | 'door'
  | 'service'
  | 'model'
  | 'endpoint'
  | 'data'
  /** What runs, or holds a role, and is no part of an enclave. */
  | 'stranger';

export interface PictureNode {
  readonly id: string;
  readonly name: string;
  /** What more there is to say, a line each. */
  readonly says: readonly string[];
  readonly kind: NodeKind;
  readonly zone: Zone;
  /** Resources that it is made of, as `file#logicalId`. */
  readonly resources: readonly string[];
}

/** `connects`: packets pass. `may`: what is granted comes to this, or that can't be ruled out. */
export interface PictureLink {
  readonly from: string;
  readonly to: string;
  readonly kind: 'connects' | 'may';
  /** What passes, or is done: `port 8443`, `reads`. */
  readonly says: readonly string[];
}
