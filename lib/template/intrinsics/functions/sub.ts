import type { Value } from '../../assembly';
import { known, unknown } from '../../values/values';
import { isObject } from '../scope';
import type { Call, Intrinsic } from './intrinsic';
import { getAttribute, reference } from './reference';
import { concatenated } from './text';

// `${!Literal}` is `${Literal}`; everything else in `${…}` is a variable, a parameter, a resource or an attribute.
const PLACEHOLDER = /\$\{([^{}]*)\}/g;

/** `Fn::Sub: text` or `Fn::Sub: [text, variables]` */
export const sub: Intrinsic = (argument, call) => {
  const [template, variables] = Array.isArray(argument) ? argument : [argument, {}];
  if (
    typeof template !== 'string' ||
    !isObject(variables) ||
    (Array.isArray(argument) && argument.length !== 2)
  ) {
    return unknown('calls Fn::Sub with something other than a text, or a text and variables', call.at);
  }
  if (template.replaceAll(PLACEHOLDER, '').includes('$' + '{')) {
    return unknown('calls Fn::Sub with a placeholder that is not closed, or holds braces', call.at);
  }
  const parts: (Value | undefined)[] = [];
  let from = 0;
  for (const match of template.matchAll(PLACEHOLDER)) {
    parts.push(known(template.slice(from, match.index), call.at));
    parts.push(substituted((match[1] ?? '').trim(), variables, call));
    from = match.index + match[0].length;
  }
  parts.push(known(template.slice(from), call.at));
  return concatenated(parts, call.at);
};

function substituted(
  name: string,
  variables: Readonly<Record<string, unknown>>,
  call: Call,
): Value | undefined {
  if (name.startsWith('!')) return known(`\${${name.slice(1)}}`, call.at);
  if (Object.hasOwn(variables, name)) return call.resolve(variables[name], 1, name);
  const dot = name.indexOf('.');
  if (dot < 0) return reference(name, call.at, call.scope);
  return getAttribute(name.slice(0, dot), name.slice(dot + 1), call.at, call.scope);
}
