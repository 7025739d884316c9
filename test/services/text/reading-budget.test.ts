import { viewsOf } from '../../../lib/services/text/normaliser';
import { MOST_VIEWED, MOST_WORK, ReadingBudget } from '../../../lib/services/text/reading-budget';

const CODE = 'const x1 = foo(bar[0]) + "A9f3"; // b64 QWxhZGRpbjpvcGVu, quoted &#65;\n';

it('holds what would cost more to read than the budget, and reads the same each time', () => {
  const text = CODE.repeat(Math.ceil(MOST_WORK / CODE.length / 2));
  const first = viewsOf(text);
  expect(first.unreadable).toContain('too-much');
  expect(first.views[0]).toEqual({ view: 'raw', text });
  expect(viewsOf(text)).toEqual(first);
});

it('reads nothing of a text that is longer than all of the budget, and keeps it', () => {
  const text = CODE.repeat(Math.ceil(MOST_WORK / CODE.length) + 1);
  expect(viewsOf(text)).toEqual({ views: [{ view: 'raw', text }], unreadable: ['too-much'] });
});

it('is shared by the texts that are read together', () => {
  const text = CODE.repeat(500);
  const alone = viewsOf(text);
  const budget = new ReadingBudget();
  const readings = Array.from({ length: 40 }, () => viewsOf(text, budget));
  expect(readings[0]).toEqual(alone);
  expect(readings.at(-1)).toEqual({ views: [{ view: 'raw', text }], unreadable: ['too-much'] });
  const viewed = readings
    .flatMap(({ views }) => views.slice(1))
    .reduce((sum, view) => sum + view.text.length, 0);
  expect(viewed).toBeLessThanOrEqual(MOST_VIEWED);
});
