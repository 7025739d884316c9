import { type Command, Option } from 'commander';
import type { ExitCode, Register } from '../command';
import type { Io } from '../io';
import type {
  CheckFlags,
  ExportFlags,
  PolicyFlags,
  ProveFlags,
  ReplayFlags,
  ShowFlags,
  WitnessFlags,
} from './flags';

const EXAMPLES = `
Examples:
  cordon ledger check ./logs --policy policy.txt --charter charter.yaml --known known.json
  cordon ledger check s3://bucket/logs --policy policy.txt --charter charter.yaml --known known.json
  cordon ledger prove proxy-1/42 --log ./logs --output 42.tlog-proof
  cordon ledger prove proxy-1/42 --verify 42.tlog-proof --policy policy.txt
  cordon ledger export ./logs --to /media/disk --charter charter.yaml --policy policy.txt
  cordon ledger replay ./logs --policy policy.txt --payloads ./payloads --key payloads.key
  cordon ledger show ./logs --kind decision --outcome refused
  cordon ledger tail ./logs --follow
  cordon ledger policy --origin cordon/ACCOUNT/REGION --keys ed25519.txt ml-dsa-44.txt --output policy.txt

A policy says whose signatures count (https://c2sp.org/tlog-policy). A log that it names as PREFIX
stands for every log whose origin begins with PREFIX/.

Exit code: 0 proved or done, 1 refuted or undecided, 2 could not run.`;

type Exit = (code: ExitCode) => void;

const load = () => require('./run-ledger') as typeof import('./run-ledger');
const formats = (...choices: readonly string[]) =>
  new Option('--format <format>', 'what to print on stdout').choices(choices).default('text');

export const registerLedger: Register = (program, io, exit) => {
  const ledger = program
    .command('ledger')
    .summary('check the logs of what the safety stack decided')
    .description(
      'Checks, replays, proves, exports and shows decision logs, and witnesses them. Only witness and s3:// open a connection.',
    )
    .helpCommand(false)
    .addHelpText('after', EXAMPLES);
  registerCheck(ledger, io, exit);
  registerProve(ledger, io, exit);
  registerReplay(ledger, io, exit);
  registerExport(ledger, io, exit);
  registerShow(ledger, io, exit);
  registerWitness(ledger, io, exit);
  registerPolicy(ledger, io, exit);
};

function registerCheck(ledger: Command, io: Io, exit: Exit): void {
  ledger
    .command('check')
    .summary('hold logs against signatures, witnesses and a charter')
    .description(
      'Recomputes every root, and holds every entry against a charter: whether a red line was crossed.',
    )
    .argument('<path...>', 'logs, or folders of logs, or s3://BUCKET/PREFIX, which are checked together')
    .requiredOption('--policy <file>', 'whose signatures count: keys of the logs, witnesses, quorum')
    .requiredOption('--charter <file>', 'deployment file with the charter')
    .option('--known <file>', 'policies, classifiers, configurations and normalisers that are known')
    .option('--history <file...>', 'earlier checkpoints, which the logs must go on from')
    .option('--receipts <file...>', 'what callers kept of their answers, one a line')
    .option('--invocations <number>', "the model's own count, from the first to the last entry")
    .option('--at <time>', 'when the logs were copied (default: now)')
    .addOption(formats('text', 'json', 'sarif'))
    .option('--output <file>', 'write to a file instead of stdout')
    .option('--quiet', 'print nothing on stdout')
    .action(async (paths: readonly string[], flags: CheckFlags) =>
      exit(await load().checkCommand(paths, flags, io)),
    );
}

function registerProve(ledger: Command, io: Io, exit: Exit): void {
  ledger
    .command('prove')
    .summary('prove that an entry is in a log, or verify such a proof')
    .description('Makes a proof that needs nothing else to be verified but a policy, or verifies one.')
    .argument('[entry]', 'INSTANCE/NUMBER, as the header cordon-ledger-entry says, or NUMBER')
    .option('--log <path>', 'the log, or a folder of logs, or s3://BUCKET/PREFIX')
    .option('--output <file>', 'write the proof to a file instead of stdout')
    .option('--verify <proof>', 'verify this proof')
    .option('--policy <file>', 'with --verify: whose signatures count')
    .option('--entry <file>', 'with --verify: the entry (default: the one that the proof brings)')
    .addOption(formats('text', 'json'))
    .action(async (entry: string | undefined, flags: ProveFlags) =>
      exit(await load().proveCommand(entry, flags, io)),
    );
}

function registerReplay(ledger: Command, io: Io, exit: Exit): void {
  ledger
    .command('replay')
    .summary('judge samples again that the signed roots pick')
    .description(
      "Opens what was sealed of some decided requests, and judges it by this package's own classifiers: the screen, without any other model.",
    )
    .argument('<path>', 'a log, or a folder of logs, or s3://BUCKET/PREFIX')
    .requiredOption('--policy <file>', 'whose signatures count: keys of the logs, witnesses, quorum')
    .requiredOption('--payloads <folder>', 'what was sealed: a folder of the proxy, or a copy of the bucket')
    .option('--key <file>', 'the key of a folder: 64 hexadecimal digits')
    .option(
      '--bundles <file...>',
      'policy bundles that the log names; without them, the policies of this package',
    )
    .option('--samples <number>', 'how many, over all logs', '100')
    .option('--seed <text>', "the verifier's own: other samples for another text (default: none)")
    .addOption(formats('text', 'json', 'sarif'))
    .option('--output <file>', 'write to a file instead of stdout')
    .option('--quiet', 'print nothing on stdout')
    .action(async (path: string, flags: ReplayFlags) => {
      // A bundle of its own, as lexicons are large.
      const { replayCommand } = require('./replay') as typeof import('./replay');
      exit(await replayCommand(path, flags, io));
    });
}

function registerExport(ledger: Command, io: Io, exit: Exit): void {
  ledger
    .command('export')
    .summary('copy logs for who checks them elsewhere')
    .description('Copies logs as far as their checkpoints go, with a README for who receives them.')
    .argument('<path>', 'a log, or a folder of logs, or s3://BUCKET/PREFIX')
    .requiredOption('--to <folder>', 'a folder that is new or empty')
    .option('--charter <file>', 'deployment file to put beside them')
    .option('--policy <file>', 'policy to put beside them')
    .option('--known <file>', 'list of what is known to put beside them')
    .action(async (path: string, flags: ExportFlags) => exit(await load().exportCommand(path, flags, io)));
}

function registerShow(ledger: Command, io: Io, exit: Exit): void {
  const filtered = (command: Command) =>
    command
      .argument('<path>', 'a log, or a folder of logs, or s3://BUCKET/PREFIX')
      .option('--log <instance>', 'of this instance alone')
      .option('--kind <kinds>', 'of these kinds, separated by commas')
      .option('--request <id>', 'about this request')
      .option('--tenant <id>', 'about requests of this tenant that say so: intents and denials')
      .option(
        '--outcome <outcome>',
        'released, refused, held or failed; of a review: recorded, refused, unknown',
      )
      .option('--red-line <id>', 'refused for this red line')
      .option('--from <time>', 'not before')
      .option('--to <time>', 'not after')
      .addOption(formats('text', 'json'));
  filtered(ledger.command('show').summary('print entries, one a line'))
    .description('Prints entries for people. It checks nothing.')
    .action(async (path: string, flags: ShowFlags) => exit(await load().showCommand(path, flags, io)));
  filtered(ledger.command('tail').summary('print the last entries'))
    .description('Prints the last entries of all logs together, by their times. It checks nothing.')
    .option('--lines <number>', 'how many', '20')
    .option('--follow', 'go on with what is written, until Ctrl-C')
    .action(async (path: string, flags: ShowFlags) => exit(await load().showCommand(path, flags, io)));
}

function registerWitness(ledger: Command, io: Io, exit: Exit): void {
  ledger
    .command('witness')
    .summary('cosign checkpoints that go on from those before')
    .description(
      'Answers add-checkpoint (https://c2sp.org/tlog-witness) over plain HTTP until Ctrl-C. Put TLS before it.',
    )
    .requiredOption('--policy <file>', 'the logs that it watches')
    .requiredOption('--key <file>', 'its private Ed25519 key, PEM')
    .requiredOption('--name <name>', 'its name in its cosignatures')
    .requiredOption('--directory <folder>', 'where it remembers what it cosigned')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--port <port>', 'port; 0 for any that is free', '8480')
    .action(async (flags: WitnessFlags) => exit(await load().witnessCommand(flags, io)));
}

function registerPolicy(ledger: Command, io: Io, exit: Exit): void {
  ledger
    .command('policy')
    .summary('write a policy that names the keys of a log')
    .description(
      'Writes a policy out of public keys as KMS gives them: DER, its base64, or PEM. It names no witness.',
    )
    .requiredOption('--origin <prefix>', 'CORDON_LEDGER_ORIGIN of the enclave: the logs below it')
    .requiredOption('--keys <file...>', 'the Ed25519 key and the ML-DSA-44 key')
    .option('--add-to <policy>', 'a policy whose other logs, witnesses and quorum stay')
    .option('--output <file>', 'write to a file instead of stdout')
    .action(async (flags: PolicyFlags) => exit(await load().policyCommand(flags, io)));
}
