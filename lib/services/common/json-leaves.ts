/**
 * What a JSON text says, leaf by leaf, each with its place in the text: so that passages, which are places in the text,
 * can be marked in the words that it says. Nothing is left out, names that stand twice included.
 */

export interface Leaf {
  /** Names and indices that lead to it. */
  readonly path: readonly (string | number)[];
  readonly kind: 'string' | 'other';
  /** Of a string what it says, its escapes undone; of anything else the text as it stands. */
  readonly text: string;
  /** Where it stands in the JSON text, quotes left out. */
  readonly start: number;
  readonly end: number;
  /** For a string with escapes: where each of its units stands in the JSON text. Otherwise one after the other. */
  readonly places?: Uint32Array;
}

/** How deep values may lie in each other. */
const DEEPEST = 64;

const SPACE = /[ \t\n\r]*/y;
const OTHER = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;
/** Where a string ends: JSON has no control characters in them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are what a string may not hold
const STRING = /"((?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*)"/y;
const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** The leaves in order, or undefined for what isn't JSON (RFC 8259) or lies too deep. */
export function leavesOf(json: string): readonly Leaf[] | undefined {
  try {
    return new Reader(json).all();
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

class Reader {
  private at = 0;
  private readonly leaves: Leaf[] = [];

  constructor(private readonly json: string) {}

  all(): readonly Leaf[] {
    this.value([]);
    this.space();
    if (this.at < this.json.length) throw new SyntaxError();
    return this.leaves;
  }

  private value(path: readonly (string | number)[]): void {
    this.space();
    const first = this.json[this.at];
    if (path.length > DEEPEST) throw new SyntaxError();
    if (first === '{') this.members(path);
    else if (first === '[') this.items(path);
    else if (first === '"') this.leaves.push({ path, ...this.string() });
    else this.other(path, OTHER);
  }

  private members(path: readonly (string | number)[]): void {
    this.list('{', '}', path, () => {
      this.space();
      const name = this.string().text;
      this.space();
      this.take(':');
      this.value([...path, name]);
    });
  }

  private items(path: readonly (string | number)[]): void {
    this.list('[', ']', path, (index) => this.value([...path, index]));
  }

  private list(
    opens: string,
    closes: string,
    path: readonly (string | number)[],
    each: (index: number) => void,
  ): void {
    const start = this.at;
    this.take(opens);
    this.space();
    if (this.json[this.at] === closes) {
      this.at += 1;
      this.leaves.push({ path, kind: 'other', text: opens + closes, start, end: this.at });
      return;
    }
    for (let index = 0; ; index++) {
      each(index);
      this.space();
      if (this.json[this.at] !== ',') break;
      this.at += 1;
    }
    this.take(closes);
  }

  private other(path: readonly (string | number)[], pattern: RegExp): void {
    const start = this.at;
    const [text] = this.match(pattern);
    this.leaves.push({ path, kind: 'other', text, start, end: this.at });
  }

  private string(): Omit<Leaf, 'path'> {
    const start = this.at + 1;
    const raw = this.match(STRING)[1] ?? '';
    const place = { kind: 'string', start, end: start + raw.length } as const;
    return raw.includes('\\') ? { ...place, ...unescaped(raw, start) } : { ...place, text: raw };
  }

  private space(): void {
    this.match(SPACE);
  }

  private take(sign: string): void {
    if (this.json[this.at] !== sign) throw new SyntaxError();
    this.at += 1;
  }

  private match(pattern: RegExp): RegExpExecArray {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.json);
    if (!found) throw new SyntaxError();
    this.at += found[0].length;
    return found;
  }
}

function unescaped(raw: string, start: number): Pick<Leaf, 'text' | 'places'> {
  const parts: string[] = [];
  const places = new Uint32Array(raw.length);
  let units = 0;
  let from = 0;
  const plain = (to: number) => {
    for (let at = from; at < to; at++) places[units++] = start + at;
    parts.push(raw.slice(from, to));
  };
  for (let at = raw.indexOf('\\'); at >= 0; at = raw.indexOf('\\', from)) {
    plain(at);
    const sign = raw[at + 1] ?? '';
    const long = sign === 'u';
    parts.push(
      long ? String.fromCharCode(Number.parseInt(raw.slice(at + 2, at + 6), 16)) : (ESCAPES[sign] ?? sign),
    );
    places[units++] = start + at;
    from = at + (long ? 6 : 2);
  }
  plain(raw.length);
  return { text: parts.join(''), places: places.slice(0, units) };
}

/** A range of the JSON text as one of what a leaf says, or undefined where it has no part in it. */
export function rangeIn(leaf: Leaf, start: number, end: number): { start: number; end: number } | undefined {
  if (end <= leaf.start || start >= leaf.end) return undefined;
  if (!leaf.places)
    return { start: Math.max(0, start - leaf.start), end: Math.min(leaf.text.length, end - leaf.start) };
  // A range that begins within an escape has the character that it stands for.
  const from = Math.max(0, firstAtOrAfter(leaf.places, start + 1) - 1);
  return { start: from, end: firstAtOrAfter(leaf.places, end) };
}

/** The index of the first place that isn't before `at`. */
function firstAtOrAfter(places: Uint32Array, at: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
