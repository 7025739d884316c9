import { claimIds } from '../claim-ids';
import type { Register } from '../command';
import type { HookFlags } from './flags';

const EXAMPLES = `
Examples:
  cordon hook package cdk.out --charter reviewed.yaml --attestation verdict.dsse.json --output hook
  cordon hook package cdk.out … --also shared-topics.yaml    a stack of that name may be deployed as well

What is written is deployed by AWS's own command line: docs/hook.md has the commands.

Exit code: 0 written, 1 the attestation does not hold, 2 could not run.`;

export const registerHook: Register = (program, io, exit) => {
  const hook = program
    .command('hook')
    .helpCommand(false)
    .summary('have CloudFormation refuse what was not attested')
    .description('Makes the hook by which CloudFormation refuses templates that nobody attested.');
  hook
    .command('package')
    .summary('write the hook, ready to deploy')
    .description(
      "Writes a folder: a function with all that it goes by, and a template that makes it CloudFormation's hook.",
    )
    .argument('[path]', 'assembly directory that was attested', 'cdk.out')
    .requiredOption('--charter <file>', 'the charter that it was proved by')
    .requiredOption('--attestation <file>', 'signed statement of cordon attest')
    .requiredOption('--output <folder>', 'where to write; it must not be there yet')
    .option(
      '--also <file...>',
      'template without parameters of another stack of the account, named as its stack',
    )
    .option('--evidence <file...>', "signed evidence (default: what is in the assembly's evidence/)")
    .option('--except <ids>', 'claims that the attestation leaves out, separated by commas', claimIds)
    .addHelpText('after', EXAMPLES)
    .action((path: string, flags: HookFlags) => {
      const { packageHook } = require('./package-hook') as typeof import('./package-hook');
      exit(packageHook(path, flags, io));
    });
};
