import type { Entries } from '../../tiles/bundle';
import type { DecisionEntry, EntryBody, EntryOf, Judgement } from '../entry';
import { Cut, type Place, type Values } from './places';
import { Run } from './run';

// How the entries that a log is full of are laid out: what stays the same from one to the next, and between it places in
// which each has its own. An entry of a known layout is read by comparing the one and looking at the other, many times
// faster than by parsing it, and is of the documented format and canonical for certain, as the one was of which the layout
// was made, and each place allows only texts that are.

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
  readonly place: Pick<DecisionEntry, 'enclave' | 'instance'>;
  readonly sequence: number;
  /** Milliseconds since the epoch. */
  readonly time: number;
  /**
   * In place of a request's id it has its key, of which `requestOf` makes the id. Of what differs from entry to entry it has request, tenant, agency, purpose and how much was unreadable; commitments,
   * scores, numbers of texts and tokens are left out or are of no entry. Entries of one layout share their lists of verdicts
   * and their model.
   */
  readonly body: EntryBody;
}

/** The layout of an intent, or of a release without review and windows. */
export class EntryLayout {
  private readonly found = new Found();
  private readonly place: LaidOut['place'];

  private constructor(
    private readonly cuts: readonly Cut[],
    private readonly rest: Run,
    private readonly base: Base,
  ) {
    this.place = { enclave: base.enclave, instance: base.instance };
  }

  /** @param entry of which `isPlainEntry` holds. One with an odd value isn't of its own layout. Undefined for other kinds. */
  static of(entry: DecisionEntry): EntryLayout | undefined {
    if (entry.kind !== 'intent' && entry.kind !== 'decision') return undefined;
    const draft = new Draft();
    draft.write(entry, '');
    const cuts = draft.places.map((place) => new Cut(place));
    return new EntryLayout(cuts, new Run(Buffer.from(draft.text)), baseOf(entry));
  }

  /** The entry from `start` to `end`, if it is of this layout; undefined for any other bytes. */
  read({ bytes, view }: Entries, start: number, end: number): LaidOut | undefined {
    const { cuts, rest, found, base } = this;
    found.bytes = bytes;
    let at = start;
    for (let next = 0; next < cuts.length; next++) {
      const cut = cuts[next];
      if (!cut?.before.isAt(view, at, end)) return undefined;
      at = cut.take(view, at + cut.before.length, end, found);
      if (at < 0) return undefined;
    }
    if (end - at !== rest.length || !rest.isAt(view, at, end)) return undefined;
    return { place: this.place, sequence: found.sequence, time: found.time, body: found.bodyOf(base) };
  }
}

class Found implements Values {
  bytes: Buffer = Buffer.alloc(0);
  sequence = 0;
  time = 0;
  request = '';
  tenant = '';
  agency = '';
  purpose = '';
  unreadable = 0;
  count = 0;

  // Written out, member by member: bodies of two shapes alone are quick to make and to look at.
  bodyOf(base: Base): EntryBody {
    const { request } = this;
    if (base.kind === 'intent')
      return {
        kind: 'intent',
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
      kind: 'decision',
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
