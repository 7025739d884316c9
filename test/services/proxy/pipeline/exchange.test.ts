import fc from 'fast-check';
import { readable } from '../../../../lib/services/proxy/pipeline/exchange';

/** Every name and every value of JSON, however it lies. */
function* saidBy(value: unknown): Iterable<string> {
  if (Array.isArray(value)) for (const item of value) yield* saidBy(item);
  else if (typeof value === 'object' && value !== null)
    for (const [name, item] of Object.entries(value)) {
      yield name;
      yield* saidBy(item);
    }
  else yield String(value);
}

it('reads every name and every value of JSON, whatever they stand by', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      const text = readable(value);
      for (const said of saidBy(value)) expect(text).toContain(said);
    }),
    { numRuns: 1000, examples: [[{ a: [] }], [{ b: [[], {}] }], [{ c: {} }], [[{ d: [] }]]] },
  );
});
