import type { Place, Value } from '../assembly';
import { pointerTo } from '../values/pointer';
import { textOf, unknown } from '../values/values';
import { resolveOnce } from './resolve-once';
import { own, type Scope } from './scope';

/** The value of an output: text, or one of several texts. An output that may not exist is taken to exist. */
export function outputOf(name: string, scope: Scope): Value | undefined {
  const at: Place = { file: scope.file, pointer: pointerTo('/Outputs', name, 'Value') };
  return resolveOnce(scope, `output ${name}`, at.pointer, () => {
    const raw = own(own(scope.sections.Outputs, name), 'Value');
    const value = raw === undefined ? undefined : scope.shared.resolve(raw, at, scope);
    const options = value?.kind === 'one-of' ? value.options : [value];
    if (options.every((option) => textOf(option) !== undefined)) return value;
    const because = options.find((option) => option?.kind === 'unknown');
    return unknown(
      because?.kind === 'unknown' ? because.because : `is output "${name}", which is not text`,
      at,
    );
  });
}
