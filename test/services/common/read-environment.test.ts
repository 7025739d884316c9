import { parseListen, readEnvironment } from '../../../lib/services/common/read-environment';
import { ENVIRONMENT_NAMES } from '../../../lib/services/environment';

const whole = Object.fromEntries(
  ENVIRONMENT_NAMES.proxy.map((name) => [name, name === 'CORDON_SERVICE' ? 'proxy' : 'x']),
);
const invalid = (says: RegExp) =>
  expect.objectContaining({ code: 'environment_invalid', message: expect.stringMatching(says) });

it('reads exactly what the contract has', () => {
  expect(readEnvironment('proxy', { ...whole, PATH: '/bin' })).toEqual(whole);
});

it.each(ENVIRONMENT_NAMES.proxy)('refuses to do without %s', (name) => {
  expect(() => readEnvironment('proxy', { ...whole, [name]: undefined })).toThrow(
    invalid(new RegExp(`${name} is missing`)),
  );
  expect(() => readEnvironment('proxy', { ...whole, [name]: '' })).toThrow(
    invalid(new RegExp(`${name} is missing`)),
  );
});

it('refuses what it does not know, and the environment of another service', () => {
  expect(() => readEnvironment('proxy', { ...whole, CORDON_FAIL_OPEN: 'true' })).toThrow(
    invalid(/CORDON_FAIL_OPEN is not known/),
  );
  expect(() => readEnvironment('proxy', { ...whole, CORDON_SERVICE: 'review' })).toThrow(
    invalid(/is not 'proxy'/),
  );
});

const review = Object.fromEntries(
  ENVIRONMENT_NAMES.review.map((name) => [name, name === 'CORDON_SERVICE' ? 'review' : 'x']),
);

it.each(['CORDON_LEDGER_KEY', 'CORDON_LEDGER_ML_DSA_KEY'])('refuses a review service without %s', (name) => {
  expect(() => readEnvironment('review', { ...review, [name]: undefined })).toThrow(
    invalid(new RegExp(`^${name} is missing: `)),
  );
});

it('reads what the contract has for some charters alone, if it is there, and for its own service', () => {
  expect(readEnvironment('review', review)).toEqual(review);
  const marked = { ...review, CORDON_MARKING: 'SECRET' };
  expect(readEnvironment('review', marked)).toEqual(marked);
  expect(() => readEnvironment('review', { ...review, CORDON_MARKING: '' })).toThrow(
    invalid(/CORDON_MARKING/),
  );
  expect(() => readEnvironment('proxy', { ...whole, CORDON_MARKING: 'SECRET' })).toThrow(
    invalid(/CORDON_MARKING is not known/),
  );
});

it('reads where to listen', () => {
  expect(parseListen('0.0.0.0:8443')).toEqual({ host: '0.0.0.0', port: 8443 });
  expect(parseListen('[::1]:0')).toEqual({ host: '::1', port: 0 });
  for (const text of ['8443', 'host:', 'host:99999', 'a b:1', ''])
    expect(() => parseListen(text)).toThrow(invalid(/HOST:PORT/));
});
