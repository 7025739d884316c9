import type { Command, Option } from 'commander';
import { CLAIM_IDS } from '../../contract/claim-id';
import { CHECK_IDS } from '../../preflight/check-ids';

export type Shell = 'bash' | 'zsh' | 'fish';

/** What may follow one command. */
interface Place {
  /** Names of commands from the program on, a space before each; empty for the program. */
  readonly path: string;
  readonly commands: readonly { readonly name: string; readonly says: string }[];
  readonly options: readonly Completed[];
  /** What its argument may be, as far as that is known without an assembly. */
  readonly words: readonly string[];
}

interface Completed {
  readonly names: readonly string[];
  readonly says: string;
  readonly takesValue: boolean;
  /** The values that it may have; none where any other may. */
  readonly values: readonly string[];
}

/** A script that completes the words of a program in a shell, made of its commands and options. */
export function toScript(program: Command, shell: Shell): string {
  const places = [...placesOf(program, '')];
  return SCRIPTS[shell](places);
}

function* placesOf(command: Command, path: string): Iterable<Place> {
  const help = command.createHelp();
  const commands = help.visibleCommands(command);
  yield {
    path,
    commands: commands.map((one) => ({ name: one.name(), says: help.subcommandDescription(one) })),
    options: help.visibleOptions(command).map((option) => completed(option, path)),
    words: path === ' explain' ? CLAIM_IDS : path === ' help' ? topOf(command) : [],
  };
  for (const one of commands) yield* placesOf(one, `${path} ${one.name()}`);
}

const topOf = ({ parent }: Command) => parent?.commands.map((one) => one.name()) ?? [];

const completed = (
  { long, short, description, required, optional, argChoices }: Option,
  path: string,
): Completed => ({
  names: [long, short].filter((name) => typeof name === 'string'),
  says: description,
  takesValue: required || optional,
  values: argChoices ?? valuesOf(long, path),
});

const valuesOf = (long: string | undefined, path: string): readonly string[] => {
  if (long !== '--claims' && long !== '--except') return [];
  return path === ' preflight' ? CHECK_IDS : CLAIM_IDS;
};

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
const words = (all: readonly string[]) => all.join(' ');

/** Cases of a `case` in bash and zsh: what a command offers, by its path. */
function* cases(places: readonly Place[], offer: (all: readonly string[]) => string): Iterable<string> {
  for (const { path, options } of places)
    for (const { names, values } of options)
      if (values.length > 0)
        yield `    ${names.map((name) => quoted(`${path} ${name}`)).join('|')}) ${offer(values)}; return ;;`;
  yield '  esac';
  yield '  case "$at $cur" in';
  for (const { path, options } of places)
    yield `    ${quoted(`${path} `)}-*) ${offer(options.flatMap(({ names }) => names))}; return ;;`;
  yield '  esac';
  yield '  case "$at" in';
  for (const { path, commands, words: known } of places) {
    const all = [...commands.map(({ name }) => name), ...known];
    if (all.length > 0) yield `    ${quoted(path)}) ${offer(all)}; return ;;`;
  }
  yield '  esac';
}

/** Follows the words before the one that is completed as long as they are commands. */
const walk = (places: readonly Place[], before: string) => `  at=
  for word in ${before}; do
    case "$at $word" in
      ${places
        .slice(1)
        .map(({ path }) => quoted(path))
        .join('|')}) at="$at $word" ;;
    esac
  done
  case "$at $prev" in`;

const SCRIPTS: Readonly<Record<Shell, (places: readonly Place[]) => string>> = {
  bash: (places) => `# Completes cordon in bash: source <(cordon completion bash)
_cordon() {
  local at word cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
${walk(places, `"\${COMP_WORDS[@]:1:COMP_CWORD-1}"`)}
${[...cases(places, (all) => `COMPREPLY=($(compgen -W ${quoted(words(all))} -- "$cur"))`)].join('\n')}
}
complete -o default -F _cordon cordon
`,
  zsh: (places) => `#compdef cordon
# Completes cordon in zsh: as a file _cordon in a folder of $fpath
_cordon() {
  local at word cur=\${words[CURRENT]} prev=\${words[CURRENT-1]}
${walk(places, `"\${(@)words[2,CURRENT-1]}"`)}
${[...cases(places, (all) => `compadd -- ${words(all)}`)].join('\n')}
  _files
}
_cordon "$@"
`,
  fish: (places) => `# Completes cordon in fish: as ~/.config/fish/completions/cordon.fish
function __cordon_at
    set -l at ''
    for word in (commandline -opc)[2..-1]
        switch "$at $word"
            case ${places
              .slice(1)
              .map(({ path }) => quoted(path))
              .join(' ')}
                set at "$at $word"
        end
    end
    test "$at" = "$argv[1]"
end
${places.flatMap((place) => [...fishLines(place)]).join('\n')}
`,
};

/** fish takes a quote within quotes by a backslash. */
const fishQuoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

function* fishLines({ path, commands, options, words: known }: Place): Iterable<string> {
  const where = `complete -c cordon -n ${fishQuoted(`__cordon_at "${path}"`)}`;
  for (const { name, says } of commands) yield `${where} -f -a ${name} -d ${fishQuoted(says)}`;
  if (known.length > 0) yield `${where} -f -a ${fishQuoted(words(known))}`;
  for (const { names, says, takesValue, values } of options) {
    const spelt = names.map((name) =>
      name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`,
    );
    const value = values.length > 0 ? ` -x -a ${fishQuoted(words(values))}` : takesValue ? ' -r' : '';
    yield `${where} ${words(spelt)}${value} -d ${fishQuoted(says)}`;
  }
}
