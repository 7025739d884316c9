import { patched } from '../../../../lib/verify/patch';
import { type Change, isObject, type Json, valueAt } from '../change';
import type { Contents } from '../enumerate';

export const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const DOCUMENTS = ['PolicyDocument', 'KeyPolicy', 'ResourcePolicy'];

/** A statement taken apart: each principal with each action on each resource, under its condition. */
function* atomsOf(statement: unknown): Iterable<string> {
  if (!isObject(statement)) return;
  const { Effect, Action, Resource, Principal, Condition, Sid: _, ...others } = statement;
  const principals = isObject(Principal)
    ? Object.entries(Principal).flatMap(([kind, all]) => listed(all).map((each) => ({ [kind]: each })))
    : [Principal];
  for (const principal of principals)
    for (const action of listed(Action))
      for (const resource of listed(Resource))
        yield JSON.stringify([Effect, principal, action, resource, others, Condition]);
}

function atomsIn(resource: unknown): ReadonlySet<string> {
  const properties: Json = isObject(resource) && isObject(resource.Properties) ? resource.Properties : {};
  return new Set(
    DOCUMENTS.flatMap((name) => {
      const document = properties[name];
      return isObject(document) ? listed(document.Statement).flatMap((each) => [...atomsOf(each)]) : [];
    }),
  );
}

const holdersOf = (resource: unknown): string =>
  isObject(resource) && isObject(resource.Properties) ? JSON.stringify(resource.Properties.Roles) : '';

/** Everything that the policies of the same roles say, in whichever template; of another policy, what it says itself. */
function saidBefore(resource: unknown, { templates }: Contents): ReadonlySet<string> {
  if (!isObject(resource) || resource.Type !== 'AWS::IAM::Policy') return atomsIn(resource);
  const all = [...templates.values()].flatMap((root) =>
    isObject(root) && isObject(root.Resources) ? Object.values(root.Resources) : [],
  );
  const own = all.filter(
    (each) => isObject(each) && each.Type === 'AWS::IAM::Policy' && holdersOf(each) === holdersOf(resource),
  );
  return new Set(own.flatMap((each) => [...atomsIn(each)]));
}

/** Whether an atom is one of those, or one of them under more conditions. */
function isWithin(atom: string, known: ReadonlySet<string>): boolean {
  if (known.has(atom)) return true;
  const [condition, ...rest] = (JSON.parse(atom) as unknown[]).reverse();
  const what = JSON.stringify(rest);
  return [...known].some((each) => {
    const [other, ...others] = (JSON.parse(each) as unknown[]).reverse();
    return JSON.stringify(others) === what && isPart(other, condition);
  });
}

/** Whether all that a condition asks for is asked for by another. */
const isPart = (part: unknown, whole: unknown): boolean =>
  !isObject(part) ||
  Object.entries(part).every(([operator, keys]) => {
    const own = isObject(whole) ? whole[operator] : undefined;
    return (
      isObject(keys) &&
      isObject(own) &&
      Object.entries(keys).every(([key, value]) => JSON.stringify(own[key]) === JSON.stringify(value))
    );
  });

const isDeny = (atom: string) => atom.startsWith('["Deny"');

/** Whether a changed policy allows nothing that wasn't allowed and denies all that it denied, and is else the same. */
export function allowsNothingNew(change: Change, contents: Contents): boolean {
  const [at] = /^\/Resources\/[^/]+/.exec(change.pointer) ?? [];
  if (at === undefined || !DOCUMENTS.some((name) => change.pointer.startsWith(`${at}/Properties/${name}`)))
    return false;
  const root = contents.templates.get(change.file);
  const resource = valueAt(root, at);
  const changed = valueAt(change.edits.reduce<unknown>(patched, root), at);
  const [before, after] = [atomsIn(resource), atomsIn(changed)];
  if (before.size === 0 || after.size === 0) return false;
  const known = saidBefore(resource, contents);
  return (
    [...after].every((atom) => (isDeny(atom) ? true : isWithin(atom, known))) &&
    [...before].every((atom) => !isDeny(atom) || after.has(atom))
  );
}
