import { patched } from '../../../../lib/verify/patch';
import { type Change, isObject, type Json, valueAt } from '../change';
import type { Contents } from '../enumerate';

export const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const DOCUMENTS = ['PolicyDocument', 'KeyPolicy', 'ResourcePolicy'];

/** One principal with one action on one resource, as text, and under which conditions it is allowed or denied. */
interface Atom {
  /** The same on every key of the account; empty where it is about something else than a key. */
  readonly onKeys: string;
  readonly what: string;
  /** The resource as JSON, and all else but the condition. */
  readonly resource: string;
  readonly rest: string;
  readonly denies: boolean;
  readonly condition: unknown;
}

/** A statement taken apart. */
function* atomsOf(statement: unknown): Iterable<Atom> {
  if (!isObject(statement)) return;
  const { Effect, Action, Resource, Principal, Condition: condition, Sid: _, ...others } = statement;
  const principals = isObject(Principal)
    ? Object.entries(Principal).flatMap(([kind, all]) => listed(all).map((each) => ({ [kind]: each })))
    : [Principal];
  const resources = listed(Resource).map((resource) => JSON.stringify(resource) ?? '');
  const rest = JSON.stringify(others);
  for (const principal of principals.map(inList))
    for (const action of listed(Action).map(inList)) {
      const begin = `[${inList(Effect)},${principal},${action}`;
      for (const resource of resources)
        yield {
          onKeys: ofKey(resource) ? `${begin},"key/*",${rest}]` : '',
          what: `${begin},${resource || 'null'},${rest}]`,
          resource,
          rest: `${begin},${rest}]`,
          denies: Effect !== 'Allow',
          condition,
        };
    }
}

/** JSON of a value in a list, where what is left out is null. */
const inList = (value: unknown): string => JSON.stringify(value) ?? 'null';

/** A key by reference, or all of them: an account's own. */
const ofKey = (resource: string): boolean => /"Fn::(GetAtt|ImportValue)":.*Key|:key\/\*"/.test(resource);
const isEveryKey = (what: string) => /:key\/\*"/.test(what);

type Atoms = ReadonlyMap<string, readonly Atom[]>;

function gathered(atoms: Iterable<Atom>): Atoms {
  const byWhat = new Map<string, Atom[]>();
  for (const atom of atoms)
    for (const what of isEveryKey(atom.what) ? [atom.what, atom.onKeys] : [atom.what])
      byWhat.set(what, [...(byWhat.get(what) ?? []), atom]);
  return byWhat;
}

function* atomsIn(resource: unknown): Iterable<Atom> {
  const properties: Json = isObject(resource) && isObject(resource.Properties) ? resource.Properties : {};
  for (const name of DOCUMENTS) {
    const document = properties[name];
    if (isObject(document)) for (const each of listed(document.Statement)) yield* atomsOf(each);
  }
}

const holdersOf = (resource: unknown): string =>
  isObject(resource) && isObject(resource.Properties) ? JSON.stringify(resource.Properties.Roles) : '';

const known = new WeakMap<Contents, Map<unknown, Atoms>>();

/** Everything that the policies of the same roles say, in whichever template; of another policy, what it says itself. */
function saidBefore(resource: unknown, contents: Contents): Atoms {
  const ofContents = known.get(contents) ?? new Map<unknown, Atoms>();
  known.set(contents, ofContents);
  const isOfRoles = isObject(resource) && resource.Type === 'AWS::IAM::Policy';
  const key = isOfRoles ? holdersOf(resource) : resource;
  const found =
    ofContents.get(key) ?? gathered(isOfRoles ? ofHolders(resource, contents) : atomsIn(resource));
  ofContents.set(key, found);
  return found;
}

function* ofHolders(resource: unknown, { templates }: Contents): Iterable<Atom> {
  for (const root of templates.values())
    for (const each of isObject(root) && isObject(root.Resources) ? Object.values(root.Resources) : [])
      if (isObject(each) && each.Type === 'AWS::IAM::Policy' && holdersOf(each) === holdersOf(resource))
        yield* atomsIn(each);
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

const isAllowedBy = (atom: Atom, atoms: Atoms): boolean =>
  [atom.what, atom.onKeys].some((what) =>
    (atoms.get(what) ?? []).some(({ condition }) => isPart(condition, atom.condition)),
  );
/**
 * What stands before the asterisk at the end of a resource that is one text, or joined of texts without a separator;
 * nothing where it is the asterisk alone, which holds all.
 */
const startOf = (resource: string): string | undefined =>
  resource === '"*"' ? '' : /^((?:"|\{"Fn::Join":\["",\[).*)\*"[\]}]*$/.exec(resource)?.[1];

/** Whether a pattern that was allowed, under no more conditions, holds all that the resource of another does. */
function liesWithin(atom: Atom, all: Atoms): boolean {
  return [...all.values()].flat().some(({ resource, rest, condition }) => {
    const start = startOf(resource);
    return (
      start !== undefined &&
      rest === atom.rest &&
      atom.resource.startsWith(start) &&
      isPart(condition, atom.condition)
    );
  });
}

const isDeniedBy = (atom: Atom, atoms: Atoms): boolean =>
  (atoms.get(atom.what) ?? []).some(
    ({ condition }) => isPart(atom.condition, condition) && isPart(condition, atom.condition),
  );

/** Whether a changed policy allows nothing that wasn't allowed and denies all that it denied, and is else the same. */
export const allowsNothingNew = (change: Change, contents: Contents): boolean =>
  isWithinBefore(change, contents, isAllowedBy);

/** The same, where what was allowed may have been a pattern that holds it. */
export const allowsWithin = (change: Change, contents: Contents): boolean =>
  isWithinBefore(change, contents, (atom, before) => isAllowedBy(atom, before) || liesWithin(atom, before));

function isWithinBefore(change: Change, contents: Contents, isAllowed: typeof isAllowedBy): boolean {
  const [at] = /^\/Resources\/[^/]+/.exec(change.pointer) ?? [];
  if (at === undefined || !DOCUMENTS.some((name) => change.pointer.startsWith(`${at}/Properties/${name}`)))
    return false;
  const root = contents.templates.get(change.file);
  const resource = valueAt(root, at);
  const after = gathered(atomsIn(valueAt(change.edits.reduce<unknown>(patched, root), at)));
  if (after.size === 0) return false;
  const before = saidBefore(resource, contents);
  return (
    [...after.values()].flat().every((atom) => atom.denies || isAllowed(atom, before)) &&
    [...atomsIn(resource)].every((atom) => !atom.denies || isDeniedBy(atom, after))
  );
}
