import { sharedPlaces } from '../../../lib/claims/sealed-data/shared-places';
import { replace } from '../../../lib/contract/mutation';
import { accessGraphOf } from '../../../lib/engines/iam/access-graph';
import { get } from '../../../lib/template/values/values';
import { DEPLOYMENTS } from '../../helpers/assemblies';
import { after, edit, enclave, resource } from '../enclaves';

const world = enclave();
const messages = (faults: ReturnType<typeof sharedPlaces>) => [...faults].map(({ logicalId }) => logicalId);

test.each(DEPLOYMENTS)('%s keeps each class of data apart', (name) => {
  expect(messages(sharedPlaces(enclave(name)))).toEqual([]);
});

const { inventory } = accessGraphOf(world);
const [proxy] = inventory.proxies;
const [review] = inventory.reviews;
interface Encryption {
  readonly ServerSideEncryptionConfiguration: readonly {
    readonly ServerSideEncryptionByDefault: { readonly KMSMasterKeyID: unknown };
  }[];
}
const LEDGER = 's3://cordon-commercial-ledger-111122223333-us-east-1/';

test.each([
  ['the proxy seals payloads in the ledger', proxy],
  ['the review service reads payloads in the ledger', review],
])('%s', (_, task) => {
  const at = task?.environment.get('CORDON_PAYLOADS')?.at;
  if (!task || !at) throw new Error('no such value');
  const found = messages(sharedPlaces(after(world, [replace(at, LEDGER)])));
  expect(found).toContain(task.resource.logicalId);
});

test('the trail is encrypted with the key of the ledger', () => {
  const trail = resource(world, 'AWS::CloudTrail::Trail', /./);
  const ledger = resource(world, 'AWS::S3::Bucket', /^Ledger/);
  const { Resources } = ledger.template.raw as {
    Resources: Record<string, { Properties: { BucketEncryption: Encryption } }>;
  };
  const [rule] =
    Resources[ledger.logicalId]?.Properties.BucketEncryption.ServerSideEncryptionConfiguration ?? [];
  const key = rule?.ServerSideEncryptionByDefault.KMSMasterKeyID;
  expect(get(trail.properties, 'KMSKeyId')).toBeDefined();
  expect(
    messages(sharedPlaces(after(world, [edit(trail, 'replace', 'Properties/KMSKeyId', key)]))),
  ).toContain(trail.logicalId);
});
