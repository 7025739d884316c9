import { Option } from 'commander';
import type { Register } from '../command';
import type { DeployPlanFlags } from './flags';

const EXAMPLES = `
Examples:
  cordon deploy-plan cdk.out --deployment config/own.yaml                    to read
  cordon deploy-plan cdk.out --deployment config/own.yaml --format markdown  for a change request
  cordon deploy-plan cdk.out --format json                                   for a machine

What stands in <ANGLE-BRACKETS> is known only when the step before is done; <DEPLOYMENT-FILE> is the reviewers' own, and never the
copy in the assembly, which the app wrote. It runs nothing.

Exit code: 0 printed, 2 could not run.`;

export const registerDeployPlan: Register = (program, io, exit) => {
  program
    .command('deploy-plan')
    .summary('print the commands of a first deploy, in order')
    .description(
      'Prints the runbook of an assembly: commands, stops for couriers, how to resume and how to undo.',
    )
    .argument('[assembly]', 'assembly directory', 'cdk.out')
    .option(
      '--deployment <file>',
      'file that it is synthesized from and held against (default: none; commands say <DEPLOYMENT-FILE>)',
    )
    .addOption(
      new Option('--format <format>', 'what to print').choices(['text', 'markdown', 'json']).default('text'),
    )
    .option('--output <file>', 'write to a file instead of stdout')
    .addHelpText('after', EXAMPLES)
    .action((path: string, flags: DeployPlanFlags) => {
      const { printPlan } = require('./print-plan') as typeof import('./print-plan');
      exit(printPlan(path, flags, io));
    });
};
