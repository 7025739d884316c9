import { createHash } from 'node:crypto';
import type { Charter } from './schema';

/**
 * Digest of what a charter says, however its file is written: `sha384:` of its JSON with members in order and without
 * spaces (RFC 8785; a charter holds neither fractions nor names beyond ASCII).
 */
export const charterDigest = (charter: Charter): string =>
  `sha384:${createHash('sha384').update(canonical(charter)).digest('hex')}`;

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`);
  return `{${members.join(',')}}`;
}
