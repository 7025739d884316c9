import { isTime } from '../time';
import { keyAt } from './request-key';
import { Run } from './run';

/** What stands in a place, each in the one spelling that is canonical. */
export type Kind = 'uuid' | 'time' | 'hex' | 'count' | 'share' | 'text';

export type Field = 'sequence' | 'time' | 'request' | 'tenant' | 'agency' | 'purpose' | 'unreadable';

export interface Place {
  readonly kind: Kind;
  /** Whose value is looked at; others are only held against their kind. */
  readonly field?: Field;
}

/** What was read in the places of an entry that are looked at. One is used for all entries of a layout, which all have all. */
export interface Values {
  /** In which the entry stands. */
  bytes: Buffer;
  sequence: number;
  /** Milliseconds since the epoch. */
  time: number;
  /** The key of a request. */
  request: string;
  tenant: string;
  agency: string;
  purpose: string;
  unreadable: number;
  /** The last count of all. */
  count: number;
}

const textOf = ({ bytes }: Values, from: number, end: number): string => bytes.toString('latin1', from, end);

/** A place, and what stands between it and the one before. */
export class Cut {
  readonly before: Run;
  private readonly kind: Kind;
  private readonly field: Field | undefined;
  /** The text that stood here last: the next one is mostly the same. */
  private known = new Run(Buffer.alloc(0));
  private text = '';

  constructor({ before, kind, field }: Place & { readonly before: Buffer }) {
    this.before = new Run(before);
    this.kind = kind;
    this.field = field;
  }

  /** Gives the index after what stands here, or -1 for what is not of its kind, or not for certain. */
  take(bytes: DataView, from: number, end: number, values: Values): number {
    switch (this.kind) {
      case 'share':
        return readShare(bytes, from, end, values);
      case 'count': {
        const after = readCount(bytes, from, end, values);
        if (this.field === 'sequence') values.sequence = values.count;
        else if (this.field === 'unreadable') values.unreadable = values.count;
        return after;
      }
      case 'hex':
        return from + 96 <= end && areHex(bytes, from, 24) ? from + 96 : -1;
      case 'uuid': {
        const after = readUuid(bytes, from, end);
        if (after > 0) values.request = keyAt(bytes, from);
        return after;
      }
      case 'time':
        return readTime(bytes, from, end, values);
      case 'text':
        return this.takeText(bytes, from, end, values);
    }
  }

  private takeText(bytes: DataView, from: number, end: number, values: Values): number {
    const { field, known } = this;
    if (field === undefined) return readText(bytes, from, end);
    let after = from + known.length;
    const isKnown =
      after > from && after < end && bytes.getUint8(after) === QUOTE && known.isAt(bytes, from, end);
    if (!isKnown) {
      after = readText(bytes, from, end);
      if (after < 0) return -1;
      this.text = textOf(values, from, after);
      this.known = new Run(Buffer.from(this.text, 'latin1'));
    }
    if (field === 'tenant') values.tenant = this.text;
    else if (field === 'agency') values.agency = this.text;
    else values.purpose = this.text;
    return after;
  }
}

const QUOTE = 0x22;
const DASH = 0x2d;
const ZERO = 0x30;
const HIGH = 0x80808080 | 0;

/** The byte at an index, or -1 from the end on. */
const byteAt = (bytes: DataView, at: number, end: number): number => (at < end ? bytes.getUint8(at) : -1);

const isDigit = (byte: number): boolean => byte >= ZERO && byte <= 0x39;

/** Whether `count` times four bytes are lower-case hexadecimal digits. They must be there. */
function areHex(bytes: DataView, from: number, count: number): boolean {
  for (let at = from; at < from + 4 * count; at += 4) {
    const word = bytes.getInt32(at, true);
    if ((word & HIGH) !== 0) return false;
    // No byte is above 0x7f, so that none carries into the next: each sum sets the high bit from a bound on.
    const digits = (word + 0x50505050) ^ (word + 0x46464646);
    const letters = (word + 0x1f1f1f1f) ^ (word + 0x19191919);
    if (((digits | letters) & HIGH) !== HIGH) return false;
  }
  return true;
}

/** Version 4, as a proxy makes them. */
function readUuid(bytes: DataView, from: number, end: number): number {
  if (from + 36 > end) return -1;
  const dashes =
    bytes.getUint8(from + 8) === DASH &&
    bytes.getUint8(from + 13) === DASH &&
    bytes.getUint8(from + 18) === DASH &&
    bytes.getUint8(from + 23) === DASH;
  const digits =
    areHex(bytes, from, 2) &&
    areHex(bytes, from + 9, 1) &&
    areHex(bytes, from + 14, 1) &&
    areHex(bytes, from + 19, 1) &&
    areHex(bytes, from + 24, 3);
  const variant = bytes.getUint8(from + 19);
  const isOfVariant = variant === 0x38 || variant === 0x39 || variant === 0x61 || variant === 0x62;
  return dashes && digits && bytes.getUint8(from + 14) === 0x34 && isOfVariant ? from + 36 : -1;
}

/** A whole number of fifteen digits at the most, which all are exact. */
function readCount(bytes: DataView, from: number, end: number, values: Values): number {
  let at = from;
  let number = 0;
  for (let byte = byteAt(bytes, at, end); isDigit(byte); byte = byteAt(bytes, ++at, end))
    number = number * 10 + byte - ZERO;
  if (at === from || at - from > 15 || (at - from > 1 && bytes.getUint8(from) === ZERO)) return -1;
  values.count = number;
  return at;
}

/**
 * 0, 1, or a fraction between. Of twelve digits at the most and not below a millionth, no other text of so few digits is the
 * same number, and ECMAScript writes it so; any other is written to see.
 */
function readShare(bytes: DataView, from: number, end: number, values: Values): number {
  const first = byteAt(bytes, from, end);
  if (byteAt(bytes, from + 1, end) !== 0x2e) return first === ZERO || first === 0x31 ? from + 1 : -1;
  if (first !== ZERO) return -1;
  let at = from + 2;
  let last = -1;
  let isAbove = false;
  for (let byte = byteAt(bytes, at, end); isDigit(byte); byte = byteAt(bytes, ++at, end)) {
    isAbove ||= byte !== ZERO && at < from + 8;
    last = byte;
  }
  const isShort = at > from + 2 && at <= from + 14 && last !== ZERO;
  if (isShort && isAbove) return at;
  const text = textOf(values, from, at);
  return String(Number(text)) === text ? at : -1;
}

/** ASCII that needs no escape. */
function readText(bytes: DataView, from: number, end: number): number {
  for (let at = from; at <= from + 256; at++) {
    const byte = byteAt(bytes, at, end);
    if (byte === QUOTE) return at > from ? at : -1;
    if (byte < 0x20 || byte > 0x7e || byte === 0x5c) return -1;
  }
  return -1;
}

/** The minute that was read last: `2026-11-27T01:20:`, and its milliseconds since the epoch. */
const minute = { text: new Run(Buffer.alloc(17)), milliseconds: Number.NaN };

function readTime(bytes: DataView, from: number, end: number, values: Values): number {
  if (from + 24 > end) return -1;
  if (!minute.text.isAt(bytes, from, end)) {
    const text = textOf(values, from, from + 17);
    if (!isTime(`${text}00.000Z`)) return -1;
    minute.milliseconds = Date.parse(`${text}00.000Z`);
    minute.text = new Run(Buffer.from(text, 'latin1'));
  }
  if (Number.isNaN(minute.milliseconds)) return -1;
  if (bytes.getUint8(from + 19) !== 0x2e || bytes.getUint8(from + 23) !== 0x5a) return -1;
  const seconds = digitsAt(bytes, from + 17, 2);
  const milliseconds = digitsAt(bytes, from + 20, 3);
  if (seconds < 0 || seconds > 59 || milliseconds < 0) return -1;
  values.time = minute.milliseconds + seconds * 1000 + milliseconds;
  return from + 24;
}

/** The number that so many digits are, or -1. They must be there. */
function digitsAt(bytes: DataView, from: number, count: number): number {
  let number = 0;
  for (let at = from; at < from + count; at++) {
    const byte = bytes.getUint8(at);
    if (!isDigit(byte)) return -1;
    number = number * 10 + byte - ZERO;
  }
  return number;
}
