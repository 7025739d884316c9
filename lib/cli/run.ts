import { Command, CommanderError } from 'commander';
import type { DeploymentError } from '../config/problem';
import { VERSION } from '../contract/version';
import { visible } from '../report/visible';
import { COLUMNS } from '../report/wrap';
import type { InputError } from '../template/read/input-error';
import { registerAttest } from './attest/command';
import { registerChallenge } from './challenge/command';
import { registerCharter } from './charter/command';
import { registerClient } from './client/command';
import { type ExitCode, type FlagsError, type Register, UsageError } from './command';
import { registerCompletion } from './completion/command';
import { registerDeployPlan } from './deploy-plan/command';
import { registerDiff } from './diff/command';
import { registerEvidence } from './evidence/command';
import { registerExplain } from './explain/command';
import { registerHelp } from './help/command';
import { registerHook } from './hook/command';
import { registerInit } from './init/command';
import { columnsOf, type DialogueEnded, type Io } from './io';
import { registerLedger } from './ledger/command';
import { registerLive } from './live/command';
import { registerLocal } from './local/command';
import { registerPolicies } from './policies/command';
import { registerPreflight } from './preflight/command';
import { registerRelease } from './release/command';
import { registerReview } from './review/command';
import { registerVerify } from './verify/command';

const COMMANDS: readonly Register[] = [
  registerVerify,
  registerDiff,
  registerChallenge,
  registerExplain,
  registerInit,
  registerCharter,
  registerPolicies,
  registerPreflight,
  registerDeployPlan,
  registerHook,
  registerLive,
  registerAttest,
  registerEvidence,
  registerLedger,
  registerRelease,
  registerClient,
  registerReview,
  registerLocal,
  registerCompletion,
  registerHelp,
];

/**
 * Runs one command line (without `node` and the program's name).
 * @returns the exit code; a command that never says how it ended could not run
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 2;
  const program = new Command('cordon')
    .description(
      'Holds synthesized templates against a charter, and proves that the enclave can be no other.',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => columnsOf(io) ?? COLUMNS,
    });
  for (const register of COMMANDS)
    register(program, io, (result) => {
      code = result;
    });
  try {
    if (argv.length === 0) throw new UsageError('command-missing', 'no command given');
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    if (isNamed<DialogueEnded>(error, 'DialogueEnded')) return 2;
    for (const line of explain(error, helpOf(program, argv[0] === 'help' ? argv.slice(1) : argv)))
      io.stderr.write(`cordon: ${line}\n`);
    return 2;
  }
}

/** What stopped a run: one line, or one for each problem of a deployment file. */
function explain(error: unknown, help: string): readonly string[] {
  if (isNamed<DeploymentError>(error, 'DeploymentError')) return problemsOf(error);
  if (isNamed<FlagsError>(error, 'FlagsError')) return [...error.faults.map(visible), `see ${help}`];
  return [explainOne(error, help)];
}

function explainOne(error: unknown, help: string): string {
  const said = error instanceof Error || isSystemError(error) ? error.message : String(error);
  const message = visible(said.replace(/\s+/g, ' ').trim());
  // What commander says where a group's help is all that it can show.
  if (error instanceof CommanderError && error.code === 'commander.help')
    return `no command given; see ${help}`;
  if (error instanceof CommanderError || isNamed<UsageError>(error, 'UsageError'))
    return `${message.replace(/^error: |\.$/g, '')}; see ${help}`;
  if (isNamed<InputError>(error, 'InputError') || isNamed(error, 'StoreUnreadable') || isSystemError(error))
    return message;
  return `internal error: ${message}; please report it, with the command and its input`;
}

/** By name: a bundle that stands apart has classes of its own. */
const isNamed = <T extends Error>(error: unknown, name: T['name']): error is T =>
  error instanceof Error && error.name === name;

/** The command whose help says what is allowed, as far as its name was understood. */
function helpOf(program: Command, names: readonly string[]): string {
  const [name = '', ...rest] = names;
  const command = program.commands.find((one) => one.name() === name);
  return command ? `${program.name()} ${helpOf(command, rest)}` : `${program.name()} --help`;
}

/** The most problems that are told: who wrote more begins anew. */
const MOST_PROBLEMS = 50;

function problemsOf({ message, file, problems }: DeploymentError): readonly string[] {
  const told = message.split('\n').slice(0, MOST_PROBLEMS).map(visible);
  const more = problems.length - told.length;
  return more > 0 ? [...told, `${visible(file)}: and ${more} more`] : told;
}

/** The operating system's refusals are the user's to mend: no space, no permission. */
const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  typeof (error as Partial<NodeJS.ErrnoException> | null)?.syscall === 'string';
