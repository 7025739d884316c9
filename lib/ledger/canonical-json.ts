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
export function encodeCanonical(value: unknown): Buffer {
  const ordered = inOrder(value, 0);
  const text = ordered === ODD ? undefined : JSON.stringify(ordered);
  // The runtime writes half a surrogate pair as an escape; nothing else is written so.
  return Buffer.from(text === undefined || text.includes('\\ud') ? write(value, 0) : text);
}

/** What must be written member by member, or refused. */
const ODD = Symbol('odd');

/**
 * The same value with names in order, which the runtime then writes several times faster than `write` does; `ODD` for
 * what it would write in another way. It puts names that begin with a digit in an order of its own. What is in order is
 * not copied.
 */
function inOrder(value: unknown, depth: number): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : ODD;
  if (depth > MAX_DEPTH) return ODD;
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    let same = true;
    for (const item of value) {
      const ordered = inOrder(item, depth + 1);
      if (ordered === ODD) return ODD;
      same &&= ordered === item;
      list.push(ordered);
    }
    return same && !hasOwnWriting(value) ? value : list;
  }
  return isPlain(value) ? membersInOrder(value, depth) : ODD;
}

function membersInOrder(value: Readonly<Record<string, unknown>>, depth: number): unknown {
  const names = Object.keys(value);
  let same = true;
  for (let at = 1; at < names.length && same; at++) same = (names[at - 1] ?? '') < (names[at] ?? '');
  if (!same) names.sort();
  const object: Record<string, unknown> = {};
  for (const name of names) {
    const given = value[name];
    if (given === undefined) continue;
    const member = inOrder(given, depth + 1);
    if (member === ODD || name === '__proto__' || isDigit(name.charCodeAt(0))) return ODD;
    same &&= member === given;
    object[name] = member;
  }
  return same && !hasOwnWriting(value) ? value : object;
}

/** Whether the runtime would ask a value how it is written. */
const hasOwnWriting = (value: object): boolean => 'toJSON' in value;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

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
  const members = value as Readonly<Record<string, unknown>>;
  // Of what JSON.parse made, so that all names are its own.
  for (const name in members) {
    if (before !== undefined && before >= name) return false;
    const member = members[name];
    if (typeof member === 'object' && !isOrdered(member, depth + 1)) return false;
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
