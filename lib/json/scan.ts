// What JSON.parse doesn't tell of a text: names that stand twice in an object, and how deep it is nested. The verifier
// and the services read with the same scanner; each refuses in its own words.

/** What a scan of JSON text comes by. */
export interface JsonVisitor {
  /** A member's name, and whether its object had it before. `path` is the way to the member from the top. */
  readonly name: (name: string, repeated: boolean, path: () => readonly (string | number)[]) => void;
  /** A list or an object that begins, and how many are open with it. */
  readonly opened?: (depth: number) => void;
}

interface Open {
  /** Names so far; undefined for a list. */
  readonly names: Set<string> | undefined;
  /** Where the scan is in it: the last name, or the index. */
  key: string | number;
}

/** Goes once through a text that JSON.parse accepts. */
export function scanJson(text: string, visitor: JsonVisitor): void {
  const open: Open[] = [];
  const path = () => open.map(({ key }) => key);
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 0x7b: // {
        open.push({ names: new Set(), key: '' });
        visitor.opened?.(open.length);
        break;
      case 0x5b: // [
        open.push({ names: undefined, key: 0 });
        visitor.opened?.(open.length);
        break;
      case 0x7d: // }
      case 0x5d: // ]
        open.pop();
        break;
      case 0x2c: {
        const top = open[open.length - 1];
        if (typeof top?.key === 'number') top.key++;
        break;
      }
      case 0x22: {
        const end = endOfString(text, at);
        const top = open[open.length - 1];
        if (top?.names && isName(text, end + 1)) {
          const name = nameIn(text.slice(at, end + 1));
          top.key = name;
          visitor.name(name, top.names.has(name), path);
          top.names.add(name);
        }
        at = end;
        break;
      }
    }
  }
}

/** Index of the quote that ends the string which begins at `start`; the end of the text when there is none. */
export function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

function isEscaped(text: string, index: number): boolean {
  let before = index - 1;
  while (text.charCodeAt(before) === 0x5c) before -= 1;
  return (index - before) % 2 === 0;
}

/** A string in an object is a name if a colon follows. */
export function isName(text: string, from: number): boolean {
  let next = from;
  while (' \t\r\n'.includes(text.charAt(next)) && next < text.length) next++;
  return text.charAt(next) === ':';
}

const nameIn = (literal: string): string =>
  literal.includes('\\') ? (JSON.parse(literal) as string) : literal.slice(1, -1);
