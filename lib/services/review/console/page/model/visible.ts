/**
 * Text that others wrote, cut into what can be shown as it is and what has to be shown as a mark: characters that nobody
 * sees, that move or reorder what is around them, or that look like a plain space without being one.
 */

/** Characters of one kind in a row, shown by their code. */
export interface Mark {
  /** Such as `U+202E`. */
  readonly code: string;
  /** What it is, where it has a name that helps. */
  readonly name?: string;
  readonly count: number;
}

export type Piece = string | Mark;

// Controls but for tabs and line feeds, formats (bidirectional, zero width), surrogates by themselves, private use,
// unassigned; separators; what fonts leave out; every space but the plain one; and the fourth mark over one letter.
const MARKED = /(?![\t\n ])[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800\u{FFFC}]|(?<=\p{M}{3})\p{M}/gu;

const NAMES: Readonly<Record<number, string>> = {
  0: 'null',
  7: 'bell',
  8: 'backspace',
  13: 'carriage return',
  27: 'escape',
  127: 'delete',
  160: 'no-break space',
  173: 'soft hyphen',
  8203: 'zero width space',
  8204: 'zero width non-joiner',
  8205: 'zero width joiner',
  8206: 'left-to-right mark',
  8207: 'right-to-left mark',
  8232: 'line separator',
  8233: 'paragraph separator',
  8234: 'left-to-right embedding',
  8235: 'right-to-left embedding',
  8236: 'pop directional formatting',
  8237: 'left-to-right override',
  8238: 'right-to-left override',
  8288: 'word joiner',
  8294: 'left-to-right isolate',
  8295: 'right-to-left isolate',
  8296: 'first strong isolate',
  8297: 'pop directional isolate',
  12288: 'ideographic space',
  65279: 'byte order mark',
};

/** The pieces of a text, in order; none of them empty. What they stand for, joined, is the text. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let last: { code: string; name?: string; count: number } | undefined;
  for (const match of text.matchAll(MARKED)) {
    if (match.index > at) pieces.push(text.slice(at, match.index));
    const point = match[0].codePointAt(0) ?? 0;
    const code = codeOf(point);
    if (last?.code === code && at === match.index) last.count += 1;
    else {
      const name = nameOf(point);
      last = { code, count: 1, ...(name === undefined ? {} : { name }) };
      pieces.push(last);
    }
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push(text.slice(at));
  return pieces;
}

const codeOf = (point: number): string => `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;

function nameOf(point: number): string | undefined {
  if (point >= 0xe0020 && point <= 0xe007e) return `tag '${String.fromCharCode(point - 0xe0000)}'`;
  if ((point >= 0xfe00 && point <= 0xfe0f) || (point >= 0xe0100 && point <= 0xe01ef))
    return 'variation selector';
  return NAMES[point];
}

/** A text of one line in characters that can be seen, for titles and names: marks are written out. */
export const inOneLine = (text: string): string =>
  piecesOf(text.replaceAll('\n', ' ↵ ').replaceAll('\t', ' ⇥ '))
    .map((piece) => (typeof piece === 'string' ? piece : `[${piece.code}${times(piece)}]`))
    .join('');

/** How often a mark stands, where that is more than once. */
export const times = ({ count }: Mark): string => (count > 1 ? ` ×${count}` : '');
