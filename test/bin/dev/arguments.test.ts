import { answerTo } from '../../../bin/dev/arguments';

const USAGE = 'npm run demo -- [--every N] [NAME]';

test.each([
  [['--help'], { text: `usage: ${USAGE}`, status: 0 }],
  [['name', '-h'], { text: `usage: ${USAGE}`, status: 0 }],
  [['--evry', '3'], { text: `'--evry' is no option of it; usage: ${USAGE}`, status: 2 }],
  [['--every', '3', 'name'], undefined],
  [[], undefined],
])('%j is answered', (given, answer) => {
  expect(answerTo(given, USAGE, ['--every'])).toEqual(answer);
});
