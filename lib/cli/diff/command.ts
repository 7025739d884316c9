import { Option } from 'commander';
import { claimIds } from '../claim-ids';
import type { Register } from '../command';
import type { DiffFlags } from './flags';

const EXAMPLES = `
Examples:
  cordon diff approved/cdk.out cdk.out                     each with the charter that came with it
  cordon diff approved/cdk.out cdk.out --charter own.yaml  both against a reviewer's own charter
  cordon diff approved/cdk.out cdk.out --format markdown   for a pull request's comment
  cordon diff before.json after.json --charter own.yaml    two templates

Exit code: 0 no claim is worse of AFTER than of BEFORE, and none of AFTER is refuted; 1 otherwise;
2 could not run.`;

export const registerDiff: Register = (program, io, exit) => {
  program
    .command('diff')
    .summary('show what one assembly changes of another')
    .description(
      'Shows whoever approves what means something else: claims, doors, roles, reach, keys, images, data. Then the rest, folded.',
    )
    .argument('<before>', 'assembly directory or template, as it was approved')
    .argument('<after>', 'assembly directory or template, as it is proposed')
    .option('--charter <file>', 'deployment file with the charter for both (default: each its own)')
    .option('--except <ids>', 'leave these claims out, separated by commas', claimIds)
    .addOption(
      new Option('--format <format>', 'what to print')
        .choices(['text', 'json', 'markdown', 'html'])
        .default('text'),
    )
    .option('--verbose', 'list every value that differs, and all findings')
    .option('--output <file>', 'write to a file instead of stdout')
    .addHelpText('after', EXAMPLES)
    .action((before: string, after: string, flags: DiffFlags) => {
      const { diffPaths } = require('./diff-paths') as typeof import('./diff-paths');
      exit(diffPaths(before, after, flags, io));
    });
};
