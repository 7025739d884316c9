import { toJson } from '../../lib/report/json';
import { GATEWAY, HOSTILE, hostile, PROVED, REFUTED, unplaced } from './verdict';

describe('json', () => {
  it('has the line beside each pointer, where the file can tell', () => {
    const places = { pathOf: (file: string) => file, lineOf: (_: string, pointer: string) => pointer.length };
    const { findings } = JSON.parse(toJson([REFUTED], { places: [places] }));

    expect(findings[0]).toMatchObject({
      line: GATEWAY.pointer.length,
      witness: [{ line: 23 }, { line: null }],
    });
  });

  it('is the verdict alone, in the order of the contract', () => {
    const text = toJson([REFUTED]);

    expect(JSON.parse(text)).toEqual(unplaced(REFUTED));
    expect(Object.keys(JSON.parse(text))).toEqual([
      'schema',
      'verdict',
      'version',
      'assembly',
      'charter',
      'claims',
      'findings',
      'causes',
      'stats',
    ]);
  });

  it('is an array for several assemblies, in their order', () => {
    expect(JSON.parse(toJson([PROVED, REFUTED]))).toEqual([PROVED, unplaced(REFUTED)]);
  });

  it.each(HOSTILE)('keeps %j as it is, in characters that can be seen', (text) => {
    const printed = toJson([hostile(text)]);

    expect(JSON.parse(printed)).toEqual(unplaced(hostile(text)));
    expect(printed).toMatch(/^[\P{C}\n]*$/u);
  });
});
