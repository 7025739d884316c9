import type { TemplateSource } from '../build-assembly';
import { isObject, own } from '../intrinsics/scope';
import type { ReportIrregularity } from './irregularities';
import type { StackArtifact } from './manifest/manifest';

/** A stack of a manifest with its template's content. */
export interface OrderedStack {
  readonly id: string;
  readonly artifact: StackArtifact;
  readonly source: TemplateSource;
}

const REMEDY = 'keep the dependencies that CDK writes, and make each stack wait for the one before it';

/**
 * Reports stacks whose order isn't fixed: one that uses what another makes and doesn't wait for it, a dependency on nothing,
 * and any two of which neither waits for the other. Deployed in another order, a stack fails, or finds what somebody
 * else has put there by that name, or serves before its walls stand.
 */
export function checkOrder(
  stacks: readonly OrderedStack[],
  artifacts: ReadonlySet<string>,
  report: ReportIrregularity,
): void {
  const makers = new Map(
    stacks.flatMap(({ id, source }) => [...made(source.content)].map((name) => [name, id] as const)),
  );
  const direct = new Map(stacks.map(({ id, artifact }) => [id, artifact.dependencies]));
  const before = new Map(stacks.map(({ id }) => [id, reachable(id, direct)]));
  for (const [index, { id, artifact, source }] of stacks.entries()) {
    const say = (message: string) => report(artifact.at, 'stack-order', message, REMEDY);
    for (const name of artifact.dependencies)
      if (!artifacts.has(name)) say(`the stack waits for "${name}", which is no artifact of the assembly`);
    const early = new Map<string, string>();
    for (const name of used(source.content)) {
      const maker = makers.get(name);
      if (maker !== undefined && maker !== id && !before.get(id)?.has(maker)) early.set(maker, name);
    }
    for (const [maker, name] of early) say(`the stack uses ${name} of "${maker}" and does not wait for it`);
    for (const other of stacks.slice(0, index))
      if (!before.get(id)?.has(other.id) && !before.get(other.id)?.has(id))
        say(`neither does the stack wait for "${other.id}", nor that for it`);
  }
}

function reachable(id: string, direct: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [...(direct.get(id) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(direct.get(next) ?? []));
  }
  return seen;
}

/** Exports and named roles that a template makes. */
function* made(content: unknown): Iterable<string> {
  for (const output of valuesOf(own(content, 'Outputs'))) {
    const name = own(own(output, 'Export'), 'Name');
    if (typeof name === 'string') yield `export ${name}`;
  }
  for (const resource of valuesOf(own(content, 'Resources'))) {
    const name = own(own(resource, 'Properties'), 'RoleName');
    if (typeof name === 'string') yield `role ${name}`;
  }
}

/** Exports that it imports, and roles by name that its policies are attached to. */
function* used(content: unknown): Iterable<string> {
  for (const name of importsIn(content)) yield `export ${name}`;
  for (const resource of valuesOf(own(content, 'Resources')))
    for (const name of valuesOf(own(own(resource, 'Properties'), 'Roles')))
      if (typeof name === 'string') yield `role ${name}`;
}

function importsIn(value: unknown, found: string[] = []): readonly string[] {
  if (typeof value !== 'object' || value === null) return found;
  const name = own(value, 'Fn::ImportValue');
  if (typeof name === 'string') found.push(name);
  for (const each of Object.values(value)) if (typeof each === 'object') importsIn(each, found);
  return found;
}

const valuesOf = (value: unknown): readonly unknown[] =>
  isObject(value) || Array.isArray(value) ? Object.values(value) : [];
