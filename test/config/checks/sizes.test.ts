import { createHash } from 'node:crypto';
import { crossChecks } from '../../../lib/config/checks';
import { deploymentOf } from '../../helpers/assemblies';
import { largeDeployment } from '../../helpers/large-charter';

test('callers of a large department fit into a task definition', () => {
  expect(crossChecks(largeDeployment())).toEqual([]);
});

test('callers that do not fit are refused by the field that is longest', () => {
  const deployment = deploymentOf('commercial');
  const [purpose] = deployment.charter.purposes;
  if (!purpose) throw new Error('no purpose');
  // Text that nothing compresses to less.
  const noise = createHash('shake256', { outputLength: 60_000 }).update('noise').digest('base64');
  const purposes = [...deployment.charter.purposes, { ...purpose, id: 'long', statement: noise }];
  const found = crossChecks({ ...deployment, charter: { ...deployment.charter, purposes } });
  expect(found.map(({ code, path }) => [code, path.join('.')])).toEqual([
    ['callers-too-large', 'charter.purposes'],
  ]);
});
