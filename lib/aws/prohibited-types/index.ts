import { RESOURCE_TYPES } from '../resources';
import { COMPUTE } from './compute';
import { DATA } from './data';
import { EDGE } from './edge';
import { IDENTITY } from './identity';
import { INTERNET } from './internet';
import { MODEL } from './model';
import { NEIGHBOUR } from './neighbour';
import { TEMPLATE } from './template';

/**
 * By class, the resource types that have no place in an enclave, whatever their properties say. The first glob that
 * matches a type speaks for it. This is where messages come from, not where safety comes from: a type that nobody listed
 * here is refused by the closed world all the same.
 */
const PROHIBITED = {
  internet: INTERNET,
  neighbour: NEIGHBOUR,
  edge: EDGE,
  compute: COMPUTE,
  model: MODEL,
  data: DATA,
  identity: IDENTITY,
  template: TEMPLATE,
} as const;

export type ProhibitedClass = keyof typeof PROHIBITED;

/** A prohibited type, or several by a glob. */
export interface ProhibitedType {
  readonly class: ProhibitedClass;
  readonly type: string;
  /** Goes on with the type's name. */
  readonly says: string;
  readonly instead: string;
}

/** All of them, in the order in which they are tried. */
export const PROHIBITED_TYPES: readonly ProhibitedType[] = (
  Object.keys(PROHIBITED) as ProhibitedClass[]
).flatMap((name) =>
  PROHIBITED[name].flatMap(([types, says, instead]) =>
    types.split(' ').map((type) => ({ class: name, type, says, instead })),
  ),
);

// Most types stand in the table by name; the rest are tried in order.
const BY_NAME = new Map(PROHIBITED_TYPES.map((entry) => [entry.type, entry]));
const BY_GLOB = PROHIBITED_TYPES.filter(({ type }) => type.includes('*')).map((entry) => ({
  entry,
  pattern: new RegExp(`^${entry.type.replaceAll('*', '.*')}$`, 'is'),
}));

const asked = new Map<string, ProhibitedType | undefined>();
const ASKED_LIMIT = 10_000;

/** Why a resource type is prohibited, if it is. A type that `lib/aws/resources` gives a shape is not. */
export function prohibitedType(type: string): ProhibitedType | undefined {
  if (asked.has(type)) return asked.get(type);
  if (asked.size >= ASKED_LIMIT) asked.clear();
  const found = RESOURCE_TYPES.get(type)?.properties ? undefined : (BY_NAME.get(type) ?? byGlob(type));
  asked.set(type, found);
  return found;
}

const byGlob = (type: string): ProhibitedType | undefined =>
  BY_GLOB.find(({ pattern }) => pattern.test(type))?.entry;
