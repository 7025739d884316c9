import { nearest } from '../../lib/config/nearest';

const KNOWN = ['deployment', 'cli-telemetry', '@aws-cdk/core:checkSecretUsage'];

test.each([
  ['deploymnt', 'deployment'],
  ['deplyoment', 'deployment'],
  ['Deployment', 'deployment'],
  ['deployments', 'deployment'],
  ['telemetry', undefined],
  ['cli-telemtry', 'cli-telemetry'],
  ['', undefined],
  ['x', undefined],
  ['d'.repeat(1_000_000), undefined],
])('%.20s is nearest to %s', (name, expected) => {
  expect(nearest(name, KNOWN)).toBe(expected);
});

test('nothing is near where nothing is known', () => {
  expect(nearest('deployment', [])).toBeUndefined();
});

test('of two the nearer is named, whatever their order', () => {
  expect(nearest('cat', ['cart', 'cat-s', 'cut'])).toBe('cart');
  expect(nearest('cat', ['cats-s', 'cut'])).toBe('cut');
});
