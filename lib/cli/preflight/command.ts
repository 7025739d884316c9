import { Option } from 'commander';
import type { Register } from '../command';
import type { PreflightFlags } from './flags';

const EXAMPLES = `
Examples:
  cordon preflight config/own.yaml                             ask AWS, by its own CLI
  cordon preflight cdk.out                                     of the deployment that came with it
  cordon preflight config/own.yaml --record answers.json       keep the answers
  cordon preflight config/own.yaml --recorded answers.json     judge answers elsewhere: no AWS, no network
  cordon preflight config/own.yaml --certificate proxy.pem     the dates of what couriers carry in
  cordon preflight config/own.yaml --except quota-fargate      where a region has no such quota

It runs the aws command (v2) with your credentials, and asks only what changes nothing: docs/preflight.md
lists the commands and the permissions that they need.

Exit code: 0 a deploy would go through, 1 it would not or that isn't known, 2 could not run.`;

export const registerPreflight: Register = (program, io, exit) => {
  program
    .command('preflight')
    .summary('ask whether an account is ready for a deploy')
    .description(
      'Asks AWS what a deploy needs of its account, and prints what is missing with the command that mends it.',
    )
    .argument('[path]', 'deployment file, or assembly directory', 'cdk.out')
    .option('--recorded <file>', 'judge recorded answers, and ask nobody')
    .option('--record <file>', 'write the answers to a file')
    .option('--certificate <file...>', 'certificates to be put in place, PEM')
    .option('--except <ids>', 'leave these checks out, separated by commas')
    .addOption(
      new Option('--format <format>', 'what to print').choices(['text', 'json', 'junit']).default('text'),
    )
    .option('--output <file>', 'write to a file instead of stdout')
    .addHelpText('after', EXAMPLES)
    .action(async (path: string, flags: PreflightFlags) => {
      const { preflightPath } = require('./run-preflight') as typeof import('./run-preflight');
      exit(await preflightPath(path, flags, io));
    });
};
