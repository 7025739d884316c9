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
export function* referencesIn(node: unknown): Iterable<Reference> {
  if (typeof node !== 'object' || node === null) return;
  if (isObject(node)) yield* referencesAt(node);
  for (const child of Object.values(node)) yield* referencesIn(child);
}

/** What the functions of one object name, and not those within it. */
export function* referencesAt(node: Readonly<Record<string, unknown>>): Iterable<Reference> {
  const { Ref: ref, 'Fn::GetAtt': taken, 'Fn::Sub': substituted } = node;
  if (typeof ref === 'string') yield { id: ref };
  const [id, ...names] = typeof taken === 'string' ? taken.split('.') : Array.isArray(taken) ? taken : [];
  if (typeof id === 'string') yield { id, attribute: names.join('.') };
  const [text, given] = [substituted].flat();
  if (typeof text === 'string')
    for (const [, name = '', attribute] of text.matchAll(SUBSTITUTED))
      if (own(given, name) === undefined) yield { id: name, ...(attribute !== undefined && { attribute }) };
}

/** Names that `Fn::ImportValue` has, where they are texts. */
export function importsIn(value: unknown, found: string[] = []): readonly string[] {
  if (typeof value !== 'object' || value === null) return found;
  const name = own(value, 'Fn::ImportValue');
  if (typeof name === 'string') found.push(name);
  for (const each of Object.values(value)) if (typeof each === 'object') importsIn(each, found);
  return found;
}
