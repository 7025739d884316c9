import { type Command, Option } from 'commander';
import { FORMATS } from '../../report/report';
import { accountId } from '../account-id';
import { claimIds } from '../claim-ids';
import type { Register } from '../command';
import { regionName } from '../region-name';
import type { VerifyFlags } from './flags';

const EXAMPLES = `
Examples:
  cordon verify                                          cdk.out and the charter that came with it
  cordon verify cdk.out --charter reviewed.yaml          an assembly, a reviewer's own charter
  cordon verify a.template.json b.yaml --charter c.yaml  templates, read as one assembly
  cordon verify --format sarif --output verdict.sarif    for code scanning
  cordon verify --report report                          every format, into a folder
  cordon verify --claims no-egress,no-bypass             two claims alone
  cordon verify --except no-edge                         all but one, as the first line says

Exit code: 0 every claim proved, 1 refuted or undecided, 2 could not run.`;

export const registerVerify: Register = (program: Command, io, exit) => {
  program
    .command('verify')
    .summary('hold an assembly against a charter')
    .description(
      'Holds a CDK assembly or CloudFormation templates against a charter. Reads files alone: no AWS account, no CDK, no network.',
    )
    .argument('[path...]', 'assembly directories, or templates (JSON or YAML) that form one assembly', [
      'cdk.out',
    ])
    .option('--charter <file>', 'deployment file with the charter (default: deployment.yaml in the assembly)')
    .option('--claims <ids>', 'decide these claims alone, separated by commas', claimIds)
    .option('--except <ids>', 'leave these claims out, separated by commas', claimIds)
    .option(
      '--evidence <file...>',
      "signed evidence of tests, and proofs out of the release log (default: those in the assembly's evidence/)",
    )
    .option(
      '--account <id>',
      "account of plain templates (default: the charter's, when it has one)",
      accountId,
    )
    .option(
      '--region <name>',
      "region of plain templates (default: the charter's, when it has one)",
      regionName,
    )
    .addOption(new Option('--format <format>', 'what to print on stdout').choices(FORMATS).default('text'))
    .option('--output <file>', 'write to a file instead of stdout')
    .option('--report <dir>', 'also write every format into a folder')
    .option('--assumptions', 'list in the text what is assumed, by whom it holds and how to check it')
    .option('--quiet', 'print nothing on stdout')
    .addHelpText('after', EXAMPLES)
    .action((paths: readonly string[], flags: VerifyFlags) => {
      const { verifyPaths } = require('./verify-paths') as typeof import('./verify-paths');
      exit(verifyPaths(paths, flags, io));
    });
};
