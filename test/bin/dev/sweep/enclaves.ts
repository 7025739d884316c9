import { type Enclave, enclaveIn } from '../../../../bin/dev/sweep/enclave';
import { assemblyDirectory, type DeploymentName, deploymentOf } from '../../../helpers/assemblies';

/** A deployment as this tree's sources synthesize it, to be swept. */
export const enclaveOf = (name: DeploymentName): Enclave =>
  enclaveIn(assemblyDirectory(name), deploymentOf(name).charter);
