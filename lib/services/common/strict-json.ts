import { Fault } from './fault';

const DEEPEST = 64;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * JSON that every reader reads alike: well-formed UTF-8 and UTF-16, no repeated name in an object, no name that
 * JavaScript treats as special, nested 64 deep at most (RFC 8259 leaves those open, RFC 7493 closes most).
 * @throws Fault `json_invalid`
 */
export const parseStrictJson = (bytes: Uint8Array): unknown =>
  parseStrictText(attempt('the body is not UTF-8', () => utf8.decode(bytes)));

/** The same of a text, which holds no half of a surrogate pair. @throws Fault `json_invalid` */
export function parseStrictText(text: string): unknown {
  const value: unknown = attempt('the body is not JSON', () => JSON.parse(text));
  checkNames(text);
  // A lone surrogate can only come from an escape, as the bytes were UTF-8.
  if (text.includes('\\u') && /\p{Surrogate}/u.test(JSON.stringify([value], wellFormed)))
    throw invalid(SURROGATE);
  return value;
}

const SURROGATE = 'the body holds half a surrogate pair';

function wellFormed(name: string, value: unknown): unknown {
  if (/\p{Surrogate}/u.test(name) || (typeof value === 'string' && /\p{Surrogate}/u.test(value)))
    throw invalid(SURROGATE);
  return value;
}

/** Walks a text that JSON.parse accepted, so only names and depth are left to check. */
function checkNames(text: string): void {
  const open: (Set<string> | undefined)[] = [];
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 0x7b: // {
        open.push(new Set());
        break;
      case 0x5b: // [
        open.push(undefined);
        break;
      case 0x7d: // }
      case 0x5d: // ]
        open.pop();
        break;
      case 0x22: {
        const end = endOfString(text, at);
        const names = open.at(-1);
        if (names && isName(text, end)) addName(names, text.slice(at, end));
        at = end - 1;
        break;
      }
    }
    if (open.length > DEEPEST) throw invalid(`the body is nested more than ${DEEPEST} deep`);
  }
}

/** Index after the closing quote of the string that starts at `at`. */
function endOfString(text: string, at: number): number {
  for (let quote = text.indexOf('"', at + 1); ; quote = text.indexOf('"', quote + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(quote - 1 - backslashes) === 0x5c) backslashes++;
    if (backslashes % 2 === 0) return quote + 1;
  }
}

/** A string in an object is a name if a colon follows. */
function isName(text: string, end: number): boolean {
  let next = end;
  while (' \t\r\n'.includes(text.charAt(next))) next++;
  return text.charAt(next) === ':';
}

function addName(names: Set<string>, literal: string): void {
  const name = literal.includes('\\') ? (JSON.parse(literal) as string) : literal.slice(1, -1);
  if (names.has(name)) throw invalid('an object has the same name twice');
  if (name === '__proto__') throw invalid('an object has a name that is not allowed');
  names.add(name);
}

function attempt<T>(detail: string, action: () => T): T {
  try {
    return action();
  } catch {
    throw invalid(detail);
  }
}

const invalid = (detail: string) => new Fault('json_invalid', detail);
