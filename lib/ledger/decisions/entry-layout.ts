import type { DecisionEntry, EntryOf, Judgement } from './entry';

// How the entries that a log is full of are laid out: what stays the same from one to the next, and between it places in
// which each has its own. An entry of a known layout is read by comparing the one and looking at the other, many times
// faster than by parsing it, and is of the documented format and canonical for certain, as the one was of which the layout
// was made, and each place allows only texts that are.

/** What stands in a place, each in the one spelling that is canonical. */
type Kind = 'uuid' | 'time' | 'hex' | 'count' | 'share' | 'text';

interface Place {
  readonly kind: Kind;
  /** Whose value is looked at; others are only held against their kind. */
  readonly field?: Field;
}

type Field = 'sequence' | 'time' | 'request' | 'tenant' | 'agency' | 'purpose' | 'unreadable';

/** Where a value stands, as names from the top with `*` for places in lists and for names of scores. */
const PLACES: Readonly<Record<string, Place>> = {
  sequence: { kind: 'count', field: 'sequence' },
  time: { kind: 'time', field: 'time' },
  request: { kind: 'uuid', field: 'request' },
  tenant: { kind: 'text', field: 'tenant' },
  agency: { kind: 'text', field: 'agency' },
  purpose: { kind: 'text', field: 'purpose' },
  unreadable: { kind: 'count', field: 'unreadable' },
  texts: { kind: 'count' },
  views: { kind: 'count' },
  commitment: { kind: 'hex' },
  'answer/promptTokens': { kind: 'count' },
  'answer/completionTokens': { kind: 'count' },
  'model/invocation': { kind: 'text' },
  'input/*/scores/*': { kind: 'share' },
  'output/*/scores/*': { kind: 'share' },
};

const HMAC = 'hmac-sha384:';
/** In place of a commitment, which no check of an entry looks at. */
const UNREAD = `${HMAC}${'0'.repeat(96)}`;

export interface LaidOut {
  /**
   * Of what differs from entry to entry it has sequence, time, request, tenant, agency, purpose and how much was
   * unreadable; commitments, scores, numbers of texts and tokens are left out or are of no entry. Entries of one layout share
   * their lists of verdicts and their model.
   */
  readonly entry: DecisionEntry;
  /** Milliseconds since the epoch. */
  readonly time: number;
}

/** The layout of an intent, or of a release without review and windows. */
export class EntryLayout {
  private constructor(
    private readonly places: readonly (Place & { readonly before: Buffer })[],
    private readonly rest: Buffer,
    private readonly base: Base,
  ) {}

  /** @param entry of which `isPlainEntry` holds, and `bytes` are the canonical form. Undefined for one with an odd value */
  static of(entry: DecisionEntry, bytes: Buffer): EntryLayout | undefined {
    if (entry.kind !== 'intent' && entry.kind !== 'decision') return undefined;
    const draft = new Draft();
    draft.write(entry, '');
    const layout = new EntryLayout(draft.places, Buffer.from(draft.text), baseOf(entry));
    return layout.read(bytes) ? layout : undefined;
  }

  /** An entry of this layout; undefined for any other bytes. */
  read(bytes: Buffer): LaidOut | undefined {
    const { places, rest } = this;
    const found = new Found();
    let at = 0;
    for (const { before, kind, field } of places) {
      const from = at + before.length;
      if (from >= bytes.length || bytes.compare(before, 0, before.length, at, from) !== 0) return undefined;
      const end = READ[kind](bytes, from, found);
      if (end < 0) return undefined;
      if (field !== undefined) found.set(field, bytes, from, end);
      at = end;
    }
    if (bytes.length - at !== rest.length || bytes.compare(rest, 0, rest.length, at) !== 0) return undefined;
    return { entry: found.entryOf(this.base), time: found.milliseconds };
  }
}

/** What an entry has in its places. */
class Found {
  private sequence = 0;
  private unreadable = 0;
  private time = '';
  private request = '';
  private tenant = '';
  private agency = '';
  private purpose = '';
  /** Of the last count. */
  number = 0;
  milliseconds = 0;

  set(field: Field, bytes: Buffer, from: number, end: number): void {
    if (field === 'sequence') this.sequence = this.number;
    else if (field === 'unreadable') this.unreadable = this.number;
    else this[field] = bytes.toString('latin1', from, end);
  }

  // Written out, member by member: entries of two shapes alone are quick to make and to look at.
  entryOf(base: Base): DecisionEntry {
    const { sequence, time, request } = this;
    const { schema, enclave, instance } = base;
    if (base.kind === 'intent')
      return {
        schema,
        kind: 'intent',
        enclave,
        instance,
        sequence,
        time,
        request,
        tenant: this.tenant,
        agency: this.agency,
        purpose: this.purpose,
        commitment: UNREAD,
        texts: 0,
        views: 0,
        unreadable: this.unreadable,
        normaliser: base.normaliser,
      };
    return {
      schema,
      kind: 'decision',
      enclave,
      instance,
      sequence,
      time,
      request,
      outcome: base.outcome,
      input: base.input,
      output: base.output,
      commitment: base.commitment,
      model: base.model,
    };
  }
}

type Base = EntryOf<'intent'> | EntryOf<'decision'>;

function baseOf(entry: Base): Base {
  if (entry.kind === 'intent') return entry;
  const { answer: _, input, output, commitment, model, ...rest } = entry;
  return {
    ...rest,
    input: input?.map(unscored),
    output: output?.map(unscored),
    commitment: commitment === undefined ? undefined : UNREAD,
    model: model && { image: model.image, weights: model.weights },
  };
}

const unscored = ({ scores: _, ...judged }: Judgement): Judgement => judged;

/** Canonical JSON of a value, cut at its places. */
class Draft {
  readonly places: (Place & { readonly before: Buffer })[] = [];
  /** What follows the last place. */
  text = '';

  write(value: unknown, path: string): void {
    const place = PLACES[path];
    if (place) this.place(place, value);
    else if (Array.isArray(value)) this.list(value, path);
    else if (typeof value === 'object' && value !== null) this.object(value, path);
    else this.text += JSON.stringify(value);
  }

  private place(place: Place, value: unknown): void {
    const isText = typeof value === 'string';
    const before = `${this.text}${isText ? '"' : ''}${place.kind === 'hex' ? HMAC : ''}`;
    this.places.push({ ...place, before: Buffer.from(before) });
    this.text = isText ? '"' : '';
  }

  private list(list: readonly unknown[], path: string): void {
    list.forEach((item, at) => {
      this.text += at === 0 ? '[' : ',';
      this.write(item, `${path}/*`);
    });
    this.text += list.length === 0 ? '[]' : ']';
  }

  private object(value: object, path: string): void {
    const members = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
    members.forEach(([name, member], at) => {
      this.text += `${at === 0 ? '{' : ','}${JSON.stringify(name)}:`;
      const below = path.endsWith('/scores') ? '*' : name;
      this.write(member, path === '' ? below : `${path}/${below}`);
    });
    this.text += members.length === 0 ? '{}' : '}';
  }
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const isHex = (byte: number | undefined): boolean =>
  isDigit(byte) || (byte !== undefined && byte >= 0x61 && byte <= 0x66);

/** Each gives the index after what stands at another, or -1 for what is not of its kind, or not for certain. */
const READ: Readonly<Record<Kind, (bytes: Buffer, from: number, found: Found) => number>> = {
  uuid: readUuid,
  time: readTime,
  hex: (bytes, from) => {
    for (let at = from; at < from + 96; at++) if (!isHex(bytes[at])) return -1;
    return from + 96;
  },
  count: readCount,
  share: readShare,
  text: readText,
};

const DASH = 0x2d;

/** Version 4, as a proxy makes them. */
function readUuid(bytes: Buffer, from: number): number {
  for (let at = 0; at < 36; at++) {
    const byte = bytes[from + at];
    if (at === 8 || at === 13 || at === 18 || at === 23) {
      if (byte !== DASH) return -1;
    } else if (!isHex(byte)) return -1;
  }
  const variant = bytes[from + 19];
  const isOfVariant = variant === 0x38 || variant === 0x39 || variant === 0x61 || variant === 0x62;
  return bytes[from + 14] === 0x34 && isOfVariant ? from + 36 : -1;
}

/** A whole number of fifteen digits at the most, which all are exact. */
function readCount(bytes: Buffer, from: number, found: Found): number {
  let at = from;
  let number = 0;
  for (let byte = bytes[at]; byte !== undefined && isDigit(byte); byte = bytes[++at])
    number = number * 10 + byte - 0x30;
  if (at === from || at - from > 15 || (bytes[from] === 0x30 && at - from > 1)) return -1;
  found.number = number;
  return at;
}

/**
 * 0, 1, or a fraction between. Of twelve digits at the most and not below a millionth, no other text of so few digits is the
 * same number, and ECMAScript writes it so; any other is written to see.
 */
function readShare(bytes: Buffer, from: number): number {
  const first = bytes[from];
  if (bytes[from + 1] !== 0x2e) return first === 0x30 || first === 0x31 ? from + 1 : -1;
  if (first !== 0x30) return -1;
  let at = from + 2;
  let isAbove = false;
  for (let byte = bytes[at]; isDigit(byte); byte = bytes[++at]) isAbove ||= byte !== 0x30 && at < from + 8;
  const isShort = at > from + 2 && at <= from + 14 && bytes[at - 1] !== 0x30;
  if (isShort && isAbove) return at;
  const text = bytes.toString('latin1', from, at);
  return String(Number(text)) === text ? at : -1;
}

/** ASCII that needs no escape. */
function readText(bytes: Buffer, from: number): number {
  for (let at = from; at <= from + 256; at++) {
    const byte = bytes[at];
    if (byte === 0x22) return at > from ? at : -1;
    if (byte === undefined || byte < 0x20 || byte > 0x7e || byte === 0x5c) return -1;
  }
  return -1;
}

/** The minute that was read last: `2026-11-27T01:20:`, and its milliseconds since the epoch. */
const minute = { text: Buffer.alloc(17), milliseconds: Number.NaN };

function readTime(bytes: Buffer, from: number, found: Found): number {
  if (from + 24 > bytes.length) return -1;
  let isSame = true;
  for (let at = 0; isSame && at < 17; at++) isSame = bytes[from + at] === minute.text[at];
  if (!isSame) {
    const text = bytes.toString('latin1', from, from + 17);
    // Twenty-four o'clock is an hour that has one second.
    if (!/^\d{4}-\d{2}-\d{2}T(?!24)\d{2}:\d{2}:$/.test(text)) return -1;
    minute.milliseconds = Date.parse(`${text}00.000Z`);
    bytes.copy(minute.text, 0, from, from + 17);
  }
  if (Number.isNaN(minute.milliseconds)) return -1;
  const digits = [17, 18, 20, 21, 22].every((at) => isDigit(bytes[from + at]));
  if (!digits || bytes[from + 19] !== 0x2e || bytes[from + 23] !== 0x5a) return -1;
  const digit = (at: number) => (bytes[from + at] ?? 0) - 0x30;
  const seconds = digit(17) * 10 + digit(18);
  if (seconds > 59) return -1;
  found.milliseconds = minute.milliseconds + seconds * 1000 + digit(20) * 100 + digit(21) * 10 + digit(22);
  return from + 24;
}
