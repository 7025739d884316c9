import type { Place, Value } from '../../assembly';
import { get, known, list, numberOf, textOf, unknown } from '../../values/values';
import { forEach, type Intrinsic, orUnknown } from './intrinsic';

const MOST = 256;

/** `Fn::Cidr: [block, count, bits]`: `count` consecutive ranges, each with `bits` host bits. IPv4 alone. */
export const cidr: Intrinsic = (argument, call) =>
  forEach(call.resolve(argument), call.at, (alternative) => {
    const block = textOf(get(alternative, 0));
    const count = numberOf(get(alternative, 1));
    const bits = numberOf(get(alternative, 2));
    if (block === undefined || count === undefined || bits === undefined) {
      return orUnknown(
        get(alternative, 0),
        'calls Fn::Cidr with something other than a range, a count and a size',
        call.at,
      );
    }
    return (
      ranges(block, count, bits, call.at) ??
      unknown(`can't cut ${count} ranges of ${bits} bits out of ${block}`, call.at)
    );
  });

function ranges(block: string, count: number, bits: number, at: Place): Value | undefined {
  // Loaded when it is needed: start-up matters, and an enclave has no Fn::Cidr.
  const { addressesOf, dotted } = require('../../../aws/ipv4') as typeof import('../../../aws/ipv4');
  const addresses = addressesOf(block);
  const size = 2 ** bits;
  if (addresses === undefined || !isWhole(count, MOST) || !isWhole(bits, 32)) return undefined;
  const [first, last] = addresses;
  if (count * size > last - first + 1) return undefined;
  return list(
    Array.from({ length: count }, (_, index) => known(`${dotted(first + index * size)}/${32 - bits}`, at)),
    at,
  );
}

const isWhole = (value: number, most: number) => Number.isInteger(value) && value >= 1 && value <= most;
