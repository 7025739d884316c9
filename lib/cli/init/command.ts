import type { Register } from '../command';
import type { InitFlags } from './flags';

const EXAMPLES = `
Examples:
  cordon init                             asks for what it needs, on a terminal
  cordon init config/first.yaml --name first --region us-gov-west-1 --account 222233334444 \\
    --consumers 555566667777 --agency 'logistics=Logistics Command'
  cordon charter check config/first.yaml  what is left to be filled in

Digests, keys, certificates and people's roles that nobody has named are placeholders: an enclave
can be synthesized with them, and nothing that rests on one is proved.

Exit code: 0 written, 2 could not run; a file that is there is never overwritten.`;

const list = (value: string) => value.split(',').map((one) => one.trim());

export const registerInit: Register = (program, io, exit) => {
  program
    .command('init')
    .summary('write a new deployment file')
    .description(
      'Writes a new deployment file from flags, or from a few questions on a terminal, and checks it.',
    )
    .argument('[file]', 'the new file (default: NAME.yaml)')
    .option('--name <name>', 'name of the enclave: 3 to 16 lower-case letters, digits and hyphens')
    .option('--region <name>', 'region of the enclave; its partition follows from it')
    .option('--account <id>', 'account of the enclave, 12 digits')
    .option('--consumers <ids>', 'accounts that may connect to the safety proxy, separated by commas', list)
    .option(
      '--review-consumers <ids>',
      'accounts that reviewers connect from (default: those of --consumers)',
      list,
    )
    .option('--agency <id=name...>', 'agencies that may use it, each with its full name')
    .option('--reviewer-roles <arns>', 'roles that reviewers hold, two at the least', list)
    .option('--cidr <range>', 'private IPv4 range of the enclave', '10.64.0.0/16')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string | undefined, flags: InitFlags) => {
      const { runInit } = require('./run-init') as typeof import('./run-init');
      exit(await runInit(file, flags, io));
    });
};
