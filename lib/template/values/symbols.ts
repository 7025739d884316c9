import { SYMBOL_END, SYMBOL_START, type SymbolReference } from '../assembly';

// Templates can't hold private-use characters (the reader refuses them), so this splits no name.
const SEPARATOR = '\uE002';
const SYMBOL = /\uE000([^\uE000-\uE002]*)\uE002([^\uE000-\uE002]*)\uE002([^\uE000-\uE002]*)\uE001/g;

/** The text that stands for a value known only at deploy time. The attribute `Ref` is what AWS generates to name the resource. */
export function symbol(stack: string, logicalId: string, attribute = 'Ref'): string {
  return `${SYMBOL_START}${stack}${SEPARATOR}${logicalId}${SEPARATOR}${attribute}${SYMBOL_END}`;
}

export function hasSymbol(text: string): boolean {
  return text.includes(SYMBOL_START);
}

/** Every symbol in a text, in order. */
export function referencesIn(text: string): SymbolReference[] {
  const found: SymbolReference[] = [];
  if (!hasSymbol(text)) return found;
  SYMBOL.lastIndex = 0;
  for (let next = SYMBOL.exec(text); next !== null; next = SYMBOL.exec(text))
    found.push({ stack: next[1] ?? '', logicalId: next[2] ?? '', attribute: next[3] ?? '' });
  return found;
}

/** The symbol that is the whole of a text, or undefined. */
export function soleReferenceIn(text: string): SymbolReference | undefined {
  const [first, second] = referencesIn(text);
  if (first === undefined || second !== undefined) return undefined;
  return text.startsWith(SYMBOL_START) && text.endsWith(SYMBOL_END) ? first : undefined;
}

/** A text with its symbols written for people: `${stack.logicalId.attribute}`. */
export function readable(text: string): string {
  return hasSymbol(text)
    ? text.replace(SYMBOL, (_, stack, logicalId, attribute) => `\${${stack}.${logicalId}.${attribute}}`)
    : text;
}
