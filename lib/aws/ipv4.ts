import { IPv4 } from 'ipaddr.js';

// IPv4 addresses as unsigned 32-bit numbers, so that ranges can be compared and cut.

/**
 * First and last address of an IPv4 range such as `10.0.0.0/16`, or undefined when the text isn't one. Host bits are
 * dropped, as AWS does.
 */
export function addressesOf(cidr: string): readonly [first: number, last: number] | undefined {
  if (!IPv4.isValidCIDRFourPartDecimal(cidr)) return undefined;
  const [base, length] = IPv4.parseCIDR(cidr);
  const size = 2 ** (32 - length);
  const number = base.toByteArray().reduce((sum, byte) => sum * 256 + byte, 0);
  const first = number - (number % size);
  return [first, first + size - 1];
}

/** `10.1.2.3` for 0x0a010203. */
export const dotted = (address: number): string =>
  [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
