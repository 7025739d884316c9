import type { Place, Unknown } from '../assembly';
import { unknown } from '../values/values';

const DYNAMIC = '{{resolve:';

/** A text that AWS replaces with what a parameter or a secret holds at deploy time. */
export function dynamicReference(value: unknown, at: Place): Unknown | undefined {
  return typeof value === 'string' && value.includes(DYNAMIC)
    ? unknown(`holds a dynamic reference, ${DYNAMIC}…}}`, at)
    : undefined;
}
