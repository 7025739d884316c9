import type { Place, Resource } from '../template/assembly';
import { hasSymbol } from '../template/values/values';

/** One edit of a template's JSON, as in RFC 6902. */
export interface Mutation {
  readonly file: string;
  readonly op: 'add' | 'remove' | 'replace';
  readonly pointer: string;
  readonly value?: unknown;
}

// Edits that take a fact away, for guards. Pointers are into the template as it is written.

export const remove = ({ file, pointer }: Place): Mutation => ({ file, op: 'remove', pointer });

export const replace = ({ file, pointer }: Place, value: unknown): Mutation => ({
  file,
  op: 'replace',
  pointer,
  value,
});

export const add = ({ file, pointer }: Place, value: unknown): Mutation => ({
  file,
  op: 'add',
  pointer,
  value,
});

export const below = ({ file, pointer }: Place, ...keys: readonly string[]): Place => ({
  file,
  pointer: [pointer, ...keys].join('/'),
});

export const property = (resource: Resource, ...keys: readonly string[]): Place =>
  below(resource, 'Properties', ...keys);

/** Adds a statement to the policy that another statement is of. A lone statement becomes one of two. */
export function addStatement(sibling: Place, statement: unknown): Mutation | undefined {
  const list = /^(.*\/Statement)\/\d+$/.exec(sibling.pointer)?.[1];
  return list === undefined ? undefined : add({ file: sibling.file, pointer: `${list}/-` }, statement);
}

export const allowing = (action: string, resource: unknown = '*') => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource,
});

export const allowingAnyone = (action: string, resource?: string) => ({
  Effect: 'Allow',
  Principal: '*',
  Action: action,
  ...(resource === undefined ? {} : { Resource: resource }),
});

/** Text as a template may hold it; undefined where it holds what is only known at deployment. */
export const writable = (text: string) => (hasSymbol(text) ? undefined : text);
