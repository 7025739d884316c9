/**
 * The typed model of an assembly: what the verifier knows about a set of templates after reading them.
 *
 * A value that is only known when AWS deploys it (a generated name, a key id) is a *symbol*: a string that stands
 * for itself and equals nothing else. Symbols are written between two private-use characters, which no template may
 * contain, so that symbols and text can be joined, compared and matched as plain strings.
 */

/** A place in a template. `pointer` is an RFC 6901 JSON pointer into `file`. */
export interface Place {
  readonly file: string;
  readonly pointer: string;
}

/** The resolved form of a value in a template. `undefined` in its stead means absent (also `AWS::NoValue`). */
export type Value = Known | List | Mapping | OneOf | Unknown;

/** One scalar. A string may hold symbols (see {@link SYMBOL_START}). */
export interface Known extends Place {
  readonly kind: 'known';
  readonly value: string | number | boolean | null;
}

export interface List extends Place {
  readonly kind: 'list';
  readonly items: readonly Value[];
}

export interface Mapping extends Place {
  readonly kind: 'mapping';
  readonly entries: ReadonlyMap<string, Value>;
}

/** One of several values, by a condition or a parameter's allowed values. `undefined` is "absent". */
export interface OneOf extends Place {
  readonly kind: 'one-of';
  readonly options: readonly (Value | undefined)[];
}

/** Nothing is known: take the worst case. */
export interface Unknown extends Place {
  readonly kind: 'unknown';
  readonly because: string;
}

export const SYMBOL_START = '\uE000';
export const SYMBOL_END = '\uE001';

/** What a symbol stands for: `Ref` or an attribute of a resource of the assembly. */
export interface SymbolReference {
  readonly stack: string;
  readonly logicalId: string;
  readonly attribute: string;
}

/** One resource of one template. */
export interface Resource extends Place {
  readonly template: Template;
  readonly logicalId: string;
  readonly type: string;
  /** Resolved `Properties`; an empty mapping when there are none. */
  readonly properties: Mapping;
  /** Resource attributes other than Type and Properties (DeletionPolicy, Metadata, Condition, …), resolved. */
  readonly attributes: ReadonlyMap<string, Value>;
  /** What `Ref` (name `Ref`) or `Fn::GetAtt` of this name gives; the template reference's "return values". */
  returnValue(name: string): Value | undefined;
}

/** One template of the assembly. Nested stacks are templates of their own. */
export interface Template {
  /** Path relative to the assembly, with forward slashes; the name that pointers, findings and digests use. */
  readonly file: string;
  /** `sha384:` and the digest of the file's bytes. */
  readonly digest: string;
  readonly stack: string;
  /** 12 digits, or undefined when the assembly doesn't say. */
  readonly account: string | undefined;
  readonly region: string | undefined;
  readonly resources: ReadonlyMap<string, Resource>;
  /** Parsed content, unresolved. */
  readonly raw: unknown;
}

/** Something about the files themselves that no honest assembly has (an unlisted template, a digest that differs). */
export interface Irregularity extends Place {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

export interface Assembly {
  /** The path as the user gave it. */
  readonly path: string;
  /** `sha384:` over the sorted list of file names and digests. */
  readonly digest: string;
  readonly templates: readonly Template[];
  readonly irregularities: readonly Irregularity[];
  /** Every resource of every template, in order of file and logical id. */
  readonly resources: readonly Resource[];
  /** Resources by type. */
  ofType(type: string): readonly Resource[];
  /** The resource that a symbol stands for, or undefined. */
  find(reference: SymbolReference): Resource | undefined;
  /** What a function makes of this assembly (its roles, its network), worked out when it is first asked for. */
  once<T>(make: (assembly: Assembly) => T): T;
  /** The texts that a return value has, of the resources of a type. */
  textsOf(type: string, returnValue: string): ReadonlySet<string>;
  /** The same assembly with other contents in some of its files; digests and what is irregular about files stay. */
  withContents(contents: ReadonlyMap<string, unknown>): Assembly;
}
