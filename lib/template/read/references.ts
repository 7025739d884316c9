import { isObject, own } from '../intrinsics/scope';

/** A resource, parameter or pseudo parameter that a function of a template names. */
export interface Reference {
  readonly id: string;
  /** What is taken of it; undefined where it is what `Ref` gives. */
  readonly attribute?: string;
}

/** `${Name}` and `${Name.Attribute}` of `Fn::Sub`; `${!Literal}` is text. */
const SUBSTITUTED = /\$\{\s*([^!}.\s][^}.\s]*)(?:\.([^}\s]+))?/g;

/** What `Ref`, `Fn::GetAtt` and `Fn::Sub` name anywhere in a part of a template. */
export function referencesIn(node: unknown, found: Reference[] = []): readonly Reference[] {
  if (typeof node !== 'object' || node === null) return found;
  if (isObject(node)) found.push(...referencesAt(node));
  for (const child of Object.values(node)) if (typeof child === 'object') referencesIn(child, found);
  return found;
}

const NONE: readonly Reference[] = [];

/** What the functions of one object name, and not those within it. */
export function referencesAt(node: Readonly<Record<string, unknown>>): readonly Reference[] {
  const { Ref: ref, 'Fn::GetAtt': taken, 'Fn::Sub': substituted } = node;
  if (ref === undefined && taken === undefined && substituted === undefined) return NONE;
  const found: Reference[] = [];
  if (typeof ref === 'string') found.push({ id: ref });
  const [id, ...names] = typeof taken === 'string' ? taken.split('.') : Array.isArray(taken) ? taken : [];
  if (typeof id === 'string') found.push({ id, attribute: names.join('.') });
  const [text, given] = [substituted].flat();
  if (typeof text === 'string')
    for (const [, name = '', attribute] of text.matchAll(SUBSTITUTED))
      if (own(given, name) === undefined)
        found.push({ id: name, ...(attribute !== undefined && { attribute }) });
  return found;
}

/** Names that `Fn::ImportValue` has, where they are texts. */
export function importsIn(value: unknown, found: string[] = []): readonly string[] {
  if (typeof value !== 'object' || value === null) return found;
  const name = own(value, 'Fn::ImportValue');
  if (typeof name === 'string') found.push(name);
  for (const each of Object.values(value)) if (typeof each === 'object') importsIn(each, found);
  return found;
}
