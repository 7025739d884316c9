import type * as Yaml from 'yaml';
import { InputError } from './input-error';
import { LIMITS } from './limits';
import { tooDeep } from './strict-json';

// What the lexer puts before the text of a scalar.
const SCALAR = '\x1f';

/**
 * Bounds nesting and number of tokens before anything is composed: the composer of `yaml` recurses, and deep input
 * costs it minutes and gigabytes.
 *
 * @throws InputError `too-deep`, `too-many-values`
 */
export function boundYaml(yaml: typeof Yaml, text: string, file: string): void {
  let tokens = 0;
  let flow = 0;
  let line = 0;
  let scalar = false;
  for (const token of new yaml.Lexer().lex(text)) {
    tokens += 1;
    if (tokens > LIMITS.yamlTokens) {
      throw new InputError(
        'too-many-values',
        `${file} holds more than ${LIMITS.yamlTokens} tokens; split it, or give it as JSON`,
      );
    }
    if (scalar) {
      scalar = false;
      continue;
    }
    if (token === SCALAR) scalar = true;
    else if (token === '[' || token === '{') flow += 1;
    else if (token === ']' || token === '}') flow -= 1;
    else if (token.endsWith('\n')) line = 0;
    // In block style two columns of indentation, and each indicator, can open a level.
    else if (/^ +$/.test(token) && line === 0) line = token.length / 2;
    else if (flow === 0 && /^[-?:&!]/.test(token)) line += 1;
    if (flow > LIMITS.depth || line > LIMITS.depth) throw tooDeep(file);
  }
}
