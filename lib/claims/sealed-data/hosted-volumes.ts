import { storageOf } from '../../config/instances';
import type { Fault } from '../../contract/fault';
import type { World } from '../../contract/world';
import { resourceNamed } from '../../engines/iam/resource-policies';
import { get, itemsOf, textOf } from '../../template/values/values';
import { dataFault } from './data-fault';

/** Volumes of a model's instances hold its weights: they have a key of the enclave, or disks whose hardware encrypts. */
export function* volumeFaults({ assembly }: World): Iterable<Fault> {
  for (const config of assembly.ofType('AWS::SageMaker::EndpointConfig')) {
    if (resourceNamed(assembly, 'AWS::KMS::Key', get(config.properties, 'KmsKeyId'))) continue;
    for (const variant of itemsOf(get(config.properties, 'ProductionVariants'))) {
      const type = get(variant, 'InstanceType');
      const volume = get(variant, 'VolumeSizeInGB');
      if (storageOf(textOf(type) ?? '') === 'local' && volume === undefined) continue;
      yield dataFault(
        config,
        volume ?? type ?? variant,
        `instances of ${textOf(type) ?? 'a type that is not known'} have volumes that no key of the enclave encrypts`,
        "Set KmsKeyId to the weights' key.",
      );
    }
  }
}
