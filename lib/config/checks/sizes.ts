import { FARGATE_MEMORY } from '../fargate';
import { INSTANCE_FAMILIES, storageOf } from '../instances';
import { MODEL_USES } from '../model-uses';
import { SERVICE_KINDS } from '../names';
import { type Check, list, problem } from './check';

/** No scale has a minimum above its maximum. */
export const scales: Check = function* ({ enclave }) {
  const all = {
    'model.instances': enclave.model.instances,
    ...(enclave.safeguard && { 'safeguard.instances': enclave.safeguard.instances }),
    'proxy.tasks': enclave.proxy.tasks,
    'classifier.tasks': enclave.classifier.tasks,
    'review.tasks': enclave.review.tasks,
  };
  for (const [path, { min, max }] of Object.entries(all))
    if (min > max)
      yield problem(
        'scale-inverted',
        ['enclave', ...path.split('.'), 'max'],
        `${max} is less than the minimum of ${min}; allowed: ${min} or more`,
      );
};

/** Each service has memory that Fargate offers for its CPU units. */
export const taskSizes: Check = function* ({ enclave }) {
  for (const service of SERVICE_KINDS) {
    const { cpu, memoryMiB } = enclave[service];
    const [least, most, step] = FARGATE_MEMORY[cpu] ?? [0, 0, 1];
    if (memoryMiB < least || memoryMiB > most || memoryMiB % step !== 0)
      yield problem(
        'memory-unfit',
        ['enclave', service, 'memoryMiB'],
        `${memoryMiB} MiB doesn't go with ${cpu} CPU units on Fargate; allowed: ${least} to ${most} in steps of ${step}`,
      );
  }
};

/** Models run on instances of whose disks Cordon knows whether they are encrypted. */
export const families: Check = function* ({ enclave }) {
  for (const use of MODEL_USES) {
    const type = enclave[use]?.instanceType;
    if (type !== undefined && storageOf(type) === undefined)
      yield problem(
        'instance-family-unknown',
        ['enclave', use, 'instanceType'],
        `'${type}' is of a family whose storage Cordon doesn't know; allowed: ${list(INSTANCE_FAMILIES)}`,
      );
  }
};
