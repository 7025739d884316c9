import type { Json } from './policies';

/** An evaluator of plain policy JSON, written from AWS's rules and sharing nothing with the engine. One request. */
export interface World {
  readonly askerArn: string;
  readonly askerAccount: string;
  readonly isRole: boolean;
  readonly targetAccount: string;
  readonly ruledByPolicy: boolean;
  readonly identity: readonly Json[];
  readonly boundary: readonly Json[] | undefined;
  readonly resource: readonly Json[];
  readonly endpoint: readonly Json[] | undefined;
}

export interface Asked {
  readonly action: string;
  readonly resource: string;
  readonly keys: Readonly<Record<string, readonly string[] | undefined>>;
}

const list = (value: unknown): string[] => (Array.isArray(value) ? value : [value]) as string[];

function like(pattern: string, text: string): boolean {
  if (pattern === '') return text === '';
  if (pattern[0] === '*')
    return like(pattern.slice(1), text) || (text !== '' && like(pattern, text.slice(1)));
  return (
    text !== '' && (pattern[0] === '?' || pattern[0] === text[0]) && like(pattern.slice(1), text.slice(1))
  );
}

const compare: Record<string, (wanted: string, found: string) => boolean> = {
  StringEquals: (wanted, found) => wanted === found,
  StringLike: like,
  NumericLessThan: (wanted, found) => Number(found) < Number(wanted),
  NumericGreaterThanEquals: (wanted, found) => Number(found) >= Number(wanted),
};

function holds(name: string, wanted: readonly string[], found: readonly string[] | undefined): boolean {
  if (name === 'Null') return wanted.some((value) => (value === 'true') === (found === undefined));
  const quantifier = /^(ForAllValues|ForAnyValue):/.exec(name)?.[1];
  const negated = name.includes('Not');
  const bare = name.replace(/^.*:/, '').replace('IfExists', '').replace('Not', '');
  if (found === undefined) {
    if (name.endsWith('IfExists')) return true;
    if (quantifier) return quantifier === 'ForAllValues';
    return negated;
  }
  const one = (value: string) => wanted.some((w) => compare[bare]?.(w, value)) !== negated;
  return quantifier === 'ForAnyValue' ? found.some(one) : found.every(one);
}

function speaks(statement: Json, { action, resource, keys }: Asked): boolean {
  const conditions = Object.entries((statement.Condition ?? {}) as Record<string, Record<string, unknown>>);
  return (
    list(statement.Action).some((pattern) => like(pattern, action)) &&
    list(statement.Resource).some((pattern) => like(pattern, resource)) &&
    conditions.every(([name, block]) =>
      Object.entries(block).every(([key, wanted]) => holds(name, list(wanted), keys[key])),
    )
  );
}

const names = (statement: Json) =>
  statement.Principal === '*' ? ['*'] : list((statement.Principal as { AWS: unknown }).AWS);

export function allowed(world: World, asked: Asked): boolean {
  const root = `arn:aws:iam::${world.askerAccount}:root`;
  const reaches = (statement: Json, ...by: string[]) => names(statement).some((name) => by.includes(name));
  const anyName = ['*', world.askerArn, world.askerAccount, root];
  const resource = world.resource.filter((s) => reaches(s, ...anyName) && speaks(s, asked));
  const endpoint = world.endpoint?.filter((s) => reaches(s, ...anyName) && speaks(s, asked));
  const identity = world.identity.filter((s) => speaks(s, asked));
  const boundary = world.boundary?.filter((s) => speaks(s, asked));
  const isAllow = (s: Json) => s.Effect === 'Allow';
  const everything = [...resource, ...(endpoint ?? []), ...identity, ...(boundary ?? [])];
  if (!everything.every(isAllow)) return false;
  if (endpoint && endpoint.length === 0) return false;
  const bounded = boundary === undefined || boundary.length > 0;
  const own = identity.length > 0 && bounded;
  const byStar = resource.some((s) => reaches(s, '*') || (!world.isRole && reaches(s, world.askerArn)));
  const byRole = world.isRole && bounded && resource.some((s) => reaches(s, world.askerArn));
  const byAccount = resource.some((s) => reaches(s, world.askerAccount, root));
  if (world.askerAccount !== world.targetAccount) return own && (byStar || byRole || byAccount);
  if (byStar || byRole) return true;
  return own && (!world.ruledByPolicy || byAccount);
}
