import { IPv4, parseCIDR } from 'ipaddr.js';
import type { Problem } from './problem';

/**
 * What is wrong with an IPv4 range in CIDR notation, or undefined if it is a whole range of private addresses
 * (RFC 1918) from which subnets can be cut: one that is written by its first address.
 */
export function rangeFault(cidr: string): Pick<Problem, 'code' | 'message'> | undefined {
  const [address = '', length = ''] = cidr.split('/');
  if (!IPv4.isValidFourPartDecimal(address))
    return { code: 'cidr-invalid', message: `'${cidr}' is not an IPv4 range; allowed: such as 10.64.0.0/16` };
  if (parseCIDR(cidr)[0].range() !== 'private')
    return {
      code: 'cidr-public',
      message: `'${cidr}' is not private; allowed: a part of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16 (RFC 1918)`,
    };
  if (IPv4.networkAddressFromCIDR(cidr).toString() === address) return undefined;
  // What is suggested must be a size that an enclave can have, too.
  const size = Math.min(Math.max(Number(length), LARGEST), SMALLEST);
  const first = IPv4.networkAddressFromCIDR(`${address}/${size}`).toString();
  return {
    code: 'cidr-unaligned',
    message: `'${cidr}' doesn't begin at the first address of a /${length}; allowed: '${first}/${size}'`,
  };
}

/** Sizes of an enclave's range, as the schema has them. */
const LARGEST = 16;
const SMALLEST = 22;
