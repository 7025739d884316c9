import type { Command } from 'commander';
import { nearest } from '../../config/nearest';
import { type Register, UsageError } from '../command';

export const registerHelp: Register = (program, _io, exit) => {
  program
    .command('help')
    .summary('print help of a command')
    .description('Prints the help of a command, or of all of them.')
    .argument('[command...]', 'a command, such as verify or ledger check')
    .action((names: readonly string[]) => {
      commandOf(program, names).outputHelp();
      exit(0);
    });
};

/** @throws UsageError `command-unknown` */
function commandOf(parent: Command, [name, ...rest]: readonly string[]): Command {
  if (name === undefined) return parent;
  const found = parent.commands.find((one) => one.name() === name);
  if (found) return commandOf(found, rest);
  const known = parent.commands.map((one) => one.name());
  const meant = nearest(name, known);
  throw new UsageError(
    'command-unknown',
    `unknown command '${name}'${meant === undefined ? '' : ` (did you mean ${meant}?)`}`,
  );
}
