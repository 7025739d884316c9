import { Option } from 'commander';
import { claimIds } from '../claim-ids';
import type { Register } from '../command';
import type { ChallengeFlags } from './flags';

const EXAMPLES = `
Examples:
  cordon challenge                                   cdk.out and the charter that came with it
  cordon challenge cdk.out --charter reviewed.yaml   an assembly, a reviewer's own charter
  cordon challenge --claims no-egress --verbose      one claim, with every guard that it rests on

Exit code: 0 each claim is proved and falls with each of its guards, 1 not so, 2 could not run.`;

export const registerChallenge: Register = (program, io, exit) => {
  program
    .command('challenge')
    .summary('break what each proof rests on, and show that the claim falls')
    .description(
      'Breaks, in memory and one at a time, each fact that a proof rests on, and verifies again: the claim must fall, by a finding at that fact. So it shows that the proofs are not empty.',
    )
    .argument('[path]', 'assembly directory, or a template', 'cdk.out')
    .option('--charter <file>', 'deployment file with the charter (default: deployment.yaml in the assembly)')
    .option(
      '--evidence <file...>',
      "signed evidence of tests, and proofs out of the release log (default: those in the assembly's evidence/)",
    )
    .option('--claims <ids>', 'challenge these claims alone, separated by commas', claimIds)
    .option('--except <ids>', 'leave these claims out, separated by commas', claimIds)
    .addOption(new Option('--format <format>', 'what to print').choices(['text', 'json']).default('text'))
    .option('--verbose', 'list every guard, not only those that need a look')
    .addHelpText('after', EXAMPLES)
    .action((path: string, flags: ChallengeFlags) => {
      const { challengePath } = require('./challenge-path') as typeof import('./challenge-path');
      exit(challengePath(path, flags, io));
    });
};
