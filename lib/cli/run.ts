import { Command, CommanderError, Help, type Option } from 'commander';
import type { DeploymentError } from '../config/problem';
import { VERSION } from '../contract/version';
import { visible } from '../report/visible';
import { COLUMNS, wrapAt } from '../report/wrap';
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
import { describeSystemError } from './system-errors';
import { COMMAND_ERRORS, USAGE_ERRORS, type UsageErrorCode } from './usage-errors';
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

/** The whole command line. Whoever runs a command is told by `exit` how it ended. */
export function programFor(io: Io, exit: (code: ExitCode) => void): Command {
  const program = new Command('cordon')
    .description(
      'Holds synthesized templates against a charter, and proves that the enclave can be no other.',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
    .exitOverride()
    .configureHelp({ optionDescription })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => columnsOf(io) ?? COLUMNS,
    });
  for (const register of COMMANDS) register(program, io, exit);
  return program;
}

const plainHelp = new Help();

/** As commander has it, and whether the command runs without. */
const optionDescription = (option: Option) =>
  `${plainHelp.optionDescription(option)}${option.mandatory ? ' (required)' : ''}`;

/**
 * Runs one command line (without `node` and the program's name).
 * @returns the exit code; a command that never says how it ended could not run
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 2;
  const program = programFor(io, (result) => {
    code = result;
  });
  try {
    if (argv.length === 0) throw new UsageError('command-missing', 'no command given');
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    if (isNamed<DialogueEnded>(error, 'DialogueEnded')) return 2;
    const { isTTY, columns = COLUMNS } = io.stderr;
    const wrap = wrapAt(isTTY ? Math.max(columns, 40) : Number.POSITIVE_INFINITY);
    for (const line of explain(error, commandOf(program, argv[0] === 'help' ? argv.slice(1) : argv)))
      io.stderr.write(`${wrap('cordon: ', line).join('\n')}\n`);
    return 2;
  }
}

/** What stopped a run: one line, or one for each flag that is wrong where none was asked for. */
function explain(error: unknown, command: Command): readonly string[] {
  if (isNamed<DeploymentError>(error, 'DeploymentError')) return [firstOf(error)];
  if (isNamed<FlagsError>(error, 'FlagsError'))
    return [...error.faults.map(visible), `see ${helpOf(command)} [${error.code}]`];
  const { code, message } = explainOne(error, command);
  return [`${message} [${code}]`];
}

/** The sentence that tells what is wrong, and the code by which `cordon explain` and docs/troubleshooting.md tell more. */
function explainOne(error: unknown, command: Command): { readonly code: string; readonly message: string } {
  const said = error instanceof Error || isSystemError(error) ? error.message : String(error);
  const message = inOneLine(said);
  if (error instanceof CommanderError) return ofCommander(error.code, message, command);
  if (isNamed<UsageError>(error, 'UsageError'))
    return { code: error.code, message: `${withMend(message, mendOf(error))}; see ${helpOf(command)}` };
  if (isSystemError(error)) {
    const { code, message: told } = describeSystemError(error);
    return { code, message: inOneLine(told) };
  }
  for (const name of TOLD)
    if (isNamed<Coded>(error, name)) return { code: error.code, message: withMend(message, error.mend) };
  return {
    code: 'internal',
    message: `internal error: ${message}; please report it, with the command and its input`,
  };
}

const inOneLine = (text: string) => visible(text.replace(/\s+/g, ' ').trim());

interface Coded extends Error {
  readonly code: string;
  readonly mend?: string;
}

/** Of what is wrong with the command line itself, help says more. */
const mendOf = ({ code, mend }: UsageError): string | undefined =>
  mend ?? (code in COMMAND_ERRORS ? undefined : (USAGE_ERRORS as Partial<Mends>)[code]?.mend);

type Mends = Readonly<Record<UsageErrorCode, { readonly mend: string }>>;

/** A sentence that says what is wrong alone is followed by what to do; many say it themselves, with the values at hand. */
const withMend = (message: string, mend: string | undefined): string =>
  mend === undefined || message.includes(';') || /^(name|bring|say|give) /.test(message)
    ? message
    : `${message}; ${mend}`;

/** Errors whose message is for whoever runs the command. */
const TOLD = ['InputError', 'StoreUnreadable', 'LedgerError', 'EvidenceError', 'Fault'];

/** What commander says of a command line, by its codes. */
const COMMANDER: Readonly<Record<string, UsageErrorCode>> = {
  'commander.help': 'command-missing',
  'commander.unknownCommand': 'command-unknown',
  'commander.unknownOption': 'option-unknown',
  'commander.missingMandatoryOptionValue': 'option-missing',
  'commander.optionMissingArgument': 'value-missing',
  'commander.missingArgument': 'argument-missing',
  'commander.excessArguments': 'argument-excess',
};

function ofCommander(found: string, message: string, command: Command) {
  const code = COMMANDER[found] ?? 'value-invalid';
  return { code, message: `${saidOfCommander(code, message, command)}; see ${helpOf(command)}` };
}

function saidOfCommander(code: UsageErrorCode, message: string, command: Command): string {
  // Where a group's help is all that commander can show.
  if (code === 'command-missing') return 'no command given';
  // It tells one at a time.
  if (code === 'option-missing') return missingOptions(command);
  return message
    .replace(/^error: |\.$/g, '')
    .replace('. Allowed choices are ', '; allowed: ')
    .replace('. give ', '; give ')
    .replace('(Did', '(did');
}

function missingOptions(command: Command): string {
  const missing = command.options.filter(
    (option) => option.mandatory && command.getOptionValue(option.attributeName()) === undefined,
  );
  const names = missing.map(({ flags }) => `'${flags}'`).join(', ');
  return `required option${missing.length === 1 ? '' : 's'} ${names} not specified`;
}

/** By name: a bundle that stands apart has classes of its own. */
const isNamed = <T extends Error>(error: unknown, name: T['name']): error is T =>
  error instanceof Error && error.name === name;

/** The command that was meant, as far as its name was understood. */
function commandOf(program: Command, [name, ...rest]: readonly string[]): Command {
  const command = program.commands.find((one) => one.name() === name);
  return command ? commandOf(command, rest) : program;
}

/** The help that says what is allowed. */
function helpOf(command: Command): string {
  const names: string[] = [];
  for (let one: Command | null = command; one !== null; one = one.parent) names.unshift(one.name());
  return `${names.join(' ')} --help`;
}

/** What is wrong with a deployment file first. Who wants all of it has a command that tells nothing else. */
function firstOf({ file, lines: [first = '', ...more] }: DeploymentError): string {
  if (more.length === 0) return visible(first);
  const problems = more.length === 1 ? '1 more problem' : `${more.length} more problems`;
  return visible(`${first}; ${problems}: see cordon charter check ${file}`);
}

/** The operating system's refusals are the user's to mend: no space, no permission. */
const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  typeof (error as Partial<NodeJS.ErrnoException> | null)?.syscall === 'string';
