import type { Register } from '../command';
import type { LocalFlags } from './flags';

const EXAMPLES = `
Examples:
  cordon local                                 until Ctrl-C, on port 8443
  cordon local --port 0 --review-port 0 --directory ./stack
                                               on any free ports, with all records in ./stack

It is for development: the classifiers judge by their embedded screen alone, the policies are
signed by a key made on the spot, and the model is a stand-in that says back what it was asked.

Exit code: 0 stopped in good order, 2 could not run.`;

export const registerLocal: Register = (program, io, exit) => {
  program
    .command('local')
    .summary('run the safety stack on this machine')
    .description(
      'Runs proxy, three classifiers, the review service and a stand-in for a model on loopback, over mutual TLS.',
    )
    .option('--port <port>', 'port on 127.0.0.1; 0 for any that is free', '8443')
    .option('--review-port <port>', 'port of the review service; 0 for any that is free', '8444')
    .option('--directory <directory>', 'where records go (default: a fresh temporary directory)')
    .addHelpText('after', EXAMPLES)
    .action(async (flags: LocalFlags) => {
      const { localCommand } = require('./run-local') as typeof import('./run-local');
      exit(await localCommand(flags, io));
    });
};
