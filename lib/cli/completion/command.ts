import { Argument } from 'commander';
import type { Register } from '../command';
import type { Shell } from './script';

const EXAMPLES = `
Examples:
  source <(cordon completion bash)                                     in this shell
  cordon completion bash > ~/.local/share/bash-completion/completions/cordon
  cordon completion zsh > "\${fpath[1]}/_cordon"
  cordon completion fish > ~/.config/fish/completions/cordon.fish`;

export const registerCompletion: Register = (program, io, exit) => {
  program
    .command('completion')
    .summary('print what completes commands and options in a shell')
    .description('Prints a script that completes commands, options and their values in a shell.')
    .addArgument(new Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish']))
    .addHelpText('after', EXAMPLES)
    .action((shell: Shell) => {
      const { toScript } = require('./script') as typeof import('./script');
      io.stdout.write(toScript(program, shell));
      exit(0);
    });
};
