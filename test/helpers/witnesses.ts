import type { Fault } from '../../lib/contract/fault';
import type { World } from '../../lib/contract/world';
import { keysOf } from '../../lib/template/values/pointer';

/** Pointers in faults and their witnesses that lead nowhere in the templates. */
export function falsePointers({ assembly }: World, faults: readonly Fault[]): string[] {
  const pointers = faults.flatMap(({ at, absent, witness = [] }) => [
    // What is missing has no place.
    ...(absent === undefined ? [`${at.file}#${at.pointer}`] : []),
    ...witness.map(({ pointer }) => pointer).filter((pointer) => pointer !== ''),
  ]);
  return pointers.filter((text) => {
    const [file = '', pointer = ''] = text.split('#');
    let node: unknown = assembly.templates.find((template) => template.file === file)?.raw;
    for (const key of keysOf(pointer)) node = (node as Record<string, unknown> | undefined)?.[key];
    return node === undefined;
  });
}
