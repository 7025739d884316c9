import { closedWorld } from '../../../lib/claims/closed-world/claim';
import { operable } from '../../../lib/claims/operable/claim';
import { deployments } from '../../../lib/claims/operable/deployments';
import { sealedData } from '../../../lib/claims/sealed-data/claim';
import { sharedPlaces } from '../../../lib/claims/sealed-data/shared-places';
import type { World } from '../../../lib/contract/world';
import { accessGraphOf } from '../../../lib/engines/iam/access-graph';
import { refusalOf } from '../../../lib/engines/iam/requests/literal-request';
import { attempt } from '../../../lib/verify/challenge';
import { after, edit, enclave, resource } from '../enclaves';
import { refutations } from '../proof-cases';

// Models on instances that have no disks of their own: iso's safeguard, and isob's model.

const iso = enclave('iso');
const CONFIG = 'AWS::SageMaker::EndpointConfig';
const config = resource(iso, CONFIG, /^Safeguard/);
const { raw } = resource(iso, 'AWS::KMS::Key', /^Keyspolicies/).template;
const { Outputs } = raw as { Outputs: Record<string, { Export: { Name: string } }> };
const keys = Object.keys(Outputs).filter((id) => /FnGetAttKeys\w+Arn/.test(id) && !/Keysweights/.test(id));
const under = (key: string) =>
  after(iso, [
    edit(config, 'replace', 'Properties/KmsKeyId', { 'Fn::ImportValue': Outputs[key]?.Export.Name }),
  ]);

/** Ids of what CloudFormation may not make. */
const unmade = (world: World) =>
  [...deployments(accessGraphOf(world))].flatMap(({ by, request }) =>
    refusalOf(request) ? [by.logicalId] : [],
  );

test('the keys of other data are known', () => expect(keys.length).toBeGreaterThan(4));

test.each(keys)('disks with %s in place of the key of the weights', (key) => {
  const world = under(key);
  expect([...sharedPlaces(world)].map(({ logicalId }) => logicalId)).toContain(config.logicalId);
  expect(unmade(world)).toContain(config.logicalId);
});

test('with the key of the weights they are made', () => {
  for (const name of ['iso', 'isob'] as const) expect(unmade(enclave(name))).toEqual([]);
});

test('both claims tell it', () => {
  const world = under(keys[0] ?? '');
  for (const claim of [operable, sealedData])
    expect(refutations(claim, world).filter((text) => text.includes(config.logicalId))).not.toEqual([]);
});

test('without any key the claim falls at the configuration', () => {
  const guards = sealedData
    .prove(iso)
    .guards()
    .filter(({ logicalId }) => logicalId === config.logicalId);
  const source = { file: '', digest: '', charter: iso.charter };
  expect(guards.map((guard) => attempt(iso.assembly, source, sealedData, guard).outcome)).toEqual(['fallen']);
});

test.each([0, 513])('disks of %d GB are none that SageMaker makes', (size) => {
  const world = after(iso, [edit(config, 'replace', 'Properties/ProductionVariants/0/VolumeSizeInGB', size)]);
  expect(refutations(closedWorld, world).join()).toContain(config.logicalId);
});
