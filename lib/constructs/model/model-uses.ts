import type { ModelUse } from '../../config/model-uses';
import type { Enclave } from '../../config/schema';

/** The models that a deployment hosts, which are also the roles that host them: the safeguard is optional. */
export const hostedUses = (enclave: Enclave): readonly ModelUse[] =>
  enclave.safeguard === undefined ? ['model'] : ['model', 'safeguard'];
