import { toJson } from '../../lib/report/json';
import { HOSTILE, hostile, PROVED, REFUTED } from './verdict';

describe('json', () => {
  it('is the verdict alone, in the order of the contract', () => {
    const text = toJson([REFUTED]);

    expect(JSON.parse(text)).toEqual(REFUTED);
    expect(Object.keys(JSON.parse(text))).toEqual([
      'schema',
      'verdict',
      'assembly',
      'charter',
      'claims',
      'findings',
      'stats',
    ]);
  });

  it('is an array for several assemblies, in their order', () => {
    expect(JSON.parse(toJson([PROVED, REFUTED]))).toEqual([PROVED, REFUTED]);
  });

  it.each(HOSTILE)('keeps %j as it is, in characters that can be seen', (text) => {
    const printed = toJson([hostile(text)]);

    expect(JSON.parse(printed)).toEqual(hostile(text));
    expect(printed).toMatch(/^[\P{C}\n]*$/u);
  });
});
