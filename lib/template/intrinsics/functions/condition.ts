import { LIMITS } from '../../read/limits';
import { pointerTo } from '../../values/pointer';
import { hasSymbol } from '../../values/symbols';
import { alternatives, oneOf, textOf, unknown } from '../../values/values';
import { isObject, own, type Scope } from '../scope';
import type { Intrinsic } from './intrinsic';

/** `Fn::If: [condition, then, else]`: both branches, unless the condition is decided. */
export const ifElse: Intrinsic = (argument, call) => {
  if (!Array.isArray(argument) || argument.length !== 3 || typeof argument[0] !== 'string') {
    return unknown('calls Fn::If with something other than a condition and two values', call.at);
  }
  const [condition, yes, no] = argument;
  if (!Object.hasOwn(call.scope.sections.Conditions, condition)) {
    return unknown(`calls Fn::If on "${condition}", which is no condition of the template`, call.at);
  }
  const holds = conditionHolds(condition, call.scope);
  if (holds === true) return call.resolve(yes, 1);
  if (holds === false) return call.resolve(no, 2);
  return oneOf([call.resolve(yes, 1), call.resolve(no, 2)], call.at);
};

/** Whether a named condition holds: undefined when it depends on what isn't known, or on itself. */
export function conditionHolds(name: string, scope: Scope): boolean | undefined {
  if (scope.conditions.has(name)) return scope.conditions.get(name);
  scope.conditions.set(name, undefined);
  const holds = evaluate(own(scope.sections.Conditions, name), pointerTo('/Conditions', name), scope);
  scope.conditions.set(name, holds);
  return holds;
}

function evaluate(raw: unknown, pointer: string, scope: Scope): boolean | undefined {
  if (!isObject(raw) || scope.shared.depth >= LIMITS.resolution) return undefined;
  const [name, ...others] = Object.keys(raw);
  if (name === undefined || others.length > 0) return undefined;
  scope.shared.depth += 1;
  try {
    return apply(name, raw[name], pointerTo(pointer, name), scope);
  } finally {
    scope.shared.depth -= 1;
  }
}

function apply(name: string, argument: unknown, pointer: string, scope: Scope): boolean | undefined {
  if (name === 'Condition') return typeof argument === 'string' ? conditionHolds(argument, scope) : undefined;
  if (!Array.isArray(argument)) return undefined;
  if (name === 'Fn::Equals') return argument.length === 2 ? equals(argument, pointer, scope) : undefined;
  const parts = argument.map((each, index) => evaluate(each, pointerTo(pointer, index), scope));
  switch (name) {
    case 'Fn::And':
      return parts.includes(false) ? false : parts.includes(undefined) ? undefined : true;
    case 'Fn::Or':
      return parts.includes(true) ? true : parts.includes(undefined) ? undefined : false;
    case 'Fn::Not':
      return parts.length === 1 && parts[0] !== undefined ? !parts[0] : undefined;
    default:
      return undefined;
  }
}

function equals(sides: readonly unknown[], pointer: string, scope: Scope): boolean | undefined {
  const [left, right] = sides.map((side, index) =>
    alternatives(
      scope.shared.resolve(side, { file: scope.file, pointer: pointerTo(pointer, index) }, scope),
    )?.map(textOf),
  );
  if (left === undefined || right === undefined) return undefined;
  const answers = new Set(left.flatMap((a) => right.map((b) => same(a, b))));
  return answers.size === 1 ? [...answers][0] : undefined;
}

function same(a: string | undefined, b: string | undefined): boolean | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (a === b) return true;
  return hasSymbol(a) || hasSymbol(b) ? undefined : false;
}
