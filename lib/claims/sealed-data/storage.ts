import { CARRIERS, encryptionOf, keyOf } from '../../aws/data-types';
import type { Fault } from '../../contract/fault';
import type { World } from '../../contract/world';
import { resourceNamed } from '../../engines/iam/resource-policies';
import type { Resource } from '../../template/assembly';
import { get } from '../../template/values/values';
import { isOneOf, mayBe, mayBePresent, show } from '../../template/values/worst-case';
import { dataFault } from './data-fault';

/** How each resource holds its data: with which key, and whether it copies or shares it. */
export function* storageFaults(world: World): Iterable<Fault> {
  for (const resource of world.assembly.resources) {
    if (CARRIERS.test(resource.type))
      yield dataFault(resource, resource, 'carries data elsewhere', 'Remove it.');
    else if (resource.type === 'AWS::KMS::Key') yield* replicatedKey(resource);
    else if (encryptionOf(resource.type)) {
      yield* unencrypted(resource, world);
      yield* copied(resource);
    }
  }
}

function* replicatedKey(key: Resource): Iterable<Fault> {
  const value = get(key.properties, 'MultiRegion');
  if (mayBe(value, (text) => text !== 'false'))
    yield dataFault(key, value ?? key, 'may be replicated to another region', 'Leave MultiRegion out.');
}

function* unencrypted(resource: Resource, { assembly }: World): Iterable<Fault> {
  const mode = encryptionOf(resource.type)?.mode;
  const modeValue = mode && get(resource.properties, ...mode.path);
  const value = keyOf(resource);
  const remedy = 'Encrypt it with a key of the enclave.';
  if (!resourceNamed(assembly, 'AWS::KMS::Key', value, 'KeyId')) {
    const says = `its key is ${show(value)}, which is no customer-managed key of the assembly`;
    yield dataFault(resource, value ?? resource, says, remedy);
  } else if (mode && !isOneOf(modeValue, mode.allowed))
    yield dataFault(resource, modeValue ?? resource, `encryption mode is ${show(modeValue)}`, remedy);
}

function* copied(resource: Resource): Iterable<Fault> {
  for (const name of encryptionOf(resource.type)?.copies ?? []) {
    const value = get(resource.properties, name);
    if (mayBePresent(value))
      yield dataFault(resource, value ?? resource, `${name} copies or opens what it holds`, 'Remove it.');
  }
}
