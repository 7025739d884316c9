import { addressesOf, dotted } from '../../aws/ipv4';

/** Sixteen equal ranges: four tiers of up to four zones each. */
const BITS = 4;

/**
 * The `index`th sixteenth of an IPv4 range, in CIDR notation.
 * @throws RangeError when the range has no such sixteenth, or is not aligned.
 */
export function subnetRange(cidr: string, index: number): string {
  const [start = Number.NaN, end = Number.NaN] = addressesOf(cidr) ?? [];
  const size = (end - start + 1) / 2 ** BITS;
  if (!cidr.startsWith(`${dotted(start)}/`) || !(index >= 0 && index < 2 ** BITS))
    throw new RangeError(
      `'${cidr}' has no sixteenth number ${index}; give an aligned IPv4 range and 0 to 15`,
    );
  return `${dotted(start + index * size)}/${32 - Math.log2(size)}`;
}
