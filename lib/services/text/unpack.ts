import { likely, type Span, spans, wide } from './bytes';

/** What a row of encoded characters spells, wherever in it that begins: a prefix, or one character more, hides nothing. */

/** An alphabet, and how many of its characters stand for how many bytes. */
export interface Alphabet {
  readonly name: 'hex' | 'base64';
  readonly characters: number;
  readonly bytes: number;
}

export const HEX: Alphabet = { name: 'hex', characters: 2, bytes: 1 };
export const BASE64: Alphabet = { name: 'base64', characters: 4, bytes: 3 };

export interface Unpacked {
  readonly text: string;
  /** The characters that it was spelled with. */
  readonly from: number;
  readonly to: number;
  /** How many bytes of UTF-8 it is; none in UTF-16, which is less certain. */
  readonly size: number;
  /** Whether most of the row is left unread. */
  readonly partial: boolean;
}

/** Fewest bytes that count, and the least share of all; stretches so long count among whatever else. */
const LEAST_SIZE = 12;
const LEAST_SHARE = 0.6;
/** Fewer count where they are all. */
const LEAST_WHOLE = 8;
const WHOLE_SHARE = 0.95;
const LONG_SPAN = 20;

interface Piece extends Span {
  readonly text: string;
  readonly size: number;
}

/** What `row` spells from each of its first characters on: the longest stretches that don't lie over one another. */
export function unpack(row: string, alphabet: Alphabet): Unpacked | undefined {
  const pieces: Piece[] = [];
  let apart: Unpacked | undefined;
  for (let start = 0; start < alphabet.characters; start += 1) {
    const whole = row.length - ((row.length - start) % alphabet.characters || 0);
    const bytes = Buffer.from(row.slice(start, alphabet === HEX ? whole : undefined), alphabet.name);
    const place = (byte: number): number => start + (byte * alphabet.characters) / alphabet.bytes;
    for (const { from, to } of spans(bytes)) {
      const text = bytes.toString('utf8', from, to);
      if (!likely(text)) continue;
      pieces.push({ from: Math.floor(place(from)), to: Math.ceil(place(to)), text, size: to - from });
    }
    const text = apart === undefined ? wide(bytes) : undefined;
    if (text !== undefined) apart = { text, from: start, to: row.length, size: 0, partial: false };
  }
  const all = disjoint(pieces, row.length);
  const share = (sizeOf(all) * alphabet.characters) / alphabet.bytes / row.length;
  const partial = share < LEAST_SHARE;
  const chosen = partial ? all.filter((piece) => piece.size >= LONG_SPAN) : all;
  const size = sizeOf(chosen);
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (!first || !last || size < (share < WHOLE_SHARE ? LEAST_SIZE : LEAST_WHOLE)) return apart;
  return { text: chosen.map(({ text }) => text).join(' '), from: first.from, to: last.to, size, partial };
}

const sizeOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + piece.size, 0);

/** The longest pieces, in the order of their places. One that is shorter lies over a longer one with an end of it. */
function disjoint(pieces: Piece[], length: number): Piece[] {
  if (pieces.length < 2) return pieces;
  const taken = new Uint8Array(length);
  const out: Piece[] = [];
  for (const piece of pieces.sort((a, b) => b.size - a.size)) {
    if (taken[piece.from] || taken[piece.to - 1]) continue;
    taken.fill(1, piece.from, piece.to);
    out.push(piece);
  }
  return out.sort((a, b) => a.from - b.from);
}
