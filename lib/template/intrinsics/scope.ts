import type { Place, Value } from '../assembly';

/** What the verifier knows about a region without asking AWS. */
export interface RegionFacts {
  readonly partition: string;
  readonly urlSuffix: string;
}

/** Sections of a template, each checked to be an object. */
export interface Sections {
  readonly Parameters: Readonly<Record<string, unknown>>;
  readonly Mappings: Readonly<Record<string, unknown>>;
  readonly Conditions: Readonly<Record<string, unknown>>;
  readonly Resources: Readonly<Record<string, unknown>>;
  readonly Outputs: Readonly<Record<string, unknown>>;
}

/** Everything that resolving a value of one template may look at. */
export interface Scope {
  readonly file: string;
  /** Names the stack within the assembly, and in symbols. */
  readonly stack: string;
  /** The name that AWS will know the stack by, where it is known. */
  readonly stackName: string | undefined;
  readonly account: string | undefined;
  readonly region: string | undefined;
  readonly facts: RegionFacts | undefined;
  readonly sections: Sections;
  /** For a nested stack: the stack resource that passes its parameters. */
  readonly parent: { readonly scope: Scope; readonly logicalId: string } | undefined;
  /** Nested stacks by the logical id of their stack resource. */
  readonly nested: Map<string, Scope>;
  readonly shared: Shared;
  /** Named things already resolved, by kind and name. */
  readonly memo: Map<string, Value | undefined>;
  readonly conditions: Map<string, boolean | undefined>;
}

/** State common to the scopes of one assembly. */
export interface Shared {
  readonly scopes: Scope[];
  /** The resolver; here, so that what it calls need not import it. */
  resolve(raw: unknown, at: Place, scope: Scope): Value | undefined;
  /** Levels of resolution that are open. */
  depth: number;
  exports: ReadonlyMap<string, readonly Export[]> | undefined;
}

export interface Export {
  readonly scope: Scope;
  readonly output: string;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property of a parsed object; never one of `Object.prototype`. */
export function own(object: unknown, key: string): unknown {
  return isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined;
}
