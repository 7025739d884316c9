import fc from 'fast-check';

type Members = Record<string, unknown>;

/** Every place in a value, as the names that lead there. */
const placesIn = (value: unknown): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, member]) => [
        [name],
        ...placesIn(member).map((rest) => [name, ...rest]),
      ])
    : [];

/** The same value with another at a place, or without it. */
function changed(value: unknown, [name = '', ...rest]: readonly string[], to: unknown): unknown {
  const copy = (Array.isArray(value) ? [...value] : { ...(value as Members) }) as Members;
  if (rest.length > 0) copy[name] = changed(copy[name], rest, to);
  else if (to === undefined) delete copy[name];
  else copy[name] = to;
  return copy;
}

/** A value with something odd in one place, or with one member more. */
export const changedValue = (value: unknown, odd: readonly unknown[] = []): fc.Arbitrary<unknown> => {
  const common = [undefined, null, '', 'x', -1, 0, 1.5, 2 ** 53, Number.NaN, true, [], {}, [null], 'hold'];
  const to = fc.oneof(
    fc.constantFrom<unknown>(...common, ...odd),
    fc.constantFrom('sha256:', `sha256:${'A'.repeat(64)}`, `sha384:${'1'.repeat(95)}`),
    fc.constantFrom('2026-13-45T00:00:00.000Z', '2026-11-27T00:00:00+01:00'),
    fc.string({ maxLength: 300 }),
    fc.json().map((text): unknown => JSON.parse(text)),
  );
  return fc
    .tuple(fc.constantFrom(...placesIn(value)), fc.constantFrom('', 'extra'), to)
    .map(([place, more, other]) => changed(value, more ? [...place.slice(0, -1), more] : place, other));
};
