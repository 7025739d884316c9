import { readdirSync } from 'node:fs';
import { CLAIM_IDS } from '../../lib/contract/claim-id';
import { RULES } from '../../lib/rules';
import { faultsOf } from './world';

const filesOf = (root: string, end: string) =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((area) => readdirSync(`${root}/${area.name}`).map((file) => `${area.name}/${file}`))
    .filter((file) => file.endsWith(end))
    .map((file) => file.slice(0, -end.length));

describe('the rule book', () => {
  const ids = RULES.map(({ id }) => id);

  test('has a file for each rule, and a rule for each file', () => {
    expect(ids.toSorted()).toEqual(
      filesOf('lib/rules', '.ts')
        .map((file) => file.split('/')[1])
        .toSorted(),
    );
  });

  test('has a page for each rule, and a test for each rule', () => {
    const pages = readdirSync('docs/rules').filter((page) => page !== 'README.md');
    expect(pages.toSorted()).toEqual(ids.map((id) => `${id}.md`).toSorted());
    expect(filesOf('test/rules', '.test.ts').toSorted()).toEqual(filesOf('lib/rules', '.ts').toSorted());
  });

  test('has each id once', () => expect(new Set(ids).size).toBe(ids.length));

  test.each(RULES.map((rule) => [rule.id, rule] as const))('%s says what it is', (_, rule) => {
    expect(CLAIM_IDS).toContain(rule.claim);
    expect(rule.severity).toBe('fatal');
    expect(rule.types.length).toBeGreaterThan(0);
    expect(rule.controls.length).toBeGreaterThan(0);
    for (const control of rule.controls) expect(control).toMatch(/^[A-Z]{2}-\d+(\(\d+\))?$/);
    for (const text of [rule.title, rule.rationale, rule.remedy]) expect(text.length).toBeGreaterThan(20);
    expect(rule.title).not.toMatch(/\.$/);
  });

  test.each(RULES.map((rule) => [rule.id, rule] as const))('%s passes its good example', (_, rule) => {
    expect(faultsOf(rule, rule.good)).toEqual([]);
  });

  test.each(RULES.map((rule) => [rule.id, rule] as const))('%s refuses its bad example', (_, rule) => {
    const faults = faultsOf(rule, rule.bad);
    expect(faults).not.toEqual([]);
    for (const fault of faults) {
      expect(fault.at.pointer).toMatch(/^\/Resources\/Subject/);
      expect(fault.message.length).toBeGreaterThan(10);
    }
  });
});
