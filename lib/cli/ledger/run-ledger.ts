/** What `cordon ledger` does: a bundle of its own, so that no other command loads a log's code. */
export { checkCommand } from './check';
export { exportCommand } from './export';
export { proveCommand } from './prove';
export { showCommand } from './show';
export { witnessCommand } from './witness';
