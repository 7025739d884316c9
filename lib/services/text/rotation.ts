/** ROT13: each Latin letter moved by thirteen places, and how that shows. */

const LETTERS = 26;

/** Each Latin letter moved by thirteen places. Its own inverse. */
export function rot13(text: string): string {
  const bytes = Buffer.from(text, 'utf16le');
  for (let at = 0; at < bytes.length; at += 2) {
    const code = bytes[at] as number;
    const place = (code | 0x20) - 97;
    if (bytes[at + 1] === 0 && place >= 0 && place < LETTERS) bytes[at] = code + (place < 13 ? 13 : -13);
  }
  return bytes.toString('utf16le');
}

/** Pairs of letters that are frequent in English, Spanish, French and German words. Our own count and choice. */
export const FREQUENT_PAIRS =
  'th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ne ea ra ce li ch ll be ma si om ur ca el la ta ns di fo ho pe ec pr no ct us ac ot il tr ly nc et ut ss so rs un lo wa ge ie wh ee wi em ad ol rt po we na ul ni ts mo ow pa im mi ai sh ir su id os iv ia am fi ci vi pl ig tu ev ld ry mp fe bl ab gh ty op wo sa ay ex ke fr oo av ag if ap gr od bo sp rd do uc bu ei ov by rm ep tt oc fa ef cu rn sc gi da yo cr cl du ga qu ue ff ba ey ls va um pp ua up lu go ht ru ug ds lt pi rc rr eg au ck ew mu br bi pt ak pu ui rg ib tl ny ki rk ys ob mm fu ph og ms ye ud mb ip ub oi rl gu dr hr cc tw ft wn nu af hu nn eo vo rv nf xp gn sm fl iz ok nl my gl aw ju oa eq sy sl ps jo lf nv je nk kn gs dy hy ze ks xt bs ik dd pt oy az';

/** For each pair of letters: 1 if ROT13 makes it a frequent one, -1 if it makes it none, else 0. */
const GAIN: Int8Array = gains(new Set(FREQUENT_PAIRS.split(' ')));

function gains(frequent: ReadonlySet<string>): Int8Array {
  const letter = (place: number) => String.fromCharCode(97 + (place % LETTERS));
  return Int8Array.from({ length: LETTERS * LETTERS }, (_, pair) => {
    const [first, second] = [Math.floor(pair / LETTERS), pair % LETTERS];
    const before = frequent.has(letter(first) + letter(second));
    const after = frequent.has(letter(first + 13) + letter(second + 13));
    return Number(after) - Number(before);
  });
}

/** Net evidence, in frequent pairs, from which a stretch counts as written in ROT13. */
const ROT13_EVIDENCE = 4;

/**
 * Whether some stretch of the text has more of a language's frequent pairs after ROT13 than before. Linear, and without
 * a copy of the text, since every text of every exchange is put to it.
 */
export function looksRotated(text: string): boolean {
  let sum = 0;
  let last = -1;
  for (let at = 0; at < text.length; at += 1) {
    // Bit 0x20 sets upper and lower case apart in ASCII, and moves nothing else between a and z.
    const place = (text.charCodeAt(at) | 0x20) - 97;
    const letter = place >= 0 && place < LETTERS ? place : -1;
    if (last >= 0 && letter >= 0) {
      sum = Math.max(0, sum + (GAIN[last * LETTERS + letter] ?? 0));
      if (sum >= ROT13_EVIDENCE) return true;
    }
    last = letter;
  }
  return false;
}
