import { RESOURCE_TYPES } from '../../aws/resources';
import type { Place, Value } from '../assembly';
import { pointerTo } from '../values/pointer';
import { symbol } from '../values/symbols';
import { known, oneOf } from '../values/values';
import { concatenated } from './functions/text';
import { pseudoText } from './pseudo-parameters';
import { resolveOnce } from './resolve-once';
import { own, type Scope } from './scope';

const PLACEHOLDER = /\{([A-Za-z]+)(?:=([^}]*))?\}/g;

/** Text, or a placeholder with what stands for it where there is nothing of its name. */
interface Part {
  readonly text: string;
  readonly name?: string | undefined;
  readonly fallback?: string | undefined;
}

const forms = new Map<string, readonly Part[]>();

/** The parts of a form. There are as many forms as the table of types has. */
function partsOf(form: string): readonly Part[] {
  const before = forms.get(form);
  if (before) return before;
  const parts: Part[] = [];
  let from = 0;
  for (const match of form.matchAll(PLACEHOLDER)) {
    const [whole, name = '', fallback] = match;
    parts.push({ text: form.slice(from, match.index) }, { text: whole, name, fallback });
    from = match.index + whole.length;
  }
  parts.push({ text: form.slice(from) });
  forms.set(form, parts);
  return parts;
}

/** What `Ref` (attribute `Ref`) or an attribute of a resource of the template gives: its form, or a symbol. */
export function attributeOf(logicalId: string, attribute: string, scope: Scope): Value | undefined {
  const at: Place = { file: scope.file, pointer: pointerTo('/Resources', logicalId) };
  return resolveOnce(scope, JSON.stringify([logicalId, attribute]), at.pointer, () => {
    const resource = own(scope.sections.Resources, logicalId);
    const type = own(resource, 'Type');
    const form = typeof type === 'string' ? own(RESOURCE_TYPES.get(type)?.attributes, attribute) : undefined;
    if (typeof form !== 'string') return known(symbol(scope.stack, logicalId, attribute), at);
    return filled(form, logicalId, own(resource, 'Properties'), at, scope);
  });
}

function filled(form: string, logicalId: string, properties: unknown, at: Place, scope: Scope): Value {
  const generated = known(symbol(scope.stack, logicalId), at);
  const parts = partsOf(form).map(({ text, name, fallback }) =>
    name === undefined
      ? known(text, at)
      : (fact(name, scope, at) ?? property(name, fallback === undefined ? generated : known(fallback, at))),
  );
  return concatenated(parts, at);

  function property(name: string, absent: Value): Value {
    const raw = own(properties, name);
    const place = { file: at.file, pointer: pointerTo(at.pointer, 'Properties', name) };
    const value = raw === undefined ? undefined : scope.shared.resolve(raw, place, scope);
    if (value?.kind !== 'one-of') return value ?? absent;
    return (
      oneOf(
        value.options.map((option) => option ?? absent),
        at,
      ) ?? absent
    );
  }
}

function fact(name: string, scope: Scope, at: Place): Value | undefined {
  switch (name) {
    case 'partition':
      return known(pseudoText('AWS::Partition', scope), at);
    case 'region':
      return known(pseudoText('AWS::Region', scope), at);
    case 'account':
      return known(pseudoText('AWS::AccountId', scope), at);
    case 'suffix':
      return known(pseudoText('AWS::URLSuffix', scope), at);
    default:
      return undefined;
  }
}
