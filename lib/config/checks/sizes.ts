import { FARGATE_MEMORY } from '../fargate';
import { INSTANCE_FAMILIES, typesLike } from '../instances';
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

/** Models run on instances that exist, and of whose disks Cordon knows whether they are encrypted. */
export const instanceTypes: Check = function* ({ enclave }) {
  for (const use of MODEL_USES) {
    const type = enclave[use]?.instanceType;
    if (type === undefined) continue;
    const path = ['enclave', use, 'instanceType'];
    const known = typesLike(type);
    if (known.length === 0)
      yield problem(
        'instance-family-unknown',
        path,
        `'${type}' is of a family whose storage Cordon doesn't know; allowed: ${list(INSTANCE_FAMILIES)}`,
      );
    else if (!known.includes(type))
      yield problem(
        'instance-type-unknown',
        path,
        `'${type}' is no type that SageMaker hosts models on; allowed of its family: ${list(known)}`,
      );
  }
};
