import { parseCIDR } from 'ipaddr.js';
import type { Interval } from './box';

/**
 * The addresses of an IPv4 range such as `10.0.0.0/16`, or undefined when the text isn't one. Host bits are dropped, as
 * AWS does.
 */
export function addressesOf(cidr: string): Interval | undefined {
  if (!/^\d{1,3}(\.\d{1,3}){3}\/\d{1,2}$/.test(cidr)) return undefined;
  try {
    const [base, length] = parseCIDR(cidr);
    const size = 2 ** (32 - length);
    const number = base.toByteArray().reduce((sum, byte) => sum * 256 + byte, 0);
    const low = number - (number % size);
    return [low, low + size - 1];
  } catch {
    return undefined;
  }
}

/** `10.1.2.3` for 0x0a010203. */
export const dotted = (address: number): string =>
  [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
