import { pointerTo } from '../../../lib/template/values/pointer';
import { type Change, changeOf, isObject, type Json, type Kind, type Site } from './change';

const NEVER = { StringEquals: { 'aws:SourceAccount': '999988887777' } };

/** At most so many other principals are let in by one statement. */
const MOST = 3;

/** Each statement of each policy widened, each denial narrowed, and each two that stand together left out. */
export function* statementChanges(sites: readonly Site[]): Iterable<Change> {
  const principals = principalsIn(sites);
  for (const site of sites) {
    const { value } = site;
    if (isStatement(value)) {
      if (value.Effect === 'Deny') yield* narrowed(site, value);
      else yield* widened(site, value, principals);
    }
    if (/\/Statement$/.test(site.pointer) && Array.isArray(value)) yield* withoutTwo(site, value);
  }
}

const isStatement = (value: unknown): value is Json =>
  isObject(value) && typeof value.Effect === 'string' && 'Action' in value;

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** Every principal that some statement names, by its text. */
function principalsIn(sites: readonly Site[]): ReadonlyMap<string, unknown> {
  const principals = sites.flatMap(({ value }) =>
    isStatement(value) && isObject(value.Principal) ? listed(value.Principal.AWS ?? []) : [],
  );
  return new Map(principals.flat().map((principal) => [JSON.stringify(principal), principal]));
}

function* widened(site: Site, statement: Json, principals: ReadonlyMap<string, unknown>): Iterable<Change> {
  const set = (kind: Kind, key: string, after: unknown) =>
    changeOf(kind, keySite(site, key, statement[key]), after);
  if ('Principal' in statement) {
    yield set('widen the principal', 'Principal', '*');
    yield set('widen the principal', 'Principal', { AWS: '*' });
    const named = isObject(statement.Principal) ? listed(statement.Principal.AWS ?? []).flat() : [];
    const present = new Set(named.map((each) => JSON.stringify(each)));
    const others = [...principals].filter(([text]) => named.length > 0 && !present.has(text)).slice(0, MOST);
    for (const [, other] of others) yield set('widen the principal', 'Principal', { AWS: [...named, other] });
  }
  const services = new Set(
    listed(statement.Action).flatMap((action) => (typeof action === 'string' ? [action.split(':')[0]] : [])),
  );
  yield set('widen the action', 'Action', '*');
  for (const service of services) yield set('widen the action', 'Action', `${service}:*`);
  if ('Resource' in statement) yield set('widen the resource', 'Resource', '*');
}

function* narrowed(site: Site, statement: Json): Iterable<Change> {
  const { pointer, file } = site;
  const at = pointerTo(pointer, 'Condition');
  const condition = isObject(statement.Condition) ? { ...statement.Condition, ...NEVER } : NEVER;
  const edits = [{ file, op: 'add', pointer: at, value: condition } as const];
  yield changeOf('narrow the denial', keySite(site, 'Condition', statement.Condition), condition, edits);
}

const keySite = (site: Site, key: string, value: unknown): Site => ({
  ...site,
  pointer: pointerTo(site.pointer, key),
  path: `${site.path}/${key}`,
  value,
});

function* withoutTwo(site: Site, statements: readonly unknown[]): Iterable<Change> {
  for (let index = 0; index + 2 < statements.length; index += 1)
    yield changeOf('delete two statements', site, statements.toSpliced(index, 2));
}
