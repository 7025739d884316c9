import { type Command, Option } from 'commander';
import type { Register } from '../command';
import type { ReleaseAddFlags, ReleaseCheckFlags, ReleaseImageFlags, ReleaseProveFlags } from './flags';

const EXAMPLES = `
Examples:
  cordon release log add --log ./releases --origin releases.example --key log.pem --charter own.yaml
  cordon release log add --log ./releases --origin releases.example --key log.pem --withdraw 3 --reason recalled
  cordon release log check ./releases --policy policy.txt --charter own.yaml
  cordon release log prove sha256:… --log ./releases --output image.tlog-proof
  cordon release log prove --log ./releases --charter own.yaml --attestation verdict.dsse.json --to evidence
  cordon release check ./layouts/proxy --log ./releases --policy policy.txt
  cordon release log prove sha256:… --verify image.tlog-proof --policy policy.txt

Exit code: 0 proved or done, 1 refuted, 2 could not run.`;

const load = () => require('../ledger/run-ledger') as typeof import('../ledger/run-ledger');

const naming = (command: Command) =>
  command
    .option('--charter <file>', 'a charter, its images and its models')
    .option(
      '--attestation <file>',
      'an assembly that was proved, by what cordon attest wrote; needs --charter',
    )
    .option('--image <name=digest...>', 'images, NAME=sha256:DIGEST')
    .option('--policy-bundle <name@version=digest...>', 'policy bundles, RED-LINE@VERSION=sha384:DIGEST');

export const registerRelease: Register = (program, io, exit) => {
  const release = program
    .command('release')
    .summary('keep and check the log of what may be used')
    .description(
      'Keeps and checks the log of all images, models, policies, charters and assemblies that may be used.',
    )
    .helpCommand(false)
    .addHelpText('after', EXAMPLES);
  release
    .command('check')
    .summary('recompute the digest of an image, and find it in the log')
    .description(
      'Holds every file of an OCI image layout against its digest, and the image against the release log.',
    )
    .argument('<layout>', 'folder of an OCI image layout')
    .requiredOption('--log <folder>', 'folder of the release log')
    .requiredOption('--policy <file>', 'whose signatures count: keys of the log, witnesses, quorum')
    .option('--platform <os/architecture>', 'where the layout holds several (default: linux/amd64)')
    .action(async (layout: string, flags: ReleaseImageFlags) =>
      exit(await load().releaseImageCommand(layout, flags, io)),
    );
  const log = release
    .command('log')
    .summary('add to the log, hold it against signatures, prove what is in it')
    .description('The release log.')
    .helpCommand(false);
  naming(
    log
      .command('add')
      .summary('add what is not in it yet, or withdraw')
      .description('Adds to a log, and signs it.'),
  )
    .requiredOption('--log <folder>', 'folder of the log; a new log is begun if it is not there')
    .requiredOption('--origin <name>', 'name of the log')
    .requiredOption('--key <file>', 'private Ed25519 key of the log, PEM')
    .option('--ml-dsa-seed <file>', 'seed of its ML-DSA-44 key: 64 hexadecimal digits')
    .option('--witnesses <file>', 'a policy: each witness in it that has an address is asked to cosign')
    .option('--write-policy <file>', 'write a policy: the keys that sign here, and no witness')
    .option('--withdraw <number>', 'withdraw this entry')
    .option('--reason <text>', 'why it is withdrawn')
    .option(
      '--release-again <number...>',
      'release again what was withdrawn as this entry, and is named here',
    )
    .action(async (flags: ReleaseAddFlags) => exit(await load().releaseAddCommand(flags, io)));
  naming(log.command('check').summary('hold it against signatures, witnesses and what is asked for'))
    .description('Recomputes the root, and finds in the log what the command line names.')
    .argument('<log>', 'folder of the log')
    .requiredOption('--policy <file>', 'whose signatures count: keys of the log, witnesses, quorum')
    .option('--history <file...>', 'earlier checkpoints, which the log must go on from')
    .addOption(
      new Option('--format <format>', 'what to print').choices(['text', 'json', 'sarif']).default('text'),
    )
    .option('--output <file>', 'write to a file instead of stdout')
    .option('--quiet', 'print nothing on stdout')
    .action(async (path: string, flags: ReleaseCheckFlags) =>
      exit(await load().releaseCheckCommand(path, flags, io)),
    );
  naming(log.command('prove').summary('prove that something is in it, or verify such a proof'))
    .description(
      'Makes proofs that need nothing else to be verified but a policy, or verifies one. With --to, of all that the command line names.',
    )
    .argument('[digest]', 'sha256:… or sha384:…')
    .option('--log <folder>', 'folder of the log')
    .option('--output <file>', 'write the proof to a file instead of stdout')
    .option('--to <folder>', 'write a proof of each thing that is named into a folder of evidence')
    .option('--verify <proof>', 'verify this proof')
    .option('--policy <file>', 'with --verify: whose signatures count')
    .action(async (digest: string | undefined, flags: ReleaseProveFlags) =>
      exit(await load().releaseProveCommand(digest, flags, io)),
    );
};
