import type { Register } from '../command';
import type { CheckFlags, NewFlags, SignFlags } from './flags';

const EXAMPLES = `
Examples:
  cordon evidence new cdk.out --charter own.yaml --draft draft.json --output statement.json
  cordon evidence new cdk.out --draft draft.json --from eval.json tests.json --output statement.json
  cordon evidence sign statement.json --charter own.yaml --key jane.pem --output use.dsse.json
  cordon evidence sign use.dsse.json --charter own.yaml --key ray.pem --output use.dsse.json
  cordon evidence check use.dsse.json --charter own.yaml --assembly cdk.out
  cordon evidence show use.dsse.json

A draft is the predicate of evidence of use, or of a regression result: docs/evidence.md.

Exit code: 0 done, or it holds; 1 it doesn't hold; 2 could not run.`;

const load = () => require('./run-evidence') as typeof import('./run-evidence');

export const registerEvidence: Register = (program, io, exit) => {
  const evidence = program
    .command('evidence')
    .summary('make, sign and check evidence that a use was tested')
    .description('Makes, signs, checks and shows evidence of verification, validation and test.')
    .helpCommand(false)
    .addHelpText('after', EXAMPLES);
  evidence
    .command('new')
    .summary('write a statement about exactly what an assembly deploys')
    .description("Adds the digests of what is deployed to a draft of the test organisation's.")
    .argument('[assembly]', 'assembly directory', 'cdk.out')
    .requiredOption('--draft <file>', 'the predicate, JSON; results may be left out that parts give')
    .option('--from <file...>', "parts: what 'npm run eval' and 'npm test' wrote by --evidence")
    .option('--charter <file>', 'deployment file with the charter (default: deployment.yaml in the assembly)')
    .option('--output <file>', 'write to a file instead of stdout')
    .action((path: string, flags: NewFlags) => exit(load().newEvidence(path, flags, io)));
  evidence
    .command('sign')
    .summary('sign a statement, or add a signature')
    .description('Signs a statement into an envelope, or adds signatures to an envelope.')
    .argument('<file>', 'statement or envelope')
    .requiredOption('--charter <file>', 'deployment file with the charter, which has the keys that count')
    .requiredOption('--key <file...>', 'private keys to sign with, PEM')
    .option('--output <file>', 'write to a file instead of stdout')
    .action((file: string, flags: SignFlags) => exit(load().signEvidence(file, flags, io)));
  evidence
    .command('check')
    .summary('hold envelopes against charter and assembly')
    .description('Says whether evidence lets an assembly into use, with every reason why not.')
    .argument('<envelope...>', 'envelopes')
    .option('--assembly <path>', 'assembly directory', 'cdk.out')
    .option('--charter <file>', 'deployment file with the charter (default: deployment.yaml in the assembly)')
    .action((files: readonly string[], flags: CheckFlags) => exit(load().checkEvidence(files, flags, io)));
  evidence
    .command('show')
    .summary('print what an envelope says, for people')
    .description('Prints what an envelope says. Nothing of it is checked.')
    .argument('<envelope>', 'envelope')
    .action((file: string) => exit(load().showEvidence(file, io)));
};
