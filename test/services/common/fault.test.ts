import { Fault, loggable } from '../../../lib/services/common/fault';

const SECRET = 'at the depot we keep secrets:1:2';

it.each<[string, Error]>([
  ['a message shaped like a frame', new Error(`first line\n    ${SECRET}`)],
  ['a message that is nothing else', new TypeError(SECRET)],
  ['a message that was changed later', Object.assign(new Error(`x\n${SECRET}`), { message: 'harmless' })],
])('logs nothing of %s', (_, error) => {
  const logged = loggable(error);
  expect(JSON.stringify(logged)).not.toContain('depot');
  expect(logged.name).toBe(error.name);
});

it.each<[string, Error]>([
  ['an error', new Error('some words\nin two lines')],
  ['an error without a message', new RangeError()],
])('logs the frames of %s', (_, error) => {
  expect(loggable(error).frames?.[0]).toMatch(/^at .*fault\.test\.ts:\d+:\d+\)?$/);
});

it('logs the code of an error of the system', () => {
  expect(loggable(Object.assign(new Error(SECRET), { code: 'ENOENT' }))).toMatchObject({ code: 'ENOENT' });
});

it('logs the code of a fault, and nothing more', () => {
  expect(loggable(new Fault('late', SECRET))).toEqual({ name: 'Fault', code: 'late' });
  expect(loggable(SECRET)).toEqual({ name: 'string' });
});
