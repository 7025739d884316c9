import { deploymentSchema } from '../../lib/config/schema';

const { marking } = deploymentSchema.shape.charter.shape;

it.each(['SECRET', 'TOP SECRET//SI/TK//NOFORN', 'UNCLASSIFIED // FOUO', 'S', 'Protected (B)', undefined])(
  'a charter may be marked %s',
  (text) => {
    expect(marking.parse(text)).toBe(text);
  },
);

it.each([
  '',
  ' SECRET',
  'SECRET ',
  '<b>SECRET</b>',
  'SECRET\nX',
  'SECRET\u202eX',
  'S\u0301',
  'A&B',
  "'",
  'X'.repeat(121),
])('a charter is not marked %j', (text) => {
  expect(marking.safeParse(text).success).toBe(false);
});
