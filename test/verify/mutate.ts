import * as fc from 'fast-check';
import { pointerTo } from '../../lib/template/values/pointer';

type Json = unknown;
type Holder = Record<string, Json> | Json[];
const isHolder = (json: Json): json is Holder => typeof json === 'object' && json !== null;

/** One change at one place; the place is an index into all places of a template, in order. */
export interface Change {
  readonly place: number;
  readonly kind: 'remove' | 'replace' | 'graft' | 'double' | 'rename' | 'tweak';
  readonly value: Json;
  readonly other: number;
}

/** What was changed where, for whoever judges or reads it. */
export interface Changed {
  readonly original: Json;
  readonly template: Json;
  readonly pointer: string;
  readonly kind: Change['kind'];
  readonly before: Json;
  readonly after: Json;
}

const INTRINSICS = [
  { Ref: 'AWS::NoValue' },
  { Ref: 'AWS::StackId' },
  { Ref: 'Nowhere' },
  { 'Fn::Sub': 'x-$' + '{AWS::Region}-$' + '{Nowhere}' },
  { 'Fn::If': ['Nowhere', '*', { Ref: 'AWS::NoValue' }] },
  { 'Fn::Select': [7, ['a']] },
  { 'Fn::ImportValue': 'nowhere' },
  { 'Fn::Join': ['', ['a', { Ref: 'AWS::Partition' }]] },
  { 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://x/y' } } },
  { 'Fn::GetAtt': ['Nowhere', 'Arn'] },
  { 'Fn::Base64': [[]] },
];
const TEXTS = [
  '',
  '*',
  '0.0.0.0/0',
  'arn:aws:iam::999988887777:root',
  '{{resolve:ssm:x}}',
  'true',
  '-1',
  '__proto__',
  '\u0000\uE000x\uE001',
  'AWS::Lambda::Function',
  'Allow',
  'ENABLED',
  'x'.repeat(5000),
];

const deep = (levels: number): Json => (levels === 0 ? 'deep' : { x: [deep(levels - 1)] });

const value: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.constantFrom(...INTRINSICS),
  fc.constantFrom(null, true, false, 0, 1, -1, 65_536, 1e21, 0.5, [], {}, [[]], { '*': '*' }),
  fc.constant(deep(20)),
  fc.string({ maxLength: 12 }),
  fc.jsonValue({ maxDepth: 3 }),
);

export const change: fc.Arbitrary<Change> = fc.record({
  place: fc.nat(),
  kind: fc.constantFrom('remove', 'replace', 'graft', 'double', 'rename', 'tweak'),
  value,
  other: fc.nat(),
});

interface Place {
  readonly holder: Holder;
  readonly key: string;
  readonly pointer: string;
}

/** Every place below a value, in order. */
function places(json: Json, pointer = ''): Place[] {
  if (!isHolder(json)) return [];
  return Object.entries(json).flatMap(([key, child]) => {
    const at = pointerTo(pointer, key);
    return [{ holder: json, key, pointer: at }, ...places(child, at)];
  });
}

/** Makes a change in a copy. Where it changes nothing, the result says the same as before. */
export function changed(original: Json, { place, kind, value, other }: Change): Changed {
  const template = structuredClone(original);
  const all = places(template);
  const here = all[place % all.length] as Place;
  const there = all[other % all.length] as Place;
  const before = at(here);
  const after = {
    remove: undefined,
    replace: value,
    graft: at(there),
    double: before,
    rename: before,
    tweak: tweaked(before, other),
  }[kind];
  put(here, kind, structuredClone(before), structuredClone(after), there.key);
  return { original, template, pointer: here.pointer, kind, before, after };
}

const at = ({ holder, key }: Place): Json => (holder as Record<string, Json>)[key];

function put(
  { holder, key }: Place,
  kind: Change['kind'],
  before: Json,
  after: Json,
  otherKey: string,
): void {
  if (Array.isArray(holder)) {
    if (kind === 'remove') holder.splice(Number(key), 1);
    else if (kind === 'double' || kind === 'rename') holder.splice(Number(key), 0, before);
    else holder[Number(key)] = after;
    return;
  }
  if (kind === 'remove' || kind === 'rename') delete holder[key];
  const name =
    kind === 'rename' ? (otherKey === key ? `${key}2` : otherKey) : kind === 'double' ? `${key}2` : key;
  if (kind !== 'remove')
    Object.defineProperty(holder, name, {
      value: after,
      enumerable: true,
      configurable: true,
      writable: true,
    });
}

function tweaked(before: Json, by: number): Json {
  if (typeof before === 'number') return [before + 1, before - 1, -before, 0, before * 1000][by % 5];
  if (typeof before === 'boolean') return by % 2 === 0 ? !before : String(before);
  if (typeof before === 'string')
    return [
      `${before}x`,
      before.slice(0, -1),
      before.toUpperCase(),
      `${before.slice(0, 4)}*`,
      before.replace(/\d/, '9'),
      ` ${before}`,
    ][by % 6];
  if (Array.isArray(before)) return [[], [...before].reverse(), before.slice(1)][by % 3];
  return by % 2 === 0 ? {} : [before];
}
