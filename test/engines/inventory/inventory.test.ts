import { inventoryOf } from '../../../lib/engines/inventory/inventory';
import { after, beside, edit, enclave, resource } from '../../claims/enclaves';
import { DEPLOYMENTS } from '../../helpers/assemblies';

const world = enclave();
const proxy = resource(world, 'AWS::ECS::TaskDefinition', /^Proxy/);

test.each(DEPLOYMENTS)('in %s each part is there once, and nothing else runs', (name) => {
  const { proxies, classifiers, reviews, models, safeguards, unrecognised } = inventoryOf(enclave(name));
  expect([proxies.length, reviews.length, models.length]).toEqual([1, 1, 1]);
  expect([...classifiers.values()].map((found) => found.length)).toEqual([1, 1, 1]);
  expect(safeguards.length).toBe(name === 'isob' ? 0 : 1);
  expect(unrecognised).toEqual([]);
});

test('a part is told with its role, its service and its endpoint', () => {
  const { proxies, models } = inventoryOf(world);
  expect(proxies[0]?.role).toBe('arn:aws:iam::111122223333:role/cordon/cordon-commercial-proxy');
  expect(proxies[0]?.services).toHaveLength(1);
  expect(proxies[0]?.securityGroups).toHaveLength(1);
  expect(models[0]).toMatchObject({ configs: [{}], endpoints: [{}] });
  expect(models[0]?.weights[0]).toMatch(/^s3:\/\/cordon-commercial-weights-.*\/frontier-2026-09\//);
});

test('another digest, a sidecar or another type makes a stranger', () => {
  const at = 'Properties/ContainerDefinitions';
  const image = 'x@sha256:0000000000000000000000000000000000000000000000000000000000000000';
  const others = [
    [edit(proxy, 'replace', `${at}/0/Image`, image)],
    [edit(proxy, 'replace', `${at}/0/Image`, 'proxy:latest')],
    [edit(proxy, 'add', `${at}/-`, { Name: 'more', Image: image })],
  ].map((mutations) => inventoryOf(after(world, mutations)));
  for (const { proxies, unrecognised } of others) {
    expect(proxies).toEqual([]);
    expect(unrecognised.map(({ logicalId }) => logicalId)).toEqual([proxy.logicalId]);
  }
  const more = inventoryOf(
    after(world, [beside(proxy, 'Fn', { Type: 'AWS::Lambda::Function', Properties: {} })]),
  );
  expect(more.unrecognised.map(({ type }) => type)).toEqual(['AWS::Lambda::Function']);
});
