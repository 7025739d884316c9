import { MODEL_USES } from '../../../config/model-uses';
import { RED_LINES } from '../../../config/red-lines';
import type { Deployment } from '../../../config/schema';
import type { Check } from '../../check';
import { atLeast, quotasOf } from '../../quota';

/**
 * What a rolling update has more of than the endpoint's instances: a batch is made before what it replaces goes, and is half
 * of them at the most. `RetainAllVariantProperties` keeps as many as there are, so this may be half of the most.
 * Source: SageMaker API reference, "RollingUpdatePolicy".
 */
export const BATCH = 0.5;

/** Instances that models may scale to and be updated with, by type. */
function instancesOf({ enclave }: Deployment): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const use of MODEL_USES) {
    const hosted = enclave[use];
    if (hosted === undefined) continue;
    counts.set(
      hosted.instanceType,
      (counts.get(hosted.instanceType) ?? 0) + hosted.instances.max + Math.ceil(hosted.instances.max * BATCH),
    );
  }
  return counts;
}

export const modelInstancesQuota: Check = {
  id: 'quota-model-instances',
  asks: 'SageMaker may host as many instances of each type as the models may scale to, and half as many again for an update.',
  because: 'Accounts begin with none of the large types; each is asked for by its own quota.',
  questions: () => [quotasOf('sagemaker')],
  *look(scene) {
    for (const [type, count] of instancesOf(scene.deployment))
      yield* atLeast(
        scene,
        'sagemaker',
        { name: `${type} for endpoint usage` },
        count,
        'an update at the most instances',
      );
  },
};

/** Virtual CPUs that all tasks have together at their most. */
const cpusOf = ({ enclave: { proxy, classifier, review } }: Deployment) =>
  (proxy.cpu * proxy.tasks.max +
    classifier.cpu * classifier.tasks.max * RED_LINES.length +
    review.cpu * review.tasks.max) /
  1024;

export const fargateQuota: Check = {
  id: 'quota-fargate',
  asks: 'Fargate may run as many virtual CPUs as all tasks have at their most.',
  because: 'A new account has six.',
  questions: () => [quotasOf('fargate')],
  look: (scene) =>
    atLeast(
      scene,
      'fargate',
      { name: 'Fargate On-Demand vCPU resource count', code: 'L-3032A538' },
      cpusOf(scene.deployment),
      'every task at its most',
    ),
};
