import { endOfString, scanJson } from '../../json/scan';
import { pointerTo } from '../values/pointer';
import { refuseReserved } from './decode';
import { InputError } from './input-error';
import { LIMITS } from './limits';

/**
 * Parses JSON (RFC 8259) as `JSON.parse` does, and refuses what it lets through: keys that stand twice in an object,
 * numbers that don't fit a double, reserved characters behind escapes, and nesting or length beyond the limits.
 *
 * Duplicates are found by counting: an object that is parsed has fewer members than its text when a key stands twice.
 *
 * @throws InputError `json-malformed`, `duplicate-key`, `number-out-of-range`, `reserved-character`, `too-deep`, `too-many-values`
 */
export function parseJson(text: string, file: string): unknown {
  const members = census(text, file);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new InputError(
      'json-malformed',
      `${file} is not valid JSON: ${reason(error)}; correct it, or synthesize again`,
    );
  }
  if (countMembers(parsed, file, ESCAPED_RESERVED.test(text)) < members) {
    throw new InputError(
      'duplicate-key',
      `${file} has a key twice, at ${duplicate(text)}; keep one of the two`,
    );
  }
  return parsed;
}

// An escape that may stand for a reserved character; the walk then looks at each string.
const ESCAPED_RESERVED = /\\u(?:[eE]|[fF][0-8]|[dD][89a-fA-F]|0000)/;

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/** Members of all objects in a text, by its punctuation; bounds depth and number of values before anything is parsed. */
function census(text: string, file: string): number {
  let members = 0;
  let values = 1;
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    switch (text.charCodeAt(index)) {
      case QUOTE:
        index = endOfString(text, index);
        break;
      case COLON:
        members += 1;
        break;
      case COMMA:
        values += 1;
        break;
      case OPEN_LIST:
      case OPEN_OBJECT:
        values += 1;
        depth += 1;
        if (depth > LIMITS.depth) throw tooDeep(file);
        break;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        depth -= 1;
        break;
    }
  }
  if (values > LIMITS.values) {
    throw new InputError(
      'too-many-values',
      `${file} holds about ${values} values; at most ${LIMITS.values} are read, split it`,
    );
  }
  return members;
}

export function tooDeep(file: string): InputError {
  return new InputError(
    'too-deep',
    `${file} is nested deeper than ${LIMITS.depth} levels; no template needs that, flatten it`,
  );
}

function countMembers(value: unknown, file: string, strings: boolean): number {
  if (typeof value === 'string') {
    if (strings) refuseReserved(value, file);
    return 0;
  }
  if (typeof value === 'number') {
    refuseInexact(value, file);
    return 0;
  }
  if (typeof value !== 'object' || value === null) return 0;
  let members = 0;
  if (Array.isArray(value)) {
    for (const item of value) members += countMembers(item, file, strings);
    return members;
  }
  const entries = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(entries)) {
    if (strings) refuseReserved(key, file);
    members += 1 + countMembers(entries[key], file, strings);
  }
  return members;
}

/** @throws InputError `number-out-of-range` when a number is not exactly what was written. */
export function refuseInexact(value: number, file: string): void {
  if (Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))) return;
  throw new InputError(
    'number-out-of-range',
    `${file} holds the number ${value}, which a double can't hold exactly; write it as a text`,
  );
}

/** The pointer of the first key that stands twice in a text that is valid JSON. */
function duplicate(text: string): string {
  let found: string | undefined;
  scanJson(text, {
    name: (_, repeated, path) => {
      if (repeated) found ??= pointerTo('', ...path());
    },
  });
  return found ?? 'an unknown place';
}

function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (/end of JSON input|Unterminated/.test(message)) return 'it ends too early';
  // V8 quotes the text; a position is enough, and a quote may hold anything.
  const at = /position \d+( \(line \d+ column \d+\))?/.exec(message)?.[0];
  return `${at ? `what stands at ${at}` : 'something in it'} doesn't belong there`;
}
