import type { Change } from '../../../../bin/dev/sweep/change';
import { type Enclave, enclaveIn } from '../../../../bin/dev/sweep/enclave';
import { changesOf } from '../../../../bin/dev/sweep/enumerate';
import { assemblyDirectory, type DeploymentName, deploymentOf } from '../../../helpers/assemblies';

/** Makes for each deployment once what the tests of a process share: there are some 43,000 changes of each. */
function once<T>(make: (name: DeploymentName) => T): (name: DeploymentName) => T {
  const made = new Map<DeploymentName, T>();
  return (name) => {
    const known = made.get(name) ?? make(name);
    made.set(name, known);
    return known;
  };
}

/** A deployment as this tree's sources synthesize it, to be swept. */
export const enclaveOf = once(
  (name): Enclave => enclaveIn(assemblyDirectory(name), deploymentOf(name).charter),
);

/** Every change of it. */
export const changesIn = once((name): readonly Change[] => changesOf(enclaveOf(name).contents));
