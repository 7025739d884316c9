import { decodeUtf8, isIllFormed } from './encoding';
import { LedgerError } from './errors';

/** Depth of nesting beyond which nothing is written or read. */
export const MAX_DEPTH = 64;

/**
 * Canonical JSON (RFC 8785) of plain data: names in the order of their UTF-16 code units, numbers and strings as
 * ECMAScript writes them. Members that are undefined are left out.
 * @throws LedgerError `not_canonical` for what JSON can't hold, or I-JSON must not (RFC 7493): NaN, infinities,
 * bigints, functions, half surrogate pairs, objects of a class, holes in arrays, nesting beyond 64
 */
export const encodeCanonical = (value: unknown): Buffer => Buffer.from(write(value, 0));

/**
 * Reads JSON that is canonical, byte for byte: so no two texts are one value, and no name comes twice.
 * @throws LedgerError `not_canonical`
 */
export function parseCanonical(bytes: Uint8Array): unknown {
  const text = decodeUtf8(bytes);
  if (text === undefined) throw refuse('not UTF-8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new LedgerError('not_canonical', 'not JSON', { cause });
  }
  if (!isPlainlyCanonical(value, text) && write(value, 0) !== text)
    throw refuse('it differs from its own canonical form');
  return value;
}

/**
 * Whether a text is canonical for certain, found several times faster than by writing it anew: what was read from it is
 * written the same by the runtime, every object's names are in order, and no half of a surrogate pair is escaped.
 */
const isPlainlyCanonical = (value: unknown, text: string): boolean =>
  isOrdered(value, 0) && JSON.stringify(value) === text && !text.includes('\\ud');

function isOrdered(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > MAX_DEPTH) return false;
  if (Array.isArray(value)) return value.every((item) => isOrdered(item, depth + 1));
  let before: string | undefined;
  for (const [name, member] of Object.entries(value)) {
    if ((before !== undefined && before >= name) || !isOrdered(member, depth + 1)) return false;
    before = name;
  }
  return true;
}

function write(value: unknown, depth: number): string {
  if (depth > MAX_DEPTH) throw refuse(`nested more than ${MAX_DEPTH} deep`);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return writeString(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${Array.from(value, (item) => write(item, depth + 1)).join(',')}]`;
  if (isPlain(value)) return writeObject(value, depth);
  throw refuse(`a value of type ${typeof value}`);
}

// The default order of sort() is that of UTF-16 code units (RFC 8785 §3.2.3).
const writeObject = (value: Readonly<Record<string, unknown>>, depth: number): string =>
  `{${Object.keys(value)
    .filter((name) => value[name] !== undefined)
    .sort()
    .map((name) => `${writeString(name)}:${write(value[name], depth + 1)}`)
    .join(',')}}`;

function writeString(value: string): string {
  if (isIllFormed(value)) throw refuse('half a surrogate pair');
  return JSON.stringify(value);
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || isForeignPlain(prototype);
}

/** The prototype of a plain object of another realm, such as a test's. */
const isForeignPlain = (prototype: unknown): boolean =>
  typeof prototype === 'object' && prototype !== null && Object.getPrototypeOf(prototype) === null;

const refuse = (detail: string) => new LedgerError('not_canonical', detail);
