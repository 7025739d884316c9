import { readFileSync } from 'node:fs';
import { CLAIM_IDS } from '../../../lib/contract/claim-id';
import { BASELINES, baselineOf } from '../../../lib/contract/controls/baselines';
import { IMPACT_LEVELS } from '../../../lib/contract/controls/impact-levels';
import { STATEMENTS } from '../../../lib/contract/statements';
import { RULES } from '../../../lib/rules';

const CONTROLS = [
  ...new Set([
    ...RULES.flatMap(({ controls }) => controls),
    ...CLAIM_IDS.flatMap((id) => STATEMENTS[id].controls),
  ]),
];
const page = readFileSync('docs/controls.md', 'utf8');
const [, section = ''] = page.split('## Impact levels');
const rank = (baseline: (typeof BASELINES)[number]) => BASELINES.indexOf(baseline);

test('each control of a rule or claim has a row, once, with a cell for each level', () => {
  expect(CONTROLS.length).toBeGreaterThan(70);
  for (const control of CONTROLS) {
    const rows = section.split('\n').filter((line) => line.startsWith(`| ${control} |`));
    expect([control, rows.length, rows[0]?.split('|').length]).toEqual([control, 1, 9]);
  }
});

test('FedRAMP leaves out nothing of a baseline that SP 800-53B has', () => {
  for (const control of CONTROLS)
    expect([
      control,
      rank(baselineOf('FedRAMP', control)) <= rank(baselineOf('SP 800-53B', control)),
    ]).toEqual([control, true]);
});

test('a control of which nobody looked it up stops the page', () => {
  expect(() => baselineOf('FedRAMP', 'AC-99')).toThrow("nobody said in which baseline of FedRAMP 'AC-99' is");
});

test('no level has less than the one before it, and none is said to lack what it may add', () => {
  for (const [index, level] of IMPACT_LEVELS.entries()) {
    const before = IMPACT_LEVELS[index - 1];
    for (const baseline of BASELINES)
      if (before?.has[baseline] === 'yes' && level.name !== 'IL6')
        expect([level.name, baseline, level.has[baseline]]).toEqual([level.name, baseline, 'yes']);
  }
  expect(IMPACT_LEVELS.slice(1).flatMap(({ has }) => Object.values(has))).not.toContain('no');
});

test('what a level begins with has a source and a date', () => {
  for (const { source } of IMPACT_LEVELS) expect(source).toMatch(/20\d\d/);
});
