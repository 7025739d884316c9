import { type Mutation, replace } from '../../contract/mutation';
import type { Assembly, Place } from '../../template/assembly';
import { keysOf, pointerTo } from '../../template/values/pointer';

/** The edit by which a condition compares its key by another operator; undefined where it isn't written as an object. */
export function comparedBy(assembly: Assembly, condition: Place, operator: string): Mutation | undefined {
  const { file, pointer } = condition;
  const keys = keysOf(pointer);
  const [section, before = '', key = ''] = keys.slice(-3);
  const raw = assembly.templates.find((template) => template.file === file)?.raw;
  const whole = at(raw, keys.slice(0, -2));
  if (section !== 'Condition' || whole === undefined) return undefined;
  const { [before]: own = {}, ...others } = whole;
  const { [key]: value, ...rest } = own;
  const left = Object.keys(rest).length > 0 ? { [before]: rest } : {};
  const more = { [operator]: { ...others[operator], [key]: value } };
  return replace({ file, pointer: pointerTo('', ...keys.slice(0, -2)) }, { ...others, ...left, ...more });
}

type Written = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function at(raw: unknown, keys: readonly string[]): Written | undefined {
  let node = raw;
  for (const key of keys) node = (node as Readonly<Record<string, unknown>> | undefined)?.[key];
  return node as Written | undefined;
}
