import type { Place, Value } from '../assembly';
import { pointerTo } from '../values/pointer';
import { textOf, unknown } from '../values/values';
import { outputOf } from './outputs';
import { type Export, own, type Scope, type Shared } from './scope';

/** What an export of the assembly holds. Exports are by account and region. */
export function importOf(name: string, at: Place, scope: Scope): Value | undefined {
  const found = exportsOf(scope.shared).get(key(name, scope)) ?? [];
  const [first, second] = found;
  if (first === undefined) return unknown(`imports "${name}", which no stack of the assembly exports`, at);
  if (second !== undefined) return unknown(`imports "${name}", which more than one stack exports`, at);
  return outputOf(first.output, first.scope);
}

function key(name: string, scope: Scope): string {
  return JSON.stringify([scope.account, scope.region, name]);
}

function exportsOf(shared: Shared): ReadonlyMap<string, readonly Export[]> {
  if (shared.exports !== undefined) return shared.exports;
  // An export whose own name is imported would need this table: while it is being made, it is empty.
  shared.exports = new Map();
  const exports = new Map<string, Export[]>();
  for (const scope of shared.scopes) {
    for (const [output, declaration] of Object.entries(scope.sections.Outputs)) {
      const raw = own(own(declaration, 'Export'), 'Name');
      if (raw === undefined) continue;
      const name = textOf(
        scope.shared.resolve(
          raw,
          { file: scope.file, pointer: pointerTo('/Outputs', output, 'Export', 'Name') },
          scope,
        ),
      );
      if (name === undefined) continue;
      const entry = { scope, output };
      const others = exports.get(key(name, scope));
      if (others === undefined) exports.set(key(name, scope), [entry]);
      else others.push(entry);
    }
  }
  shared.exports = exports;
  return exports;
}
