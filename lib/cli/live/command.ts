import { Option } from 'commander';
import { FORMATS } from '../../report/report';
import { claimIds } from '../claim-ids';
import type { Register } from '../command';
import { regionName } from '../region-name';
import type { LiveFlags } from './flags';

const EXAMPLES = `
Examples:
  cordon live cdk.out                                     the account and region that the assembly is for
  cordon live cdk.out --charter reviewed.yaml --attestation proved.dsse.json   what was attested, by whom
  cordon live cdk.out --record monday.jsonl               keep the answers; an interrupted run goes on by the same line
  cordon live cdk.out --from monday.jsonl                 judge them elsewhere: no AWS, no network
  cordon live cdk.out --from today.jsonl --since monday.jsonl   what changed in between
  cordon live cdk.out --charter own.yaml --key live.pem --result today.dsse.json   sign what was proved
  cordon live cdk.out --charter own.yaml --check results --within 24   did anyone, lately?

It runs the aws command (v2) with your credentials, and asks only what changes nothing: docs/live.md lists
the calls, the permissions that they need, and what is not read.

Exit code: 0 every claim proved of what is deployed, 1 refuted or undecided, 2 could not run.`;

export const registerLive: Register = (program, io, exit) => {
  program
    .command('live')
    .summary('hold a running account against what was proved')
    .description(
      'Reads what is deployed, holds it against the assembly that was proved, and proves the same claims of it.',
    )
    .argument('[path]', 'assembly directory that was proved', 'cdk.out')
    .option('--charter <file>', 'deployment file with the charter (default: deployment.yaml in the assembly)')
    .option('--attestation <file>', 'signed statement that this assembly was proved; needs --charter')
    .option('--signers <number>', "how many keys must have signed it (default: the charter's approvers)")
    .option('--claims <ids>', 'decide these claims alone, separated by commas', claimIds)
    .option('--except <ids>', 'leave these claims out, separated by commas', claimIds)
    .option('--evidence <file...>', "signed evidence (default: that in the assembly's evidence/)")
    .option('--region <name>', "region to read (default: the assembly's)", regionName)
    .option('--profile <name>', 'credentials, as the aws command knows them')
    .option('--role <arn>', 'role to take with them and to read with, as cordon-live')
    .option('--external-id <id>', 'what that role asks for besides')
    .option('--endpoint-url <url>', 'an emulator of AWS')
    .option(
      '--known <arn...>',
      'roles and users that reviewers know, whatever they may, and policies of the organization',
    )
    .option('--record <file>', 'keep the answers in a file, one by one')
    .option('--from <file>', 'judge recorded answers, and ask nobody')
    .option('--since <file>', 'show what changed since other recorded answers')
    .option(
      '--key <key...>',
      'private keys to sign with what is proved: PEM files, or kms:ARN; needs --result',
    )
    .option(
      '--result <path>',
      'where what is signed is written, if all is proved: a file, or a new object under s3://BUCKET/PREFIX/',
    )
    .option(
      '--check <result...>',
      'ask nobody: check that one of these, files or folders of them, was signed and is recent; needs --charter',
    )
    .option('--within <hours>', 'how old the newest may be (default: 72); needs --check')
    .addOption(new Option('--format <format>', 'what to print').choices(FORMATS).default('text'))
    .option('--output <file>', 'write to a file instead of stdout')
    .option('--assumptions', 'list in the text what is assumed, by whom it holds and how to check it')
    .addHelpText('after', EXAMPLES)
    .action(async (path: string, flags: LiveFlags) => {
      const { livePath } = require('./run-live') as typeof import('./run-live');
      exit(await livePath(path, flags, io));
    });
};
