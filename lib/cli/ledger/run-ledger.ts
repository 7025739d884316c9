/** What `cordon ledger` and `cordon release` do: a bundle of its own, so that no other command loads a log's code. */

export { clientCheckCommand } from '../client/check';
export { releaseAddCommand } from '../release/add';
export { releaseCheckCommand } from '../release/check';
export { releaseImageCommand } from '../release/check-image';
export { releaseProveCommand } from '../release/prove';
export { checkCommand } from './check';
export { exportCommand } from './export';
export { policyCommand } from './policy';
export { proveCommand } from './prove';
export { showCommand } from './show';
export { witnessCommand } from './witness';
