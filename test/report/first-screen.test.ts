import { toText } from '../../lib/report/text';
import { verify } from '../../lib/verify/verify';
import { Draft, goodOf } from '../escapes/draft';
import { INDEPENDENT } from '../escapes/independent';

// What a reviewer sees without scrolling: 24 lines of 80 columns. Twenty defects by someone who hadn't read the proofs.
const SCREEN = { lines: 24, columns: 80 };

const cases = Object.values(INDEPENDENT).flatMap((kind) =>
  kind.filter((each) => !each.on || each.on.includes('commercial')),
);
const some = cases.filter((_, index) => index % 15 === 0).slice(0, 20);

test.each(some.map((each) => [each.says, each] as const))('%s', (_, { steps }) => {
  const good = goodOf('commercial');
  const draft = new Draft(good);
  const touched = steps.map((step) => step(draft));
  const verdict = verify(draft.assembly(), {
    file: 'charter.yaml',
    digest: 'sha384:0',
    charter: good.deployment.charter,
  });
  const screen = toText([verdict], { columns: SCREEN.columns }).split('\n').slice(0, SCREEN.lines).join('\n');

  expect(screen).toMatch(/^refuted: /);
  expect(screen).toContain('remedy: ');
  expect(touched.some((id) => screen.includes(id))).toBe(true);
});
