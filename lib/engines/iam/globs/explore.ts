import { accepts, ahead, type Dfa, NOWHERE, step, walk } from './dfa';
import type { Letter } from './glob';

/** Thrown when globs are so many or so odd that deciding them exactly would take too long. */
export class GlobsTooComplex extends Error {
  readonly code = 'globs-too-complex';
}

const STATE_LIMIT = 50_000;

/**
 * The state of the product of several DFAs: those of them from which some text is still accepted, in order, each as two
 * numbers, its place in the list and its own state.
 */
export type Together = readonly number[];

/** Places of those DFAs that accept the text that led here. */
export function accepting(dfas: readonly Dfa[], together: Together): number[] {
  const found: number[] = [];
  for (let i = 0; i < together.length; i += 2) {
    const place = together[i] ?? 0;
    const dfa = dfas[place];
    if (dfa && accepts(dfa, together[i + 1] ?? NOWHERE)) found.push(place);
  }
  return found;
}

function stepTogether(dfas: readonly Dfa[], from: Together, letter: Letter): Together {
  const reached: number[] = [];
  for (let i = 0; i < from.length; i += 2) {
    const place = from[i] ?? 0;
    const dfa = dfas[place];
    const to = dfa ? step(dfa, from[i + 1] ?? NOWHERE, letter) : NOWHERE;
    if (to !== NOWHERE) reached.push(place, to);
  }
  return reached;
}

/** Two characters for each number, which joining digits takes several times as long as. */
function keyOf(together: Together): string {
  let key = '';
  for (const number of together) key += String.fromCharCode(number >>> 16, number & 0xffff);
  return key;
}

/**
 * Breadth first through the product of the DFAs. Words that leave any of the first `needed` with no way on are dropped.
 * It sets out from the head of the first, before whose end that one accepts nothing.
 */
export function explore(
  dfas: readonly Dfa[],
  needed: number,
  visit: (at: Together, word: string) => string | undefined,
): string | undefined {
  const head = dfas[0]?.head ?? '';
  const first: number[] = [];
  dfas.forEach((dfa, place) => {
    const at = walk(dfa, head);
    if (at !== NOWHERE) first.push(place, at);
  });
  if (first[2 * needed - 2] !== needed - 1) return undefined;
  const seen = new Set([keyOf(first)]);
  let edge: { at: Together; word: string }[] = [{ at: first, word: head }];
  while (edge.length > 0) {
    const next: typeof edge = [];
    for (const { at, word } of edge) {
      const answer = visit(at, word);
      if (answer !== undefined) return answer;
      for (const letter of distinguishingLetters(dfas, at)) {
        const to = stepTogether(dfas, at, letter);
        if (to[2 * needed - 2] !== needed - 1) continue;
        const key = keyOf(to);
        if (seen.has(key)) continue;
        if (seen.size >= STATE_LIMIT)
          throw new GlobsTooComplex(
            `${dfas.length} patterns have more than ${STATE_LIMIT} states together; allowed are fewer; write simpler patterns`,
          );
        seen.add(key);
        next.push({ at: to, word: word + letter });
      }
    }
    edge = next;
  }
  return undefined;
}

const OTHERS = 'xyzabcdefghijklmnopqrstuvw0123456789-_.ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Letters that some DFA tells apart, and one for all others. */
function distinguishingLetters(dfas: readonly Dfa[], together: Together): Iterable<Letter> {
  const named = new Set<Letter>();
  let wild = false;
  for (let i = 0; i < together.length; i += 2) {
    const dfa = dfas[together[i] ?? 0];
    const next = dfa && ahead(dfa, together[i + 1] ?? NOWHERE);
    if (next === undefined) continue;
    for (const letter of next.named) named.add(letter);
    wild ||= next.wild;
  }
  if (!wild) return named;
  named.add(':').add('/');
  return [otherThan(named), ...named];
}

function otherThan(named: ReadonlySet<Letter>): Letter {
  for (const letter of OTHERS) if (!named.has(letter)) return letter;
  return '\u2400';
}
