import { goodOf } from '../escapes/draft';
import { corpus, type Judged } from './corpus/cases';
import { firstScreen, lackedBy } from './corpus/first-screen';
import { CHECKS, wrongInSarif } from './corpus/formats';
import { PROVED, REFUTED } from './verdict';

// Twenty defects of the corpus, spread over its kinds: what a reviewer sees of each without scrolling, and its documents. All of
// them: `npm run formats`.
const MANY = 20;

const all = [...corpus()];
const step = Math.floor(all.length / MANY);
const some = all.filter((_, index) => index % step === step - 1).slice(0, MANY);

test.each(some.map(({ says, judge }) => [says, judge] as const))(
  '%s: told on the first screen, and in each format as its schema has it',
  (says, judge) => {
    const { touched, verdict } = judge();
    expect([says, verdict.verdict]).toEqual([says, 'refuted']);
    expect([says, ...lackedBy(verdict, touched)]).toEqual([says]);
    for (const [format, wrong] of Object.entries(CHECKS))
      expect([says, format, wrong(verdict)]).toEqual([says, format, []]);
  },
);

test('a screen that lacks something is found', () => {
  expect(firstScreen(PROVED)).toMatch(/^proved: /);
  expect([...lackedBy(PROVED, [])]).toEqual(['verdict', 'resource', 'reason', 'mend']);
  expect([...lackedBy(REFUTED, ['Elsewhere'])]).toEqual(['resource']);
});

test('a document that is none is found', () => {
  expect(goodOf('commercial').deployment.charter.partition).toBe('aws');
  const odd = { ...REFUTED, besides: true } as Judged['verdict'];
  expect(CHECKS.json(odd)).not.toEqual([]);
  expect(wrongInSarif({ version: '2.1.0', runs: [{}] })).not.toEqual([]);
});
