/**
 * Characters that pass for Latin letters: our own choice, from the alphabets whose letters UTS #39 calls confusable with
 * them or that generators of fancy text use. What compatibility forms (NFKC) make Latin is not in it.
 */

/** Latin letter → the characters that pass for it once case is folded and marks are removed. */
export const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'аαɑᴀ🅰🅐🄰🇦Ꭺ∀ⱥꭺꓮⲀ𐌀𐊠𐊀ᗩɐꬰคᎯ𐊧',
  b: 'вʙ🅱🅑🄱🇧ƀɓЬьᏏꞵƄƅβꓐⲂ𐌁𐊡𐊂ᗷᑲᛒᏴ๒ъҍᏰ',
  c: 'сᴄ🅲🅒🄲🇨ϲⅽᏟ¢ȼƈꮯꓚⲤ𐌂𐊢𐐕ᑕᑢⵎɔꞓςҫᏣ',
  d: 'ԁᴅ🅳🅓🄳🇩ⅾᎠɗđꭰժꓓᗪᗞᑯᏧꓒ๔ðꝺ',
  e: 'еεᴇ🅴🅔🄴🇪єҽ℮ɛэᎬ∈ɇꭼꓰⲈ𐌄𐊤𐊆ᗴⴹⵟɘǝꬲҿꞒᏋ',
  f: 'ғꜰ🅵🅕🄵🇫ƒϝꞙẝꓝ𐌅𐊥𐊇ᖴɟꬵʄꟻꝼ',
  g: 'ɡɢ🅶🅖🄶🇬ցԍǥɠꮐꓖᘜᏀᏳꞡʛƃᎶ',
  h: 'нһʜ🅷🅗🄷🇭հᎻħɦꮋꓧⲎ𐋏ᕼᏂիђћɧꚕԧ',
  i: 'іιɪ🅸🅘🄸🇮ıⅰɩӏɨᎥꭵꓲⲒ𐌉𐊊𐊈ᛁⵏⵊꟾǃเ፤',
  j: 'јᴊ🅹🅙🄹🇯ϳɉʝᎫꓙᒍᒎȷןյ',
  k: 'кκᴋ🅺🅚🄺🇰қƙĸᏦꓗⲔ𐌊ᛕꞣҝҡʞ𐊋',
  l: 'ʟ🅻🅛🄻🇱ⅼłƚɭǀᏞꓡⳐ𐌋𐐛𐊍ᒪꞁլʅŀ',
  m: 'мᴍ🅼🅜🄼🇲ⅿɱᎷꮇꓟⲘ𐌌𐌑𐊰ᗰᛖᛗɯ๓ʍ',
  n: 'пηɴ🅽🅝🄽🇳ոռŋɲиꓠⲚ𐌍𐊵ᑎղꞥภπℵ',
  o: 'оοσᴏ🅾🅞🄾🇴օөøºɵ௦০੦ഠꓳⲞ𐌏𐊫𐊒𐐄𐓂ⵔⵙʘ๏ѳᎾᎤ',
  p: 'рρᴘ🅿🅟🄿🇵ƿᏢᵽþꮲꓑⲢ𐌐𐊓ᑭꝑꝓꟼקԥ',
  q: 'ԛ🆀🅠🅀🇶գɋ𐊨ᑫꝗʠզ',
  r: 'гʀ🆁🅡🅁🇷ɍɾᏒꭱꓣ𐌛𐒴ᖇᚱɹꝛꭇꞧяᎡ',
  s: 'ѕꜱ🆂🅢🅂🇸ƽʂᏚꮪ§ꓢ𐐠𐊖ᔕᛋꞅꞩƨรᏕՏ',
  t: 'тτᴛ🆃🅣🅃🇹ŧƭᎢ†ꭲꓔⲦ𐌕𐊗𐊭ⵜʇէᛏ',
  u: 'υᴜ🆄🅤🅄🇺սʋцμµꓴᑌ𐓎ⵡꭎꭒยџʊ',
  v: 'νѵᴠ🆅🅥🅅🇻ⅴᏙ∨ꮩꓦ𐌖𐊩ᐯⴸʌשᏉ',
  w: 'ѡԝᴡ🆆🅦🅆🇼ωшᎳꮃꓪⲰᗯฬщᏔա',
  x: 'хχ🆇🅧🅇🇽ⅹ×ҳ᙭ꓫⲬ𐌗𐊐𐊴ᚷⵝꭓжҗ',
  y: 'уүγʏ🆈🅨🅈🇾ұɏƴყꓬⲨ𐌙ᎩᎽʎꭚץ𐊲чɣ',
  z: 'ᴢ🆉🅩🅉🇿ƶʐᏃꮓꓜⲌᘔȝʑչȥӡ𐋎',
};

/** Each of these in either case, and the letter that it passes for. */
export const FOLDS: ReadonlyMap<string, string> = new Map(
  Object.entries(LOOKALIKES).flatMap(([latin, others]) =>
    [...others].flatMap((other) => [
      [other, latin] as const,
      [other.toLowerCase(), latin] as const,
      [other.toUpperCase(), latin] as const,
    ]),
  ),
);
