import { type Cleared, clearedByBoth, clears } from '../../lib/config/clearances';

it.each<[Cleared, Cleared, boolean]>([
  [{}, {}, true],
  [{}, { clearance: 'confidential' }, false],
  [{ clearance: 'secret' }, { clearance: 'confidential' }, true],
  [{ clearance: 'secret' }, { clearance: 'top-secret' }, false],
  [{ clearance: 'top-secret' }, { clearance: 'secret', caveats: ['NOFORN'] }, false],
  [{ clearance: 'secret', caveats: ['NOFORN', 'SI'] }, { clearance: 'secret', caveats: ['SI'] }, true],
  [{ caveats: ['SI'] }, { caveats: ['SI', 'NOFORN'] }, false],
])('%j holds what %j asks: %s', (held, asked, expected) => {
  expect(clears(held, asked)).toBe(expected);
});

it.each<[Cleared, Cleared, Cleared]>([
  [{ clearance: 'secret' }, {}, { clearance: undefined, caveats: [] }],
  [
    { clearance: 'secret', caveats: ['SI', 'NOFORN'] },
    { clearance: 'top-secret', caveats: ['SI'] },
    { clearance: 'secret', caveats: ['SI'] },
  ],
])('of %j and %j both say %j', (one, other, both) => {
  expect(clearedByBoth(one, other)).toEqual(both);
  expect(clearedByBoth(other, one)).toEqual(both);
});
