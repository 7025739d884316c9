import { isDeepStrictEqual } from 'node:util';
import { watchName } from '../config/watch/names';
import type { Watching } from '../config/watch/watching';
import { type Json, keyOf, type Resource, type WatchTemplate } from './watch-template';
import { wantedOf } from './watch-wanted';

// What the stack that watches an enclave may be is said once more and apart from what builds it, whole: `watch-wanted.ts` has
// each resource with every value. Whatever is there besides, isn't there, or is another value or of another type is a fault.

/** A stack of an assembly, as CDK's own readers have it. */
export interface WatchArtifact {
  readonly stackName: string;
  readonly environment: { readonly account: string; readonly region: string };
  readonly terminationProtection?: boolean;
  readonly template: WatchTemplate;
}

/** Where an assembly differs from what watches this enclave, which is one stack: a sentence each. */
export function* assemblyFaults(stacks: readonly WatchArtifact[], watching: Watching): Iterable<string> {
  const { watch, deployment } = watching;
  if (stacks.length !== 1) yield `${stacks.length} stacks: it must be one`;
  for (const { stackName, environment, terminationProtection, template } of stacks) {
    const { account, region } = environment;
    const is = { stackName, account, region, terminationProtection: terminationProtection ?? false };
    const must = { stackName: watchName(deployment.enclave), account: watch.account, region: watch.region };
    yield* differences('stack', is, { ...must, terminationProtection: true });
    yield* watchFaults(template, watching);
  }
}

/** Where a template differs from what watches this enclave: a sentence each. */
export function* watchFaults(template: WatchTemplate, watching: Watching): Iterable<string> {
  for (const section of Object.keys(template))
    if (section !== 'Resources') yield `${section}: it must not be there`;
  const found = template.Resources ?? {};
  const wanted = new Map([...wantedOf(watching)].map((each) => [keyOf(each), each]));
  const keys = new Map(Object.entries(found).map(([id, resource]) => [id, keyOf(resource)]));
  const ids = new Map([...keys].map(([id, key]) => [key, id]));
  for (const key of wanted.keys()) if (!ids.has(key)) yield `${key}: it is missing`;
  for (const [id, resource] of Object.entries(found)) {
    const key = keyOf(resource);
    const must = wanted.get(key);
    if (must === undefined) yield `${key}: it must not be there`;
    else if (ids.get(key) !== id) yield `${key}: it is there twice`;
    else yield* differences(key, read(unpathed(resource), keys), { ...must });
  }
}

/** Where CDK's own command line makes a template, it says by which construct; nothing else may stand there. */
function unpathed({ Metadata, ...resource }: Resource): Json {
  const isPath = isNamed(Metadata) && Object.keys(Metadata).every((name) => name === 'aws:cdk:path');
  return isPath || Metadata === undefined ? { ...resource } : { ...resource, Metadata };
}

type Named = { readonly [key: string]: Json };
const isNamed = (value: Json | undefined): value is Named =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A value with what it refers to as `${KEY}` and `${KEY.ATTRIBUTE}`. What isn't an intrinsic function in its one form stays as
 * it is, and so does a text that looks like one, which then differs from whatever is wanted.
 */
function read(value: Json, keys: ReadonlyMap<string, string>): Json {
  if (Array.isArray(value)) return value.map((each) => read(each, keys));
  if (!isNamed(value)) return typeof value === 'string' && value.includes('${') ? { text: value } : value;
  const inner: Named = Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, read(each, keys)]),
  );
  const [[name, content] = ['', null], ...others] = Object.entries(value);
  if (others.length > 0) return inner;
  const nameOf = (id: Json | undefined) =>
    typeof id !== 'string' ? undefined : id.startsWith('AWS::') ? id : keys.get(id);
  if (name === 'Ref') return nameOf(content) === undefined ? inner : `\${${nameOf(content)}}`;
  if (name === 'Fn::GetAtt' && Array.isArray(content) && content.length === 2) {
    const [id, attribute] = content;
    if (nameOf(id) !== undefined && typeof attribute === 'string') return `\${${nameOf(id)}.${attribute}}`;
  }
  const joined = inner[name];
  if (name === 'Fn::Join' && Array.isArray(joined) && joined.length === 2 && joined[0] === '') {
    const parts: Json | undefined = joined[1];
    if (Array.isArray(parts) && parts.every((part) => typeof part === 'string')) return parts.join('');
  }
  return inner;
}

/** Each place at which two values differ. */
function* differences(at: string, is: Json | undefined, must: Json | undefined): Iterable<string> {
  if (isDeepStrictEqual(is, must)) return;
  if (must === undefined) yield `${at}: it must not be there, and is ${shown(is)}`;
  else if (is === undefined) yield `${at}: it is missing, and must be ${shown(must)}`;
  else if (isNamed(is) && isNamed(must))
    for (const name of new Set([...Object.keys(must), ...Object.keys(is)]))
      yield* differences(`${at} ${name}`, is[name], must[name]);
  else if (Array.isArray(is) && Array.isArray(must) && is.length === must.length)
    for (const [index, each] of must.entries()) yield* differences(`${at} ${index}`, is[index], each);
  else yield `${at}: it is ${shown(is)}, and must be ${shown(must)}`;
}

const shown = (value: Json | undefined): string => JSON.stringify(value);
