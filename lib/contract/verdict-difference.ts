import type { ClaimId } from './claim-id';
import type { Finding, Status, Verdict } from './verdict';

/** The outside contract of `cordon diff --format json`. Field names and order are fixed. */
export interface Difference {
  readonly schema: 'cordon.difference/v2';
  /** The verdict on what comes after; the exit code is its. */
  readonly verdict: Status;
  readonly before: Side;
  readonly after: Side;
  /** Values of the charter that differ; where one charter was given for both there are none. */
  readonly charter: readonly Change[];
  readonly claims: readonly ClaimChange[];
  readonly findings: { readonly added: readonly Finding[]; readonly removed: readonly Finding[] };
  /** What a reviewer has to know, what weighs most first. Empty where what differs means the same. */
  readonly meaning: readonly Meaning[];
  /** Everything in the templates that differs, resource by resource, in order of stack and logical id. */
  readonly resources: readonly ResourceChange[];
}

export interface Side {
  readonly assembly: { readonly path: string; readonly digest: string };
  readonly charter: Verdict['charter'];
  readonly verdict: Status;
}

/** A claim whose status differs; `absent` where one of the verdicts doesn't decide it. */
export interface ClaimChange {
  readonly id: ClaimId;
  readonly before: Status | 'absent';
  readonly after: Status | 'absent';
}

export interface ResourceChange {
  readonly change: 'added' | 'removed' | 'changed';
  readonly stack: string;
  /** Empty for what a template holds besides resources: outputs, parameters and the like. */
  readonly logicalId: string;
  /** As it is after; as it was, if it was removed. */
  readonly type: string;
  readonly changes: readonly Change[];
}

/** One value that differs. `before` or `after` is missing where there is no value. */
export interface Change {
  /** RFC 6901, from the resource, the template or the charter. */
  readonly pointer: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What a change can be about, in the order in which it is told. */
export const SUBJECTS = {
  foreign: 'a type that has no place in an enclave',
  charter: 'what the charter allows',
  door: 'ways into the enclave',
  principal: 'who may become a role',
  power: 'who may do what',
  reach: 'which packets and names pass',
  key: 'keys',
  image: 'images that run',
  release: 'the model, and how it is served',
  safety: 'the services of the safety stack',
  data: 'where data lies, and for how long',
  record: 'logs, trails and alarms',
  deployment: 'how stacks are deployed',
  output: 'outputs and parameters of templates',
  name: 'descriptions and tags',
} as const;

export type Subject = keyof typeof SUBJECTS;

/** One thing that means something else than before, of every resource of which it is true. */
export interface Meaning {
  readonly subject: Subject;
  readonly change: 'added' | 'removed' | 'changed';
  /** Whether it may open something: who approves looks at these first. */
  readonly opens: boolean;
  /** Claims that a new finding at one of the resources speaks of. */
  readonly claims: readonly ClaimId[];
  /** A sentence's predicate: `allows sagemaker:InvokeEndpoint on …`, `is new`. */
  readonly says: string;
  readonly resources: readonly ResourceName[];
}

/** `logicalId` is empty for what a stack says besides its resources, and `stack` for the charter. */
export type ResourceName = Pick<ResourceChange, 'stack' | 'logicalId' | 'type'>;
