import { Option } from 'commander';
import type { Register } from '../command';
import type { ClientCheckFlags } from './flags';

const EXAMPLES = `
Examples:
  cordon client check https://proxy.example:8443 --policy releases.txt \\
    --authority authority.pem --cert caller.pem --key caller.key --charter charter.yaml

Exit code: 0 proved, 1 refuted: send nothing there, 2 could not run.`;

const load = () => require('../ledger/run-ledger') as typeof import('../ledger/run-ledger');

export const registerClient: Register = (program, io, exit) => {
  program
    .command('client')
    .summary('check a proxy before the first request')
    .description('For callers of a safety proxy.')
    .helpCommand(false)
    .addHelpText('after', EXAMPLES)
    .command('check')
    .summary('hold what a proxy runs against the release log')
    .description(
      "Asks a proxy for proofs of its image, its release, its classifiers' policies and its assembly, and verifies them.",
    )
    .argument('<url>', 'of the proxy, https://HOST:PORT')
    .requiredOption('--policy <file>', 'keys of the release log, its witnesses and their quorum')
    .requiredOption('--authority <file>', "who signs the proxy's certificate, PEM")
    .requiredOption('--cert <file>', "the caller's certificate, PEM")
    .requiredOption('--key <file>', "the caller's private key, PEM")
    .option('--charter <file>', 'deployment file: its image and its charter, and no others')
    .option('--assembly <digest>', 'sha384: of the assembly that must be logged (default: any that is)')
    .addOption(new Option('--format <format>', 'what to print').choices(['text', 'json']).default('text'))
    .action(async (url: string, flags: ClientCheckFlags) =>
      exit(await load().clientCheckCommand(url, flags, io)),
    );
};
