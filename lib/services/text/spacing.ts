/** Letters that are set apart, written together. */

const LETTER = "[\\p{L}\\p{N}@$'’]";
const GAP = "[^\\p{L}\\p{N}@$'’]{1,4}";

/** Three single letters or more, by whatever they are set apart: `U.S.A.` too, since a view may only add. Linear. */
const SPACED = new RegExp(`(?<!${LETTER})${LETTER}(?:${GAP}${LETTER}(?!${LETTER})){2,}`, 'gu');
const LETTER_AND_GAP = new RegExp(`(${LETTER})(${GAP})?`, 'gu');

/** Two letters between the wide gaps that set spaced words apart. */
const SPACED_PAIR = new RegExp(`(?<=^|[ \\t]{2})(${LETTER})[ \\t]{1,2}(${LETTER})(?=[ \\t]{2}|$)`, 'gu');

/** `t r a c k`, `t.r.a.c.k` and `t-r.a-c.k` written as `track`. */
export const joined = (text: string): string => text.replace(SPACED, together).replace(SPACED_PAIR, '$1$2');

/** Share of gaps below which a kind of gap is the exception, so that it sets words apart. */
const EXCEPTION = 0.25;

interface Gap {
  readonly text: string;
  readonly size: number;
  readonly blank: boolean;
  readonly sign: boolean;
}

/** The letters of a run, in words where a gap is wider than most are, or another kind of gap than they are. */
function together(run: string): string {
  const parts = [...run.matchAll(LETTER_AND_GAP)].map(([, letter = '', gap]) => ({
    letter,
    gap: gapOf(gap ?? ''),
  }));
  const gaps = parts.slice(0, -1).map(({ gap }) => gap);
  const usual = gaps.map(({ size }) => size).sort((a, b) => a - b)[gaps.length >> 1] ?? 0;
  const share = (is: (gap: Gap) => boolean) => gaps.filter(is).length / gaps.length;
  const [blank, sign] = [share((gap) => gap.blank), share((gap) => gap.sign)];
  const between = (gap: Gap): boolean =>
    gap.size > usual ||
    (gap.blank && blank < EXCEPTION) ||
    (gap.sign && sign < EXCEPTION) ||
    (!gap.sign && 1 - sign < EXCEPTION);
  // Lines end the sentences of who reads on, so that none may be left between the words of one.
  return parts
    .map(({ letter, gap }) => letter + (between(gap) ? gap.text.replace(/\s+/g, ' ') : ''))
    .join('');
}

const gapOf = (text: string): Gap => ({
  text,
  size: [...text].length,
  blank: /\s/.test(text),
  sign: /\S/.test(text),
});
