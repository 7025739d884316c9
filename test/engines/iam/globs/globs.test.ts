import fc from 'fast-check';
import { accepts, dfaOf, walk } from '../../../../lib/engines/iam/globs/dfa';
import {
  doubtful,
  type Glob,
  HOLE,
  letters,
  literalGlob,
  parseAction,
  parseArn,
  parseLike,
} from '../../../../lib/engines/iam/globs/glob';
import {
  commonText,
  globMatches,
  meets,
  type Reading,
  representatives,
  surelyCovered,
  uncoveredText,
} from '../../../../lib/engines/iam/globs/glob-algebra';
import { SYMBOL_END, SYMBOL_START } from '../../../../lib/template/assembly';
import { RUNS } from '../../../helpers/runs';

const symbol = (name: string) => `${SYMBOL_START}${name}${SYMBOL_END}`;
const KEY = symbol('stack/Key/Ref');
const OTHER = symbol('stack/Other/Ref');
const ARN = symbol('stack/Thing/Arn');

describe('matching', () => {
  const cases: readonly [string, string, 'surely' | 'perhaps' | 'never'][] = [
    ['abc', 'abc', 'surely'],
    ['abc', 'ABC', 'never'],
    ['a*', 'a', 'surely'],
    ['a?', 'a', 'never'],
    ['a?c', 'abc', 'surely'],
    ['*', '', 'surely'],
    ['arn:*:x', 'arn:aws:x', 'surely'],
    ['arn:a*s:x', 'arn:a:b:s:x', 'perhaps'],
    ['arn:aws*', 'arn:aws:anything:at/all', 'surely'],
    ['arn:?:x', 'arn:::x', 'perhaps'],
    [`key/${KEY}`, `key/${KEY}`, 'surely'],
    [`key/${KEY}`, `key/${OTHER}`, 'never'],
    [`key/${KEY}`, 'key/1234', 'perhaps'],
    ['key/1234', `key/${KEY}`, 'perhaps'],
    ['key/12:34', `key/${KEY}`, 'never'],
    ['key/12/34', `key/${KEY}`, 'never'],
    ['key/', `key/${KEY}`, 'never'],
    ['key/*', `key/${KEY}`, 'surely'],
    ['key/?', `key/${KEY}`, 'perhaps'],
    ['key/a*', `key/${KEY}`, 'perhaps'],
    [`key/${KEY}-x`, `key/${OTHER}-x`, 'never'],
    ['arn:aws:s3:::b/c', ARN, 'perhaps'],
    [ARN, 'arn:aws:s3:::b/c', 'perhaps'],
    [`u/$\{aws:username}`, 'u/anyone', 'perhaps'],
    [`u/$\{*}`, 'u/*', 'surely'],
    [`u/$\{*}`, 'u/x', 'never'],
  ];
  test.each(cases)('%s against %s: %s', (pattern, text, expected) => {
    const glob = parseArn(pattern);
    const found = globMatches(glob, text, 'surely')
      ? 'surely'
      : globMatches(glob, text, 'perhaps')
        ? 'perhaps'
        : 'never';
    expect(found).toBe(expected);
  });

  test('actions are compared without case', () => {
    expect(globMatches(parseAction('S3:Get*'), 's3:getobject', 'surely')).toBe(true);
    expect(globMatches(parseArn('S3:Get*'), 's3:getobject', 'perhaps')).toBe(false);
  });
  test('StringLike knows no segments', () => {
    expect(globMatches(parseLike('a*s:x'), 'a:b:s:x', 'surely')).toBe(true);
  });
  test('StringEquals knows no wildcards', () => {
    expect(globMatches(literalGlob('a*'), 'ab', 'perhaps')).toBe(false);
    expect(globMatches(literalGlob('a*'), 'a*', 'surely')).toBe(true);
  });
  test('holes and doubtful globs perhaps match, and never surely', () => {
    expect(globMatches(HOLE, 'x', 'surely')).toBe(false);
    expect(globMatches(HOLE, 'x', 'perhaps')).toBe(true);
    expect(globMatches(doubtful(parseArn('x')), 'x', 'surely')).toBe(false);
    expect(globMatches(doubtful(parseArn('x')), 'x', 'perhaps')).toBe(true);
  });
  test('letters keeps symbols whole, and an unclosed one to the end', () => {
    expect(letters(`a${KEY}b`)).toEqual(['a', KEY, 'b']);
    expect(letters(`a${SYMBOL_START}bc`)).toEqual(['a', `${SYMBOL_START}bc`]);
  });
});

describe('sets', () => {
  test.each([
    ['a*', '*b', 'ab'],
    ['a?', '?b', 'ab'],
    ['a*', 'b*', undefined],
    ['sagemaker:*', '*:InvokeEndpoint', 'sagemaker:InvokeEndpoint'],
    [`key/${KEY}`, 'key/*', `key/${KEY}`],
    [`key/${KEY}`, `key/${OTHER}`, undefined],
  ])('%s and %s have %s in common', (a, b, expected) => {
    expect(commonText(parseArn(a), parseArn(b))).toBe(expected);
  });

  test.each([
    ['a*', ['*'], undefined],
    ['a*', ['ab*', 'a'], 'ax'],
    ['ab', ['a?'], undefined],
    ['a?', ['a*'], undefined],
    ['a*', ['a?'], 'a'],
    ['*', ['?*'], ''],
  ] as const)('%s within %j lacks %s', (inner, outers, expected) => {
    expect(uncoveredText(parseLike(inner), outers.map(parseLike))).toBe(expected);
  });

  test('globs that need too many states are refused with a code', () => {
    const costly = parseLike(`*a${'?'.repeat(18)}`);
    expect(() => uncoveredText(costly, [costly])).toThrow(
      expect.objectContaining({ code: 'globs-too-complex' }),
    );
  });
});

/** An oracle that shares nothing with the automata: a regular expression over plain texts. */
const toRegExp = (pattern: string) =>
  new RegExp(
    `^${[...pattern].map((c) => (c === '*' ? '[^]*' : c === '?' ? '[^]' : c.replace(/[.:/]/g, '\\$&'))).join('')}$`,
  );
const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', ':'), maxLength: 6 });
const TEXTS = (() => {
  const all = [''];
  for (let from = 0, length = 0; length < 6; length++) {
    const until = all.length;
    for (; from < until; from++) for (const c of 'ab:') all.push(all[from] + c);
  }
  return all;
})();

describe(`properties, ${RUNS} cases each`, () => {
  test('matching agrees with regular expressions', () => {
    fc.assert(
      fc.property(pattern, fc.constantFrom(...TEXTS), (p, text) => {
        expect(globMatches(parseLike(p), text, 'surely')).toBe(toRegExp(p).test(text));
        expect(globMatches(parseArn(p), text, 'perhaps')).toBe(toRegExp(p).test(text));
      }),
      { numRuns: RUNS },
    );
  });
  test('what is sure is also possible', () => {
    fc.assert(
      fc.property(pattern, fc.constantFrom(...TEXTS), (p, text) => {
        if (globMatches(parseArn(p), text, 'surely')) expect(toRegExp(p).test(text)).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });
  test('a common text is one, is shortest, and is missing only when there is none', () => {
    fc.assert(
      fc.property(pattern, pattern, (a, b) => {
        const found = commonText(parseLike(a), parseLike(b));
        const shortest = TEXTS.find((text) => toRegExp(a).test(text) && toRegExp(b).test(text));
        if (found === undefined) expect(shortest).toBeUndefined();
        else {
          expect(toRegExp(a).test(found) && toRegExp(b).test(found)).toBe(true);
          if (shortest !== undefined) expect(found).toHaveLength(shortest.length);
        }
      }),
      { numRuns: RUNS },
    );
  });
  test('inclusion agrees with every short text', () => {
    fc.assert(
      fc.property(pattern, fc.array(pattern, { maxLength: 3 }), (inner, outers) => {
        const lacks = uncoveredText(parseLike(inner), outers.map(parseLike));
        const isLacking = (text: string) =>
          toRegExp(inner).test(text) && !outers.some((outer) => toRegExp(outer).test(text));
        if (lacks === undefined) expect(TEXTS.find(isLacking)).toBeUndefined();
        else expect(isLacking(lacks)).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });
  test('short cuts say what the automata say, of symbols and holes too', () => {
    const parse = fc.constantFrom(parseArn, parseLike, parseAction, literalGlob);
    const letter = fc.constantFrom('a', 'b', ':', '/', '*', '?', KEY, ARN, `$\{x}`, '\ud83d', '\ude00');
    const glob = fc
      .tuple(parse, fc.string({ unit: letter, maxLength: 5 }), fc.boolean())
      .map(([of, text, sure]) => (sure ? of(text) : doubtful(of(text))));
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ':', '/', KEY, ARN), maxLength: 5 });
    const automaton = (one: Glob, of: string, reading: Reading) => {
      const dfa = dfaOf(one, reading);
      return accepts(dfa, walk(dfa, of));
    };
    fc.assert(
      fc.property(
        glob,
        glob,
        text,
        fc.constantFrom<Reading>('surely', 'perhaps', 'as-set'),
        (a, b, of, reading) => {
          expect(globMatches(a, of, reading)).toBe(automaton(a, of, reading));
          expect(meets(a, b)).toBe(commonText(a, b) !== undefined);
          expect(representatives([a], [])).toEqual([uncoveredText(a, [])]);
          const within = automaton(a, of, 'perhaps') && !of.includes(SYMBOL_START);
          if (surelyCovered(a, [b]) && within) expect(automaton(b, of, 'surely')).toBe(true);
          if (uncoveredText(a, [b]) === undefined && automaton(a, of, 'as-set'))
            expect(automaton(b, of, 'surely')).toBe(true);
        },
      ),
      { numRuns: RUNS },
    );
  });
  test('representatives stand for every way in which globs tell texts apart', () => {
    fc.assert(
      fc.property(pattern, fc.array(pattern, { maxLength: 3 }), (set, globs) => {
        const marks = (text: string) => globs.map((glob) => toRegExp(glob).test(text)).join();
        const found = representatives([parseLike(set)], globs.map(parseLike));
        const inSet = toRegExp(set);
        expect(found.filter((text) => !inSet.test(text))).toEqual([]);
        const known = new Set(found.map(marks));
        expect(TEXTS.filter((text) => inSet.test(text) && !known.has(marks(text)))).toEqual([]);
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    );
  });
});
