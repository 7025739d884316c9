import { partitionOf } from '../config/partitions';
import type {
  Assembly,
  Irregularity,
  Mapping,
  Place,
  Resource,
  SymbolReference,
  Template,
  Value,
} from './assembly';
import { resolve } from './intrinsics/resolve';
import { isObject, own, type RegionFacts, type Scope, type Sections, type Shared } from './intrinsics/scope';
import { LazyFacts } from './lazy-facts';
import { InputError } from './read/input-error';
import { pointerTo } from './values/pointer';
import { mapping, textOf } from './values/values';

/** One use of a template: its parsed content, and the stack that it makes. */
export interface TemplateSource {
  /** Relative path that findings name. */
  readonly file: string;
  /** `sha384:` digest of the file; empty when there is no file. */
  readonly digest?: string;
  /** Parsed content. It is not copied: whoever changes it makes a new model. */
  readonly content: unknown;
  /** Names the stack within the assembly; unique. */
  readonly stack: string;
  /** The name that AWS will know the stack by; left out where it isn't known. */
  readonly stackName?: string | undefined;
  readonly account?: string | undefined;
  readonly region?: string | undefined;
  /** For a nested stack, the resource that makes it. Parents come before children. */
  readonly parent?: { readonly stack: string; readonly logicalId: string } | undefined;
}

export interface ModelOptions {
  readonly path?: string;
  readonly digest?: string;
  readonly irregularities?: readonly Irregularity[];
  /** What is known of a region. @default the table of lib/config */
  readonly factsOf?: (region: string) => RegionFacts | undefined;
}

/**
 * The model of templates that are parsed already. Properties are resolved when they are first looked at.
 *
 * @throws InputError `template-malformed` when a template or one of its sections is not an object.
 */
export function buildAssembly(templates: readonly TemplateSource[], options: ModelOptions = {}): Assembly {
  const factsOf = options.factsOf ?? regionFacts;
  const shared: Shared = { scopes: [], resolve, depth: 0, exports: undefined };
  const byStack = new Map<string, Template>();
  const scopes = new Map<string, Scope>();
  const irregularities: Irregularity[] = [...(options.irregularities ?? [])];
  for (const source of templates) {
    const scope = scopeOf(source, source.parent && scopes.get(source.parent.stack), factsOf, shared);
    byStack.set(source.stack, templateOf(source, scope, irregularities));
    scopes.set(source.stack, scope);
  }
  return assemblyOf(byStack, irregularities, options, templates);
}

/** The same assembly with other contents in some of its files; digests and what is irregular about files stay. */
export const withContents = (assembly: Assembly, contents: ReadonlyMap<string, unknown>): Assembly =>
  assembly.withContents(contents);

/** What `Ref` (attribute `Ref`) or an attribute of a resource gives. */
export const attribute = (resource: Resource, name: string): Value | undefined => resource.returnValue(name);

function regionFacts(region: string): RegionFacts | undefined {
  const partition = partitionOf(region);
  return partition && { partition: partition.id, urlSuffix: partition.urlSuffix };
}

function scopeOf(
  source: TemplateSource,
  parent: Scope | undefined,
  factsOf: (region: string) => RegionFacts | undefined,
  shared: Shared,
): Scope {
  const scope: Scope = {
    file: source.file,
    stack: source.stack,
    stackName: source.stackName,
    account: source.account,
    region: source.region,
    facts: source.region === undefined ? undefined : factsOf(source.region),
    sections: sectionsOf(source),
    parent: parent && source.parent && { scope: parent, logicalId: source.parent.logicalId },
    nested: new Map(),
    shared,
    memo: new Map(),
    conditions: new Map(),
  };
  if (parent !== undefined && source.parent !== undefined) parent.nested.set(source.parent.logicalId, scope);
  shared.scopes.push(scope);
  return scope;
}

function sectionsOf({ file, content }: TemplateSource): Sections {
  if (!isObject(content)) {
    throw new InputError(
      'template-malformed',
      `${file} is no CloudFormation template, which is an object; give a template`,
    );
  }
  const section = (name: string): Readonly<Record<string, unknown>> => {
    const value = own(content, name);
    if (value === undefined) return {};
    if (isObject(value)) return value;
    throw new InputError(
      'template-malformed',
      `section "${name}" of ${file} is not an object; make it one, or remove it`,
    );
  };
  return {
    Parameters: section('Parameters'),
    Mappings: section('Mappings'),
    Conditions: section('Conditions'),
    Resources: section('Resources'),
    Outputs: section('Outputs'),
  };
}

function templateOf(source: TemplateSource, scope: Scope, irregularities: Irregularity[]): Template {
  const resources = new Map<string, Resource>();
  const template: Template = {
    file: source.file,
    digest: source.digest ?? '',
    stack: source.stack,
    account: source.account,
    region: source.region,
    resources,
    raw: source.content,
  };
  for (const logicalId of Object.keys(scope.sections.Resources).sort()) {
    const raw = own(scope.sections.Resources, logicalId);
    const at: Place = { file: source.file, pointer: pointerTo('/Resources', logicalId) };
    const problem = malformed(raw);
    if (problem !== undefined) {
      irregularities.push({
        ...at,
        code: 'resource-malformed',
        message: `resource "${logicalId}" ${problem}`,
        remedy: 'write it as an object with a text "Type" and an object "Properties"',
      });
    }
    resources.set(logicalId, new TemplateResource(template, logicalId, raw, at, scope));
  }
  return template;
}

function malformed(raw: unknown): string | undefined {
  if (!isObject(raw)) return 'is not an object';
  if (typeof own(raw, 'Type') !== 'string' || own(raw, 'Type') === '') return 'has no text "Type"';
  const properties = own(raw, 'Properties');
  if (properties === undefined) return undefined;
  if (!isObject(properties)) return 'has "Properties" that are not an object';
  if (Object.keys(properties).some((key) => key === 'Ref' || key.startsWith('Fn::'))) {
    return 'has "Properties" made by an intrinsic function';
  }
  return undefined;
}

/**
 * A resource as a template has it. Its getters are those of the class: getters of an object of its own give each object a
 * shape of its own, which V8 makes where its garbage stays longest, and which leads to the whole assembly.
 */
class TemplateResource implements Resource {
  readonly file: string;
  readonly pointer: string;
  readonly type: string;
  readonly #raw: unknown;
  readonly #scope: Scope;
  #properties: Mapping | undefined;
  #attributes: ReadonlyMap<string, Value> | undefined;
  #returned: Map<string, Value | undefined> | undefined;

  constructor(
    readonly template: Template,
    readonly logicalId: string,
    raw: unknown,
    { file, pointer }: Place,
    scope: Scope,
  ) {
    this.file = file;
    this.pointer = pointer;
    const type = own(raw, 'Type');
    this.type = typeof type === 'string' ? type : '';
    this.#raw = raw;
    this.#scope = scope;
  }

  get properties(): Mapping {
    const { file, pointer } = this;
    this.#properties ??= propertiesOf(this.#raw, { file, pointer: `${pointer}/Properties` }, this.#scope);
    return this.#properties;
  }

  get attributes(): ReadonlyMap<string, Value> {
    this.#attributes ??= attributesOf(this.#raw, this, this.#scope);
    return this.#attributes;
  }

  returnValue(name: string): Value | undefined {
    // On the way to another value what is found may be cut short; it is told anew then.
    if (this.#scope.shared.depth > 0) return this.#told(name);
    this.#returned ??= new Map();
    if (!this.#returned.has(name)) this.#returned.set(name, this.#told(name));
    return this.#returned.get(name);
  }

  #told(name: string): Value | undefined {
    const call = name === 'Ref' ? { Ref: this.logicalId } : { 'Fn::GetAtt': [this.logicalId, name] };
    return resolve(call, { file: this.file, pointer: this.pointer }, this.#scope);
  }
}

function propertiesOf(raw: unknown, at: Place, scope: Scope): Mapping {
  const properties = own(raw, 'Properties');
  const value = properties === undefined ? undefined : resolve(properties, at, scope);
  return value?.kind === 'mapping' ? value : mapping(new Map(), at);
}

function attributesOf(raw: unknown, at: Place, scope: Scope): ReadonlyMap<string, Value> {
  const attributes = new Map<string, Value>();
  if (!isObject(raw)) return attributes;
  for (const key of Object.keys(raw)) {
    if (key === 'Type' || key === 'Properties') continue;
    const value = resolve(raw[key], { file: at.file, pointer: pointerTo(at.pointer, key) }, scope);
    if (value !== undefined) attributes.set(key, value);
  }
  return attributes;
}

function assemblyOf(
  byStack: ReadonlyMap<string, Template>,
  irregularities: readonly Irregularity[],
  options: ModelOptions,
  sources: readonly TemplateSource[],
): Assembly {
  const templates = [...byStack.values()];
  const inOrder = templates.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  const resources = inOrder.flatMap((template) => [...template.resources.values()]);
  const byType = new Map<string, Resource[]>();
  for (const resource of resources) {
    const others = byType.get(resource.type);
    if (others === undefined) byType.set(resource.type, [resource]);
    else others.push(resource);
  }
  const texts = new Map<string, ReadonlySet<string>>();
  const assembly: Assembly = {
    path: options.path ?? '',
    digest: options.digest ?? '',
    templates,
    irregularities,
    resources,
    ofType: (type) => byType.get(type) ?? [],
    find: ({ stack, logicalId }: SymbolReference) => byStack.get(stack)?.resources.get(logicalId),
    textsOf(type, returnValue) {
      const key = `${type} ${returnValue}`;
      const known = texts.get(key);
      if (known) return known;
      const found = assembly
        .ofType(type)
        .flatMap((resource) => textOf(resource.returnValue(returnValue)) ?? []);
      const made = new Set(found);
      texts.set(key, made);
      return made;
    },
    withContents: (contents) =>
      buildAssembly(
        sources.map((source) =>
          contents.has(source.file) ? { ...source, content: contents.get(source.file) } : source,
        ),
        options,
      ),
    once: (make) => facts.once(make),
  };
  const facts = new LazyFacts(assembly);
  return assembly;
}
