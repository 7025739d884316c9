import type { Place, Value } from '../../assembly';
import { get, known, relocate, textOf, unknown } from '../../values/values';
import { attributeOf } from '../attributes';
import { dynamicReference } from '../dynamic-reference';
import { importOf } from '../exports';
import { outputOf } from '../outputs';
import { parameterOf } from '../parameters';
import { pseudoParameter } from '../pseudo-parameters';
import { own, type Scope } from '../scope';
import { forEach, type Intrinsic, orUnknown } from './intrinsic';

/** What `Ref: name` gives. */
export function reference(name: string, at: Place, scope: Scope): Value | undefined {
  if (name.startsWith('AWS::')) return pseudoParameter(name, at, scope);
  if (Object.hasOwn(scope.sections.Parameters, name)) return relocate(parameterOf(name, scope), at);
  if (Object.hasOwn(scope.sections.Resources, name)) return relocate(attributeOf(name, 'Ref', scope), at);
  return unknown(`refers to "${name}", which is no parameter and no resource of the template`, at);
}

/** What `Fn::GetAtt: [logicalId, attribute]` gives. */
export function getAttribute(
  logicalId: string,
  attribute: string,
  at: Place,
  scope: Scope,
): Value | undefined {
  const resource = own(scope.sections.Resources, logicalId);
  if (resource === undefined)
    return unknown(`takes an attribute of "${logicalId}", which is no resource of the template`, at);
  const nested = scope.nested.get(logicalId);
  if (nested !== undefined && attribute.startsWith('Outputs.')) {
    return relocate(outputOf(attribute.slice('Outputs.'.length), nested), at);
  }
  return relocate(attributeOf(logicalId, attribute, scope), at);
}

export const ref: Intrinsic = (argument, call) =>
  typeof argument === 'string'
    ? reference(argument, call.at, call.scope)
    : unknown('calls Ref with something other than a name', call.at);

/** `Fn::GetAtt: [logicalId, attribute]`, or `logicalId.attribute` as YAML allows. */
export const getAtt: Intrinsic = (argument, call) => {
  const [logicalId, ...attribute]: unknown[] =
    typeof argument === 'string' ? splitOnce(argument) : Array.isArray(argument) ? argument : [];
  if (typeof logicalId !== 'string' || attribute.length !== 1) {
    return unknown('calls Fn::GetAtt with something other than a logical id and an attribute', call.at);
  }
  return forEach(call.resolve(attribute[0], 1), call.at, (name) => {
    const text = textOf(name);
    return text === undefined
      ? orUnknown(name, 'calls Fn::GetAtt with an attribute that is not text', call.at)
      : getAttribute(logicalId, text, call.at, call.scope);
  });
};

function splitOnce(text: string): string[] {
  const dot = text.indexOf('.');
  return dot < 0 ? [text] : [text.slice(0, dot), text.slice(dot + 1)];
}

/** `Fn::ImportValue: name` of an export of a stack in the same account and region. */
export const importValue: Intrinsic = (argument, call) =>
  forEach(call.resolve(argument), call.at, (alternative) => {
    const name = textOf(alternative);
    return name === undefined
      ? orUnknown(alternative, 'imports by a name that is not text', call.at)
      : relocate(importOf(name, call.at, call.scope), call.at);
  });

/** `Fn::FindInMap: [map, key, key]`. The fourth item of the language extension is refused. */
export const findInMap: Intrinsic = (argument, call) =>
  forEach(call.resolve(argument), call.at, (alternative) => {
    const keys = [0, 1, 2].map((index) => textOf(get(alternative, index)));
    const [map, first, second] = keys;
    if (
      alternative?.kind !== 'list' ||
      alternative.items.length !== 3 ||
      map === undefined ||
      first === undefined ||
      second === undefined
    ) {
      const item =
        alternative?.kind === 'list'
          ? alternative.items.find((each) => each.kind === 'unknown')
          : alternative;
      return orUnknown(item, 'calls Fn::FindInMap with something other than a map and two keys', call.at);
    }
    const found = own(own(own(call.scope.sections.Mappings, map), first), second);
    const missing = unknown(`finds nothing in mapping "${map}" under "${first}", "${second}"`, call.at);
    return literal(found, call.at) ?? missing;
  });

// Mappings hold texts and lists of texts; intrinsic functions don't work there.
function literal(found: unknown, at: Place): Value | undefined {
  if (typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean')
    return dynamicReference(found, at) ?? known(found, at);
  if (!Array.isArray(found)) return undefined;
  const items = found.map((item) => literal(item, at));
  return items.includes(undefined)
    ? undefined
    : { kind: 'list', ...at, items: items.filter((item) => item !== undefined) };
}
