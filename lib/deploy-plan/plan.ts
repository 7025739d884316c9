import { images, policies } from './courier-steps';
import { bootstrap, doors, first, ready, second, third } from './operator-steps';
import type { Place } from './place';
import type { Step } from './step';

/** A first deploy, from an account that holds nothing to the first answer. */
export interface Plan {
  readonly deployment: string;
  readonly assembly: string;
  readonly account: string;
  readonly region: string;
  readonly steps: readonly Step[];
}

/** The steps of a first deploy, in order, with the commands of this deployment. */
export const planOf = (place: Place): Plan => ({
  deployment: place.file,
  assembly: place.assembly,
  account: place.deployment.enclave.account,
  region: place.deployment.enclave.region,
  steps: [bootstrap, ready, first, images, second, policies, third, doors].map((step) => step(place)),
});
