import { type Command, Option } from 'commander';
import type { Register } from '../command';
import type { CheckFlags, DigestFlags, KeyNewFlags, KeyShowFlags, SignFlags } from './flags';

const EXAMPLES = `
Examples:
  cordon charter check own.yaml                        all that is wrong, or left to be filled in
  cordon charter check own.yaml --against before.yaml  what differs, in words
  cordon charter digest layouts/proxy                  sha256:… of an image, for charter.images
  cordon charter digest weights.tar.gz                 sha384:… of a file, for charter.releases
  cordon charter key new --use policy --output policy.pem
  cordon charter key show policy.pem --use policy      its public half, as a charter has it
  cordon charter sign own.yaml --key first.pem --output own.dsse.json
  cordon charter sign own.yaml --key second.pem --add own.dsse.json --output own.dsse.json
  cordon charter sign own.yaml --check own.dsse.json --trusted before.yaml

What check prints is the digest of what a charter says, by which ledgers and evidence name it. That
of the file, which cordon verify prints, is told by digest.

A signature is on what the charter says, however its file is written (RFC 8785), as a DSSE envelope
of an in-toto statement. Keys are those that a charter has for evidence.

Exit code: 0 as it should be or done; 1 wrong, unfinished, different, or not signed as asked; 2 could not run.`;

const USES = ['policy', 'evidence', 'release', 'live'];
const ALGORITHMS = ['ed25519', 'ecdsa-p384-sha384'];

export const registerCharter: Register = (program, io, exit) => {
  const charter = program
    .command('charter')
    .summary('check, compare and sign a charter; its keys and digests')
    .description("Helps to write a deployment file's charter, to review what changed in it, and to sign it.")
    .helpCommand(false)
    .addHelpText('after', EXAMPLES);
  registerKey(charter, io, exit);
  charter
    .command('digest')
    .summary('print the digest of a file, or of an image')
    .description(
      'Prints sha384:… of a file, or sha256:… of the image in a folder that is an OCI image layout.',
    )
    .argument('<path>', 'a file, or the folder of an OCI image layout')
    .option('--platform <os/architecture>', 'where the layout holds several (default: linux/amd64)')
    .action((path: string, flags: DigestFlags) => {
      const { printDigest } = require('./digest') as typeof import('./digest');
      exit(printDigest(path, flags, io));
    });
  charter
    .command('check')
    .summary('all that is wrong with it, or what differs from another')
    .description('Checks a deployment file, and tells every problem and placeholder on a line of its own.')
    .argument('<file...>', 'deployment files')
    .option('--against <file>', 'tell what differs from this deployment file')
    .option('--unfinished', 'placeholders are told, and are no fault')
    .action((files: readonly string[], flags: CheckFlags) => {
      const { checkCharters } = require('./check') as typeof import('./check');
      exit(checkCharters(files, flags, io));
    });
  charter
    .command('sign')
    .summary('sign what it says, or check who did')
    .description('Signs what a charter says, or checks who signed that.')
    .argument('<file>', 'deployment file')
    .option('--key <file...>', 'private keys to sign with, PEM')
    .option('--trusted <file>', 'deployment file whose keys count (default, to sign: the one that is signed)')
    .option('--add <envelope>', 'add signatures to this envelope')
    .option('--check <envelope>', 'check this envelope; needs --trusted')
    .option(
      '--signers <number>',
      'with --check: keys that must have signed (default: the approvers of --trusted)',
    )
    .option('--output <file>', 'write the envelope to a file instead of stdout')
    .action((file: string, flags: SignFlags) => {
      const { signCharter } = require('./sign') as typeof import('./sign');
      exit(signCharter(file, flags, io));
    });
};

const registerKey: Register = (charter: Command, io, exit) => {
  const load = () => require('./keys') as typeof import('./keys');
  const key = charter
    .command('key')
    .summary('make a key, or show its public half')
    .description("The charter's signing keys.")
    .helpCommand(false);
  key
    .command('new')
    .summary('make a key')
    .description('Makes a key. The private half goes to a file that only you may read, and is never printed.')
    .requiredOption('--output <file>', 'new file for the private key, PEM')
    .addOption(new Option('--use <use>', 'what it is to sign').choices(USES).makeOptionMandatory())
    .addOption(
      new Option('--algorithm <algorithm>', 'default: ed25519 for policies, else ecdsa-p384-sha384').choices(
        ALGORITHMS,
      ),
    )
    .option('--id <id>', 'its name in the charter (default: the use)')
    .action((flags: KeyNewFlags) => exit(load().newKey(flags, io)));
  key
    .command('show')
    .summary('print the public half of a key, as a charter has it')
    .description('Prints the public half of a private or public key, as a charter has it.')
    .argument('<file>', 'private or public key, PEM')
    .addOption(new Option('--use <use>', 'what it is to sign').choices(USES).makeOptionMandatory())
    .option('--id <id>', 'its name in the charter (default: the use)')
    .action((file: string, flags: KeyShowFlags) => exit(load().showKey(file, flags, io)));
};
