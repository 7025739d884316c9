import { outsideGuests } from '../lib/claims/shared/permissions/outside-guests';
import { outsideRows } from '../lib/claims/shared/permissions/outside-rows';
import { accessGraphOf } from '../lib/engines/iam/access-graph';
import { enclave } from './claims/enclaves';
import { DEPLOYMENTS } from './helpers/assemblies';

test.each(DEPLOYMENTS)('%s', (name) => {
  const g = accessGraphOf(enclave(name));
  const t = performance.now();
  const found = [...outsideRows(g)].map(({ message }) => message);
  const t2 = performance.now();
  found.push(...[...outsideGuests(g)].map(({ message }) => message));
  console.log(name, t2 - t, performance.now() - t2, found.length);
  expect(found).toEqual([]);
});
