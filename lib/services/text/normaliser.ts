import { createHash } from 'node:crypto';
import { beyondAscii, folded, meaningless, plain } from './characters';
import { decoded } from './encodings';
import { LEET, unleet, unleetEach } from './leet';
import { LOOKALIKES } from './lookalikes';
import { LONGEST_OPAQUE, MOST_OPAQUE } from './opacity';
import { isPlainProse } from './plain-prose';
import { MOST_VIEWED, MOST_WORK, ReadingBudget } from './reading-budget';
import { FREQUENT_PAIRS, looksRotated, rot13 } from './rotation';
import { joined } from './spacing';
import { unseen } from './unseen';

/**
 * Views of a text: how else it could be read. Raw text and views are all classified, so a view may only add. Pure,
 * deterministic, linear in the length of the text and bounded by a budget of work; never throws.
 */

const VERSION = 5;

/** Most decodings of decodings. What is still encoded then is unreadable. */
export const DEEPEST = 4;
/** Most views of one text. */
export const MOST_VIEWS = 32;
/** Most characters of all views together: this many times the text's, or the floor if that is more. */
export const MOST_GROWTH = 16;
const GROWTH_FLOOR = 65_536;

export interface View {
  /** How it was made, outermost first: `raw`, `plain`, `folded`, `decoded+rot13`… */
  readonly view: string;
  readonly text: string;
}

/** Why a text can't be read for certain; the caller must escalate. */
export type Unreadable =
  | 'opaque-encoding'
  | 'hidden-characters'
  | 'meaningless-characters'
  | 'too-deep'
  | 'too-much';

export interface Views {
  /** The raw text first, then each distinct view. */
  readonly views: readonly View[];
  readonly unreadable: readonly Unreadable[];
}

/**
 * Digest of what decides the views: this version, the tables, the limits, and Unicode's version in the runtime (NFKC
 * follows it). `sha256:` and 64 hexadecimal digits. Raise VERSION with each change of behaviour.
 */
export const NORMALISER_DIGEST: string = `sha256:${createHash('sha256')
  .update(
    JSON.stringify([
      'cordon.normaliser',
      VERSION,
      process.versions.unicode,
      LOOKALIKES,
      LEET,
      FREQUENT_PAIRS,
      [DEEPEST, MOST_VIEWS, MOST_GROWTH, GROWTH_FLOOR, LONGEST_OPAQUE, MOST_OPAQUE, MOST_WORK, MOST_VIEWED],
    ]),
  )
  .digest('hex')}`;

/**
 * All views of `text`, each distinct one once, and the reasons why something in it can't be read. Texts that are read
 * together share a budget; what is left unread when that is spent is `too-much`.
 */
export const viewsOf = (text: string, budget = new ReadingBudget()): Views =>
  isPlainProse(text) ? { views: [{ view: 'raw', text }], unreadable: [] } : closely(text, budget);

/** The same without the short cut. */
export function closely(text: string, budget = new ReadingBudget()): Views {
  const found = new Collection(text, budget);
  const pending: { path: string; text: string; depth: number }[] = [{ path: '', text, depth: 0 }];
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    const { path, depth } = next;
    if (!budget.work(next.text.length)) {
      found.addUnread(next.text);
      break;
    }
    const surface = found.addSurface(path, next.text);
    for (const [name, inner] of deeper(surface, path.endsWith(ROTATED), found)) {
      if (found.has(inner)) continue;
      if (depth === DEEPEST) found.flag('too-deep');
      else if (found.add(path + name, inner))
        pending.push({ path: `${path}${name}+`, text: inner, depth: depth + 1 });
    }
  }
  return found.views();
}

/** The ways to read the same letters from which the next decoding starts. */
interface Surface {
  readonly raw: string;
  readonly unfolded: string;
  readonly joined: string;
}

const ROTATED = 'rot13+';

/**
 * What is written inside a text: hidden characters, encodings, ROT13. Runs that only ROT13 made opaque were told before
 * it: they spelled something, or were opaque already.
 */
function deeper(surface: Surface, rotated: boolean, found: Collection): [string, string][] {
  const out: [string, string][] = [];
  if (beyondAscii(surface.raw)) {
    const { text, opaque } = unseen(surface.raw);
    if (text !== surface.raw) out.push(['hidden', text]);
    if (opaque) found.flag('hidden-characters');
    if (meaningless(surface.raw)) found.flag('meaningless-characters');
  }
  const inner = decoded(surface.joined, rotated);
  if (inner.text !== surface.joined) out.push(['decoded', inner.text]);
  if (inner.opaque && !rotated) found.flag('opaque-encoding');
  // Letters with marks aren't rotated, so marks must still be on them.
  if (looksRotated(surface.unfolded)) out.push(['rot13', rot13(surface.unfolded)]);
  else if (looksRotated(surface.joined)) out.push(['rot13', rot13(surface.joined)]);
  return out;
}

class Collection {
  readonly #found = new Map<string, string>();
  readonly #unreadable = new Set<Unreadable>();
  readonly #most: number;
  readonly #budget: ReadingBudget;
  #size = 0;

  constructor(text: string, budget: ReadingBudget) {
    this.#most = Math.max(GROWTH_FLOOR, MOST_GROWTH * text.length);
    this.#budget = budget;
  }

  has = (text: string): boolean => this.#found.has(text);
  flag = (why: Unreadable): unknown => this.#unreadable.add(why);

  /** Adds one view unless it is there; false, and flagged, where it would be too much. */
  add(view: string, text: string): boolean {
    if (this.#found.has(text)) return true;
    const first = this.#found.size === 0;
    if (
      !first &&
      (this.#found.size >= MOST_VIEWS ||
        this.#size + text.length > this.#most ||
        !this.#budget.view(text.length))
    ) {
      this.flag('too-much');
      return false;
    }
    this.#size += text.length;
    this.#found.set(text, view);
    return true;
  }

  /** Adds a text that there is no budget left to read. */
  addUnread(raw: string): void {
    this.add('raw', raw);
    this.flag('too-much');
  }

  /** Adds the ways to read the same letters. */
  addSurface(path: string, raw: string): Surface {
    const plainText = plain(raw);
    // Letters are joined before they are folded too: folding is for Latin, and spoils other alphabets.
    const unfolded = joined(plainText);
    const foldedText = folded(plainText);
    const joinedText = foldedText === plainText ? unfolded : joined(foldedText);
    this.add(`${path}raw`, raw);
    this.add(`${path}plain`, plainText);
    this.add(`${path}joined-plain`, unfolded);
    this.add(`${path}folded`, foldedText);
    this.add(`${path}joined`, joinedText);
    const leet = unleet(joinedText, 'i');
    this.add(`${path}leet`, leet);
    if (leet !== joinedText) {
      this.add(`${path}leet-l`, unleet(joinedText, 'l'));
      this.add(`${path}leet-each`, unleetEach(joinedText, leet));
    }
    return { raw, unfolded, joined: joinedText };
  }

  views(): Views {
    const views = [...this.#found].map(([text, view]) => ({ view, text }));
    return { views, unreadable: [...this.#unreadable].sort() };
  }
}
