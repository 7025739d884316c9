import { endOfString, isName } from './scan';

interface Open {
  /** Pointer of the list or object. */
  readonly base: string;
  /** Index of the item at hand; undefined in an object. */
  index: number | undefined;
}

const escaped = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');

/**
 * The line, from 1, on which each value of a text begins, by RFC 6901 pointer: a member where its name stands, an item
 * where it stands itself. For a text that `JSON.parse` accepts.
 */
export function linesOfJson(text: string): ReadonlyMap<string, number> {
  const lines = new Map([['', 1]]);
  const open: Open[] = [];
  let line = 1;
  let here = '';
  const begin = () => {
    const top = open.at(-1);
    if (top?.index === undefined) return;
    here = `${top.base}/${top.index}`;
    if (!lines.has(here)) lines.set(here, line);
  };
  for (let at = 0; at < text.length; at++) {
    switch (text[at]) {
      case '\n':
        line++;
        break;
      case '{':
        begin();
        open.push({ base: here, index: undefined });
        break;
      case '[':
        begin();
        open.push({ base: here, index: 0 });
        break;
      case '}':
      case ']':
        open.pop();
        break;
      case ',': {
        const top = open.at(-1);
        if (top?.index !== undefined) top.index++;
        break;
      }
      case '"': {
        const end = endOfString(text, at);
        const top = open.at(-1);
        if (top !== undefined && top.index === undefined && isName(text, end + 1)) {
          here = `${top.base}/${escaped(JSON.parse(text.slice(at, end + 1)) as string)}`;
          lines.set(here, line);
        } else begin();
        at = end;
        break;
      }
      case ' ':
      case '\t':
      case '\r':
      case ':':
        break;
      default:
        begin();
    }
  }
  return lines;
}
