import { type Command, Option } from 'commander';
import type { Register } from '../command';
import type { DecideFlags, ListFlags, ReviewFlags, WatchFlags } from './flags';

const EXAMPLES = `
Examples (SERVICE is https://HOST:PORT; each command takes the same three files to connect with):
  cordon review list SERVICE --authority authority.pem --cert first.pem --key first.key
  cordon review show SERVICE ID --authority authority.pem --cert first.pem --key first.key
  cordon review approve SERVICE ID --payload sha256:... --reason 'Serves the registered purpose.' \\
    --signing-key first-signing.key --authority authority.pem --cert first.pem --key first.key
  cordon review watch SERVICE --every 30 --authority authority.pem --cert first.pem --key first.key

What is approved is what 'show' has shown: --payload is the digest that it prints. Two people have
to approve, one denies. Characters that can't be seen, or that reorder text, are printed as \\u{...}.

Exit code: 0 done, 1 the service refused, 2 could not run.`;

const load = () => require('./run-review') as typeof import('./run-review');

/** What each of the commands needs to connect. */
const connecting = (command: Command): Command =>
  command
    .argument('<service>', 'the review service, https://HOST:PORT')
    .requiredOption('--authority <file>', "who signs the service's certificate, PEM")
    .requiredOption('--cert <file>', "the reviewer's certificate, PEM")
    .requiredOption('--key <file>', "the certificate's private key, PEM")
    .addOption(new Option('--format <format>', 'what to print').choices(['text', 'json']).default('text'))
    .addHelpText('after', EXAMPLES);

export const registerReview: Register = (program, io, exit) => {
  const review = program
    .command('review')
    .summary('see and decide what is held for review')
    .description('For reviewers: what waits, what it says and why it is held, and decisions that they sign.')
    .helpCommand(false)
    .addHelpText('after', EXAMPLES);

  connecting(
    review.command('list').summary('what waits for this reviewer').description('Lists held requests.'),
  )
    .addOption(
      new Option('--state <state>', 'which').choices(['waiting', 'decided', 'expired']).default('waiting'),
    )
    .action(async (service: string, flags: ListFlags) => exit(await load().listCommand(service, flags, io)));

  connecting(
    review
      .command('show')
      .summary('exactly what would be sent, and why it is held')
      .description('Shows one held request. That it was opened is on record.'),
  )
    .argument('<id>', 'of the request')
    .action(async (service: string, id: string, flags: ReviewFlags) =>
      exit(await load().showCommand(service, id, flags, io)),
    );

  for (const verdict of ['approve', 'deny'] as const)
    connecting(
      review
        .command(verdict)
        .summary(verdict === 'approve' ? 'approve, as one of two' : 'deny, which needs nobody else')
        .description('Signs a decision with the own key, and sends it. The key stays here.'),
    )
      .argument('<id>', 'of the request')
      .requiredOption('--signing-key <file>', "the reviewer's own key of the charter, PEM, PKCS #8")
      .requiredOption('--payload <digest>', "what was looked at: sha256: as 'show' prints it")
      .requiredOption('--reason <text>', 'why, 10 to 2,000 characters')
      .action(async (service: string, id: string, flags: DecideFlags) =>
        exit(await load().decideCommand(verdict, service, id, flags, io)),
      );

  connecting(
    review
      .command('watch')
      .summary('say what comes to wait')
      .description('Prints each request as it comes to wait, until Ctrl-C.'),
  )
    .option('--every <seconds>', 'how often to look, 1 to 3600', '30')
    .action(async (service: string, flags: WatchFlags) =>
      exit(await load().watchCommand(service, flags, io)),
    );
};
