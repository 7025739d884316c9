import type { Place, Value } from '../assembly';
import { pointerTo } from '../values/pointer';
import { known, list, oneOf, textOf, unknown } from '../values/values';
import { dynamicReference } from './dynamic-reference';
import { resolveOnce } from './resolve-once';
import { own, type Scope } from './scope';

/**
 * What a parameter of a template may be: what a parent stack passes, or one of its allowed values, or unknown. A default
 * counts for nested stacks alone: whoever deploys a stack may give another value, but only the parent can for a nested one.
 */
export function parameterOf(name: string, scope: Scope): Value | undefined {
  const at: Place = { file: scope.file, pointer: pointerTo('/Parameters', name) };
  return resolveOnce(scope, `parameter ${name}`, at.pointer, () => {
    const declaration = own(scope.sections.Parameters, name);
    const type = own(declaration, 'Type');
    if (type !== 'String' && type !== 'Number' && type !== 'CommaDelimitedList' && !isListType(type)) {
      return unknown(`is parameter "${name}", whose value AWS looks up`, at);
    }
    const value =
      scope.parent === undefined ? allowed(name, declaration, at) : passed(name, declaration, at, scope);
    return type === 'CommaDelimitedList' || isListType(type) ? splitList(value, at) : value;
  });
}

const isListType = (type: unknown): boolean => type === 'List<String>' || type === 'List<Number>';

function allowed(name: string, declaration: unknown, at: Place): Value | undefined {
  const values = own(declaration, 'AllowedValues');
  if (!Array.isArray(values) || values.length === 0 || !values.every(isScalar)) {
    return unknown(`is parameter "${name}", which whoever deploys may set`, at);
  }
  return oneOf(
    values.map((value) => dynamicReference(value, at) ?? known(value, at)),
    at,
  );
}

function passed(name: string, declaration: unknown, at: Place, scope: Scope): Value | undefined {
  const { parent } = scope;
  if (parent === undefined) return undefined;
  const stack = own(parent.scope.sections.Resources, parent.logicalId);
  const raw = own(own(own(stack, 'Properties'), 'Parameters'), name);
  const place = {
    file: parent.scope.file,
    pointer: pointerTo('/Resources', parent.logicalId, 'Properties', 'Parameters', name),
  };
  const value = raw === undefined ? undefined : parent.scope.shared.resolve(raw, place, parent.scope);
  if (value !== undefined)
    return textual(value) ? value : unknown(`is parameter "${name}", which is not passed a text`, at);
  const fallback = own(declaration, 'Default');
  return isScalar(fallback)
    ? known(fallback, at)
    : unknown(`is parameter "${name}", which nothing passes`, at);
}

function textual(value: Value): boolean {
  return value.kind === 'one-of'
    ? value.options.every((each) => textOf(each) !== undefined)
    : textOf(value) !== undefined;
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function splitList(value: Value | undefined, at: Place): Value | undefined {
  if (value?.kind === 'one-of')
    return oneOf(
      value.options.map((each) => splitList(each, at)),
      at,
    );
  const text = textOf(value);
  return text === undefined
    ? value
    : list(
        text.split(',').map((each) => known(each.trim(), at)),
        at,
      );
}
