import { scanJson } from '../../json/scan';
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

/** Checks a text that JSON.parse accepted, so that only names and depth are left to check. */
function checkNames(text: string): void {
  scanJson(text, {
    name: (name, repeated) => {
      if (repeated) throw invalid('an object has the same name twice');
      if (name === '__proto__') throw invalid('an object has a name that is not allowed');
    },
    opened: (depth) => {
      if (depth > DEEPEST) throw invalid(`the body is nested more than ${DEEPEST} deep`);
    },
  });
}

function attempt<T>(detail: string, action: () => T): T {
  try {
    return action();
  } catch {
    throw invalid(detail);
  }
}

const invalid = (detail: string) => new Fault('json_invalid', detail);
