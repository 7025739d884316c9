import type { Charter } from '../../lib/config/schema';
import { World } from '../../lib/contract/world';
import { buildAssembly } from '../../lib/template/build-assembly';

const assembly = buildAssembly([{ file: 'a.json', stack: 'a', content: { Resources: {} } }]);
const charter = {} as Charter;

test('what is worked out of a world is worked out once, and for each world by itself', () => {
  const make = jest.fn((world: World) => ({ world }));
  const [one, other] = [new World(assembly, charter), new World(assembly, charter)];
  expect(one.once(make)).toBe(one.once(make));
  expect(one.once(make).world).toBe(one);
  expect(other.once(make).world).toBe(other);
  expect(make).toHaveBeenCalledTimes(2);
});

test('undefined is an answer, a throw is none', () => {
  const nothing = jest.fn(() => undefined);
  const failing = jest.fn(() => {
    throw new Error('no');
  });
  const world = new World(assembly, charter);
  for (let i = 0; i < 2; i++) {
    expect(world.once(nothing)).toBeUndefined();
    expect(() => world.once(failing)).toThrow('no');
  }
  expect([nothing.mock.calls.length, failing.mock.calls.length]).toEqual([1, 2]);
});

test('other contents make another assembly, which knows nothing of the first', () => {
  const types = jest.fn(({ resources }: typeof assembly) => resources.map(({ type }) => type));
  const after = assembly.withContents(new Map([['a.json', { Resources: { A: { Type: 'T::T::T' } } }]]));
  expect([assembly.once(types), after.once(types)]).toEqual([[], ['T::T::T']]);
});
