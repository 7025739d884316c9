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
  const { IPv4 } = require('ipaddr.js') as typeof import('ipaddr.js');
  if (!IPv4.isValidCIDRFourPartDecimal(block)) return undefined;
  const prefix = IPv4.parseCIDR(block)[1];
  const size = 2 ** bits;
  if (
    !Number.isInteger(count) ||
    count < 1 ||
    count > MOST ||
    !Number.isInteger(bits) ||
    bits < 1 ||
    bits > 32
  )
    return undefined;
  if (count * size > 2 ** (32 - prefix)) return undefined;
  const start = IPv4.networkAddressFromCIDR(block)
    .toByteArray()
    .reduce((sum, byte) => sum * 256 + byte, 0);
  return list(
    Array.from({ length: count }, (_, index) => known(`${address(start + index * size)}/${32 - bits}`, at)),
    at,
  );
}

function address(value: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
}
