import 'cordon/jest';
import { createApp } from '../app';

test('whatever is added, the enclave can be no other', () => {
  expect(createApp()).toBeProved();
});
