import type { TemplateSource } from '../build-assembly';
import { isObject, own } from '../intrinsics/scope';
import type { ReportIrregularity } from './irregularities';
import type { StackArtifact } from './manifest/manifest';
import { importsIn } from './references';

/** A stack of a manifest with its template's content. */
export interface OrderedStack {
  readonly id: string;
  readonly artifact: StackArtifact;
  readonly source: TemplateSource;
}

const REMEDY =
  'make a stack of your own with enclave.addStack, which has it wait for the others; keep the dependencies that CDK writes';

/**
 * Reports stacks whose order isn't fixed: one that uses what another makes and doesn't wait for it, a dependency on nothing
 * or on itself, and any two of which neither waits for the other. Deployed in another order, a stack fails, or finds what somebody
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
  for (const { id, artifact, source } of stacks) {
    const say = (message: string) => report(artifact.at, 'stack-order', message, REMEDY);
    for (const name of artifact.dependencies)
      if (!artifacts.has(name)) say(`the stack waits for "${name}", which is no artifact of the assembly`);
    if (before.get(id)?.has(id)) say('the stack waits for itself, by way of those that it waits for');
    const early = new Map<string, string>();
    for (const name of used(source.content)) {
      const maker = makers.get(name);
      if (maker !== undefined && maker !== id && !before.get(id)?.has(maker)) early.set(maker, name);
    }
    for (const [maker, name] of early) say(`the stack uses ${name} of "${maker}" and does not wait for it`);
  }
  const waits = (one: OrderedStack, other: OrderedStack) =>
    before.get(one.id)?.has(other.id) || before.get(other.id)?.has(one.id);
  for (const [{ artifact }, others] of apart(stacks, waits)) {
    const names = others.map(({ id }) => `"${id}"`);
    const message =
      names.length === 1
        ? `neither does the stack wait for ${names[0]}, nor that for it`
        : `the stack neither waits for ${names.join(', ')}, nor do they for it`;
    report(artifact.at, 'stack-order', message, REMEDY);
  }
}

/** Each stack that has no place in the order, with those that it stands apart from: the one with most of them first. */
function* apart(
  stacks: readonly OrderedStack[],
  waits: (one: OrderedStack, other: OrderedStack) => boolean | undefined,
): Iterable<[OrderedStack, readonly OrderedStack[]]> {
  const left = new Map(
    stacks.map((one) => [one, new Set(stacks.filter((other) => other !== one && !waits(one, other)))]),
  );
  for (;;) {
    const [most] = [...left].toSorted(([, one], [, other]) => other.size - one.size);
    if (most === undefined || most[1].size === 0) return;
    const [stack, others] = most;
    yield [stack, [...others]];
    left.delete(stack);
    for (const other of others) left.get(other)?.delete(stack);
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

const valuesOf = (value: unknown): readonly unknown[] =>
  isObject(value) || Array.isArray(value) ? Object.values(value) : [];
