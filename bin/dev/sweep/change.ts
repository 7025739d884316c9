import type { Mutation } from '../../../lib/contract/mutation';
import { keysOf, pointerTo } from '../../../lib/template/values/pointer';

/** What is done to a node, a resource, a statement or a field of a manifest. */
export type Kind =
  | 'delete'
  | 'delete two statements'
  | 'flip'
  | 'zero'
  | 'lower'
  | 'higher'
  | 'star'
  | 'empty'
  | 'another account'
  | "another's value"
  | 'another resource'
  | 'another name'
  | 'duplicate'
  | 'duplicate by another name'
  | 'swap'
  | 'retain'
  | 'grant'
  | 'widen the principal'
  | 'widen the action'
  | 'widen the resource'
  | 'narrow the denial'
  | 'another operator'
  | 'another key'
  | 'all but these'
  | 'another text'
  | 'another field'
  | 'another attribute';

/** One change of an assembly: what a sweep makes, judges and reports. */
export interface Change {
  /** Tells it from all others of the deployment, and from one run to the next. */
  readonly id: string;
  readonly kind: Kind;
  readonly file: string;
  /** The place that it is about, in the file as it was. */
  readonly pointer: string;
  /** Type of the resource, or the section or file where there is none. */
  readonly type: string;
  /** The place within the resource or file, indexes of lists as `*`. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly edits: readonly Mutation[];
}

/** A place in a file and what stands there. */
export interface Site {
  readonly file: string;
  readonly pointer: string;
  readonly type: string;
  readonly path: string;
  readonly value: unknown;
}

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every place below the root of a file, parents first. */
export function* sitesIn(file: string, root: unknown): Iterable<Site> {
  yield* below(file, root, root, '');
}

function* below(file: string, root: unknown, value: unknown, pointer: string): Iterable<Site> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const at = pointerTo(pointer, key);
    yield siteAt(file, root, at, child);
    yield* below(file, root, child, at);
  }
}

/** The site at a pointer of a file. */
export function siteAt(file: string, root: unknown, pointer: string, value: unknown): Site {
  const [section = '', id = '', ...rest] = keysOf(pointer);
  const resource =
    section === 'Resources' && isObject(root) && isObject(root.Resources) && root.Resources[id];
  const type = isObject(resource)
    ? String(resource.Type)
    : file.endsWith('.template.json')
      ? section
      : sortOf(file);
  const path = (
    isObject(resource) ? rest : file.endsWith('.template.json') ? [id, ...rest] : [section, id, ...rest]
  )
    .filter((key, index) => key !== '' || index > 0)
    .map((key) => (/^\d+$/.test(key) ? '*' : key))
    .join('/');
  return { file, pointer, type, path, value };
}

/** Manifests of all stacks are of one sort. */
const sortOf = (file: string) => (file.endsWith('.assets.json') ? 'assets.json' : file);

/** A change of one place into another value, or its removal when there is none. */
export function changeOf(kind: Kind, site: Site, after: unknown, edits?: readonly Mutation[]): Change {
  const { file, pointer, type, path, value } = site;
  const own: Mutation =
    after === undefined ? { file, op: 'remove', pointer } : { file, op: 'replace', pointer, value: after };
  const said = after === undefined ? '' : ` ${JSON.stringify(after)}`;
  return {
    id: `${kind} ${file}#${pointer}${said}`,
    kind,
    file,
    pointer,
    type,
    path,
    before: value,
    after,
    edits: edits ?? [own],
  };
}

/** What tells groups of changes apart that are alike: of one type, at one place, of one kind. */
export const groupOf = ({ type, path, kind }: Change): string => `${type} ${path} ${kind}`;

/** What stands at a pointer, or undefined. */
export function valueAt(root: unknown, pointer: string): unknown {
  let node = root;
  for (const key of keysOf(pointer)) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined;
    node = (node as Json)[key];
  }
  return node;
}
