import { InvalidArgumentError, Option } from 'commander';
import type { Register } from '../command';
import type { PoliciesFlags } from './flags';

const EXAMPLES = `
Examples:
  cordon policies config/own.yaml --format scp                       service control policies, as JSON by name
  cordon policies config/own.yaml --format scp --attached 3          where three are attached already
  cordon policies config/own.yaml --format rcp --output policies/    a file for each
  cordon policies config/own.yaml --format template                  a stack for the management account

Attach them after the account was bootstrapped: what bootstraps an account is denied by them.

Exit code: 0 they can be attached, 1 they are too long or too many, 2 could not run.`;

export const registerPolicies: Register = (program, io, exit) => {
  program
    .command('policies')
    .summary('print the policies that hold an account to an enclave')
    .description(
      'Prints what the organization, or an administrator, holds the account of a deployment by: service control, resource control and declarative policies, a permissions boundary, endpoint policies.',
    )
    .argument('<deployment>', 'deployment file')
    .addOption(
      new Option('--format <format>', 'which policies')
        .choices(['scp', 'rcp', 'boundary', 'endpoint', 'declarative', 'template'])
        .default('scp'),
    )
    .option(
      '--attached <number>',
      'how many of the kind are attached to the target already (default: 1)',
      count,
    )
    .option('--output <folder>', 'write a file for each policy there, and what they are to stdout')
    .addHelpText('after', EXAMPLES)
    .action((deployment: string, flags: PoliciesFlags) => {
      const { printPolicies } = require('./print-policies') as typeof import('./print-policies');
      exit(printPolicies(deployment, flags, io));
    });
};

function count(text: string): number {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('give a number from 0 to 99');
}
