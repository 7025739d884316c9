import type { Place } from '../template/assembly';
import type { Fault, World } from './rule';

/** Ids are an outside contract. */
export const CLAIM_IDS = [
  'closed-world',
  'one-boundary',
  'no-egress',
  'no-edge',
  'one-door',
  'sealed-data',
  'sealed-model',
  'no-bypass',
  'all-red-lines',
  'no-off-switch',
  'humans-decide',
  'tamper-evident',
  'classifiers-updatable',
  'verified-before-use',
] as const;

export type ClaimId = (typeof CLAIM_IDS)[number];

/** One edit of a template's JSON, as in RFC 6902. */
export interface Mutation {
  readonly file: string;
  readonly op: 'add' | 'remove' | 'replace';
  readonly pointer: string;
  readonly value?: unknown;
}

/** A fact in the templates that a proof rests on, and the edit that takes it away. */
export interface Guard extends Place {
  readonly logicalId: string;
  readonly says: string;
  readonly broken: readonly Mutation[];
}

/** The outcome of proving one claim. Faults refute it; with none, reasons left over leave it undecided. */
export interface Proof {
  readonly faults: readonly Fault[];
  readonly undecided: readonly string[];
  /** Worked out when asked for, where that costs: a verdict doesn't need them. */
  readonly guards: readonly Guard[];
}

/** A statement about the whole assembly. One claim per file; the file's name is its id. */
export interface Claim {
  readonly id: ClaimId;
  readonly title: string;
  readonly statement: string;
  /** NIST SP 800-53 r5 control ids. */
  readonly controls: readonly string[];
  /** What has to hold outside the assembly for the proof to count; printed with every verdict. */
  readonly assumptions: readonly string[];
  prove(world: World): Proof;
}
