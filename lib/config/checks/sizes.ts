import { FARGATE_MEMORY } from '../fargate';
import { INSTANCE_FAMILIES, typesLike } from '../instances';
import { MODEL_USES } from '../model-uses';
import { SERVICE_KINDS } from '../names';
import { packed } from '../packed';
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

/** Characters of a task definition's 65,536 that are left for callers; all else that a proxy is told has less than 8,192. */
const CALLERS_CHARACTERS = 57_344;

/** What the proxy is told of callers fits into its task definition. Source: ECS developer guide, "Service quotas" (2026-11). */
export const callersSize: Check = function* ({
  charter: { class: of, agencies, purposes, tenants, reviewers },
}) {
  const text = JSON.stringify({ class: of, agencies, purposes, tenants, reviewers });
  if (text.length <= CALLERS_CHARACTERS) return;
  const { length } = packed(text);
  if (length <= CALLERS_CHARACTERS) return;
  const lists = Object.entries({ agencies, purposes, tenants, reviewers });
  const [longest = ['tenants']] = lists.toSorted(
    ([, one], [, other]) => JSON.stringify(other).length - JSON.stringify(one).length,
  );
  yield problem(
    'callers-too-large',
    ['charter', longest[0]],
    `agencies, purposes, tenants and reviewers are ${length} characters once they are packed, and a task definition has room for ${CALLERS_CHARACTERS}; name fewer, or spread them over several enclaves`,
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
