import { RESOURCE_TYPES } from '../../../aws/resources';
import type { Place, SymbolReference, Value } from '../../assembly';
import { LIMITS } from '../../read/limits';
import { hasSymbol, referencesIn } from '../../values/symbols';
import { get, itemsOf, known, list, oneOf, product, textOf, unknown } from '../../values/values';
import { dynamicReference } from '../dynamic-reference';
import { own, type Scope } from '../scope';
import { forEach, type Intrinsic, orUnknown } from './intrinsic';

/** Scalars joined to one text, in every combination of their alternatives. */
export function concatenated(parts: readonly (Value | undefined)[], at: Place): Value {
  const texts: string[][] = [];
  for (const part of parts) {
    const options = part?.kind === 'one-of' ? part.options : [part];
    const each = options.map(textOf).filter((text) => text !== undefined);
    if (each.length < options.length) {
      return orUnknown(
        options.find((option) => option?.kind === 'unknown'),
        'joins what is not text',
        at,
      );
    }
    texts.push(each);
  }
  const combinations = product(texts);
  if (combinations === undefined) return unknown(`has more than ${LIMITS.alternatives} alternatives`, at);
  return (
    oneOf(
      combinations.map((each) => text(each, at)),
      at,
    ) ?? unknown('joins nothing', at)
  );
}

function text(parts: readonly string[], at: Place): Value {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  if (length > LIMITS.text) return unknown(`is a text of more than ${LIMITS.text} characters`, at);
  const joined = parts.join('');
  return dynamicReference(joined, at) ?? known(joined, at);
}

/** `Fn::Join: [delimiter, list]` */
export const join: Intrinsic = (argument, call) =>
  forEach(call.resolve(argument), call.at, (alternative) => {
    const delimiter = get(alternative, 0);
    const items = get(alternative, 1);
    if (textOf(delimiter) === undefined || items?.kind !== 'list') {
      return orUnknown(
        items ?? delimiter,
        'calls Fn::Join with something other than a delimiter and a list',
        call.at,
      );
    }
    return concatenated(
      items.items.flatMap((item, index) => (index === 0 ? [item] : [delimiter, item])),
      call.at,
    );
  });

/** `Fn::Split: [delimiter, text]`. What a symbol stands for may hold the delimiter, unless it is a part of an ARN. */
export const split: Intrinsic = (argument, call) =>
  forEach(call.resolve(argument), call.at, (alternative) => {
    const delimiter = textOf(get(alternative, 0));
    const source = textOf(get(alternative, 1));
    if (delimiter === undefined || delimiter === '' || source === undefined) {
      return orUnknown(
        get(alternative, 1),
        'calls Fn::Split with something other than a delimiter and a text',
        call.at,
      );
    }
    if (
      !referencesIn(source).every((each) => source.startsWith('arn:') && isPart(each, delimiter, call.scope))
    ) {
      return unknown('splits a text that is known only when deployed', call.at);
    }
    return list(
      source.split(delimiter).map((part) => known(part, call.at)),
      call.at,
    );
  });

/** Whether a symbol stands for a name or an id that can't hold the delimiter of an ARN. */
function isPart(
  { stack, logicalId, attribute }: SymbolReference,
  delimiter: string,
  { shared }: Scope,
): boolean {
  if (attribute !== 'Ref' || (delimiter !== ':' && delimiter !== '/')) return false;
  if (logicalId.startsWith('AWS::')) return true;
  const scope = shared.scopes.find((each) => each.stack === stack);
  const type = own(own(scope?.sections.Resources, logicalId), 'Type');
  // What AWS generates for a load balancer's parts is a path.
  return (
    typeof type === 'string' &&
    RESOURCE_TYPES.get(type)?.attributes !== undefined &&
    !(delimiter === '/' && type.includes('ElasticLoadBalancing'))
  );
}

/** `Fn::Base64: text` */
export const base64: Intrinsic = (argument, call) =>
  forEach(call.resolve(argument), call.at, (alternative) => {
    const source = textOf(alternative);
    if (source === undefined || hasSymbol(source)) {
      return orUnknown(alternative, 'encodes a text that is known only when deployed', call.at);
    }
    return known(Buffer.from(source, 'utf8').toString('base64'), call.at);
  });

/** `Fn::Select: [index, list]` */
export const select: Intrinsic = (argument, call) =>
  forEach(call.resolve(argument), call.at, (alternative) => {
    const index = textOf(get(alternative, 0));
    const from = get(alternative, 1);
    if (index === undefined || !/^\d+$/.test(index) || from?.kind !== 'list') {
      return orUnknown(from, 'calls Fn::Select with something other than an index and a list', call.at);
    }
    return (
      itemsOf(from)[Number(index)] ??
      unknown(`selects item ${index} of a list of ${from.items.length}`, call.at)
    );
  });
