import type { Mutation } from '../../lib/contract/mutation';
import type { Assembly } from '../../lib/template/assembly';
import { keysOf } from '../../lib/template/values/pointer';

type Node = Record<string, unknown> | unknown[];

/** Contents of an assembly's files after these edits. Files that aren't edited are left out. */
export function patched(assembly: Assembly, mutations: readonly Mutation[]): Map<string, unknown> {
  const contents = new Map<string, unknown>();
  for (const mutation of mutations) {
    const template = assembly.templates.find(({ file }) => file === mutation.file);
    if (!template) throw new Error(`no file ${mutation.file}`);
    const content = contents.get(mutation.file) ?? structuredClone(template.raw);
    contents.set(mutation.file, content);
    apply(content as Node, mutation);
  }
  return contents;
}

/** One edit, as in RFC 6902. Throws where the pointer leads nowhere. */
function apply(root: Node, { op, pointer, value }: Mutation): void {
  const keys = keysOf(pointer);
  const last = keys.pop() ?? '';
  let node: unknown = root;
  for (const key of keys) node = (node as Record<string, unknown>)?.[key];
  if (typeof node !== 'object' || node === null) throw new Error(`${pointer} leads nowhere`);
  const exists = Array.isArray(node) ? Number(last) < node.length : Object.hasOwn(node, last);
  if (op !== 'add' && !exists) throw new Error(`${pointer} isn't there to ${op}`);
  if (Array.isArray(node)) {
    const at = last === '-' ? node.length : Number(last);
    node.splice(at, op === 'add' ? 0 : 1, ...(op === 'remove' ? [] : [value]));
  } else if (op === 'remove') delete (node as Record<string, unknown>)[last];
  else (node as Record<string, unknown>)[last] = value;
}
