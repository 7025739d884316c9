import { claimIds } from '../claim-ids';
import type { Register } from '../command';
import type { AttestFlags } from './flags';

const EXAMPLES = `
Examples:
  cordon attest cdk.out --charter own.yaml --key first.pem --output verdict.dsse.json
  cordon attest cdk.out --charter own.yaml --key second.pem --add verdict.dsse.json --output verdict.dsse.json
  cordon attest cdk.out --charter own.yaml --check verdict.dsse.json

The envelope is DSSE, the statement in-toto's simple verification result (svr v0.2): it names the
proved claims, the digests of assembly, templates and charter. Keys are those that the charter has
for evidence. Whoever adds a signature verifies first, and signs what they found themselves.

Exit code: 0 signed, or signed by enough; 1 not proved, or not signed as asked; 2 could not run.`;

export const registerAttest: Register = (program, io, exit) => {
  program
    .command('attest')
    .summary('sign what an assembly was proved to be')
    .description('Verifies an assembly and signs the proved claims, or checks who signed them.')
    .argument('[path]', 'assembly directory', 'cdk.out')
    .option('--charter <file>', 'deployment file with the charter (default: deployment.yaml in the assembly)')
    .option(
      '--evidence <file...>',
      "signed evidence of tests, and proofs out of the release log (default: those in the assembly's evidence/)",
    )
    .option('--key <file...>', 'private keys to sign with, PEM')
    .option('--add <envelope>', 'add signatures to this envelope')
    .option('--check <envelope>', 'check this envelope against assembly and charter')
    .option(
      '--signers <number>',
      "with --check: keys that must have signed (default: the charter's approvers)",
    )
    .option('--except <ids>', 'leave these claims out, separated by commas', claimIds)
    .option('--output <file>', 'write the envelope to a file instead of stdout')
    .addHelpText('after', EXAMPLES)
    .action((path: string, flags: AttestFlags) => {
      const { attestPath } = require('./attest-path') as typeof import('./attest-path');
      exit(attestPath(path, flags, io));
    });
};
