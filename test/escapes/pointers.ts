import type { Finding } from '../../lib/contract/verdict';
import type { Assembly } from '../../lib/template/assembly';
import { keysOf } from '../../lib/template/values/pointer';

/** Pointers of a finding and of its witness that lead nowhere in the templates. */
export const falsePointers = (assembly: Assembly, { file, pointer, witness }: Finding): string[] =>
  [`${file}#${pointer}`, ...witness.flatMap((step) => (step.pointer === '' ? [] : [step.pointer]))].filter(
    (text) => !leadsSomewhere(assembly, text),
  );

function leadsSomewhere(assembly: Assembly, text: string): boolean {
  const [file = '', pointer = ''] = text.split('#');
  let node: unknown = assembly.templates.find((template) => template.file === file)?.raw;
  for (const key of keysOf(pointer)) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return false;
    node = (node as Record<string, unknown>)[key];
  }
  return node !== undefined;
}

/** Logical ids that a finding and its witness go through. */
export const idsOn = ({ logicalId, witness }: Finding): ReadonlySet<string> =>
  new Set([logicalId, ...witness.flatMap(({ pointer }) => keysOf(pointer)[1] ?? [])]);
