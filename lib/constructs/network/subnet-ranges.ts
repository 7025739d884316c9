import { parseCIDR } from 'ipaddr.js';

/** Sixteen equal ranges: four tiers of up to four zones each. */
const BITS = 4;

/**
 * The `index`th sixteenth of an IPv4 range, in CIDR notation.
 * @throws RangeError when the range has no such sixteenth, or is not aligned.
 */
export function subnetRange(cidr: string, index: number): string {
  const [address, prefix] = parseCIDR(cidr);
  const size = 2 ** (32 - prefix - BITS);
  const start = address.toByteArray().reduce((sum, byte) => sum * 256 + byte, 0);
  if (address.kind() !== 'ipv4' || index < 0 || index >= 2 ** BITS || start % (size * 2 ** BITS) !== 0)
    throw new RangeError(
      `'${cidr}' has no sixteenth number ${index}; give an aligned IPv4 range and 0 to 15`,
    );
  const at = start + index * size;
  const bytes = [24, 16, 8, 0].map((shift) => Math.floor(at / 2 ** shift) % 256);
  return `${bytes.join('.')}/${prefix + BITS}`;
}
