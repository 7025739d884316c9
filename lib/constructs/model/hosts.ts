import type { Enclave } from '../../config/schema';

/** What SageMaker hosts; also the names of the roles that host it. */
export type Host = 'model' | 'safeguard';

/** The hosts of a deployment: the safeguard is optional. */
export const hostsOf = (enclave: Enclave): readonly Host[] =>
  enclave.safeguard === undefined ? ['model'] : ['model', 'safeguard'];
