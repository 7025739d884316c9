import { SYMBOL_END, SYMBOL_START } from '../../../template/assembly';

/**
 * Globs of IAM policies, as tokens. A glob is read twice: *surely* (what it matches whatever AWS fills in at
 * deployment) and *perhaps* (what it might match in the worst case). An Allow counts where it perhaps matches, a Deny
 * only where it surely does.
 *
 * - A symbol is one letter. It stands for a non-empty string that is fixed at deployment, holds no `/` and no `:`
 *   (an ARN's symbol may hold both), and neither equals nor begins nor ends what another symbol stands for.
 *   It perhaps matches literal text; it surely matches only itself and `*`.
 * - `*` and `?` perhaps cross a colon. They surely don't, but for a `*` that ends its ARN segment.
 *   https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 * - A hole (a policy variable, or a value that no one resolved) perhaps matches anything and surely nothing.
 */
export interface Glob {
  /** Names the glob among those that were parsed: two globs with one id match the same. */
  readonly id: string;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Whether it is one string: no wildcard and no hole. */
  readonly literal: boolean;
  /** Set where the glob may not be there at all: then it surely matches nothing. */
  readonly doubtful?: true | undefined;
  /** Names the glob in memos. */
  readonly number: number;
  readonly shape: Shape;
}

/** What can be told of a glob without an automaton. */
export interface Shape {
  /** Characters with which all that it matches begins, and ends: up to the first wildcard, hole or symbol. */
  readonly head: string;
  readonly tail: string;
  /**
   * Plain: the head is all of it. Prefix: after the head comes one `*`, which crosses colons. Wild: wildcards without
   * holes and symbols. Open: there are holes or symbols.
   */
  readonly kind: 'plain' | 'prefix' | 'wild' | 'open';
}

export type Token =
  | { readonly kind: 'letter'; readonly letter: string }
  | { readonly kind: 'one'; readonly crosses: boolean }
  | { readonly kind: 'many'; readonly crosses: boolean }
  | { readonly kind: 'hole' };

/** One character, or one whole symbol. */
export type Letter = string;

export const isSymbol = (letter: Letter) => letter.startsWith(SYMBOL_START);

let globs = 0;

/** A glob whose tokens are made when they are first asked for: most never are. */
class LazyGlob implements Glob {
  readonly number = globs++;
  #tokens: readonly Token[] | undefined;

  constructor(
    readonly id: string,
    readonly text: string,
    readonly literal: boolean,
    readonly shape: Shape,
    private readonly make: () => readonly Token[],
    readonly doubtful?: true,
  ) {}

  get tokens(): readonly Token[] {
    this.#tokens ??= this.make();
    return this.#tokens;
  }
}

/** A glob of its tokens. */
function globOf(id: string, text: string, tokens: readonly Token[]): LazyGlob {
  const literal = tokens.every(({ kind }) => kind === 'letter');
  return new LazyGlob(id, text, literal, shapeOf(tokens), () => tokens);
}

/** The shape of a pattern without variables and symbols, without its tokens. */
function shapeOfText(pattern: string): Shape {
  const first = pattern.search(WILDCARD);
  if (first < 0) return { head: pattern, tail: pattern, kind: 'plain' };
  const head = pattern.slice(0, first);
  const tail = pattern.slice(Math.max(pattern.lastIndexOf('*'), pattern.lastIndexOf('?')) + 1);
  const prefix = first === pattern.length - 1 && pattern[first] === '*' && !HALF.test(head);
  return { head, tail, kind: prefix ? 'prefix' : 'wild' };
}

const WILDCARD = /[*?]/;
const isSimple = (text: string) => !text.includes('${') && !text.includes(SYMBOL_START);

function shapeOf(tokens: readonly Token[]): Shape {
  const head = plainText(tokens);
  const tail = plainText(tokens, true);
  const open = tokens.some(
    (token) => token.kind === 'hole' || (token.kind === 'letter' && isSymbol(token.letter)),
  );
  if (open) return { head, tail, kind: 'open' };
  const rest = tokens.findIndex(({ kind }) => kind !== 'letter');
  if (rest < 0) return { head, tail, kind: 'plain' };
  const last = tokens[rest];
  const prefix = rest === tokens.length - 1 && last?.kind === 'many' && last.crosses && !HALF.test(head);
  return { head, tail, kind: prefix ? 'prefix' : 'wild' };
}

/** Ends in half a character: a text that begins so may go on with the other half, and hold another letter there. */
const HALF = /[\uD800-\uDBFF]$/;

/** The characters at one end, up to the first token that is no character. */
function plainText(tokens: readonly Token[], fromEnd = false): string {
  let found = '';
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[fromEnd ? tokens.length - 1 - i : i];
    if (token?.kind !== 'letter' || isSymbol(token.letter)) break;
    found = fromEnd ? token.letter + found : found + token.letter;
  }
  return found;
}

export const HOLE: Glob = globOf('hole', 'anything', [{ kind: 'hole' }]);
export const ANYTHING: Glob = globOf('any', '*', [{ kind: 'many', crosses: true }]);

/** Whether a symbol may stand for text that holds this character. ARNs hold any, names hold no `/` and no `:`. */
export function symbolMayHold(symbol: Letter, character: Letter): boolean {
  if (isSymbol(character)) return false;
  return (character !== '/' && character !== ':') || /arn.?$/i.test(symbol);
}

/** Splits text into characters and whole symbols. A symbol that isn't closed is one letter to the end. */
export function letters(text: string): Letter[] {
  if (!text.includes(SYMBOL_START)) return [...text];
  const found: Letter[] = [];
  for (let rest = text; rest !== ''; ) {
    const end = rest.startsWith(SYMBOL_START) ? rest.indexOf(SYMBOL_END) + 1 || rest.length : 0;
    const letter = end > 0 ? rest.slice(0, end) : String.fromCodePoint(rest.codePointAt(0) ?? 0);
    found.push(letter);
    rest = rest.slice(letter.length);
  }
  return found;
}

const CACHE_LIMIT = 100_000;

/** Remembers the globs of one kind by their texts. Ids begin with the kind. */
function cacheOf(kind: string) {
  const cache = new Map<string, LazyGlob>();
  return (text: string, make: (id: string) => LazyGlob): LazyGlob => {
    const known = cache.get(text);
    if (known) return known;
    if (cache.size >= CACHE_LIMIT) cache.clear();
    const glob = make(kind + text);
    cache.set(text, glob);
    return glob;
  };
}

const ofArn = cacheOf('r');
const ofLike = cacheOf('s');
const ofAction = cacheOf('a');
const ofLiteral = cacheOf('l');
const ofDoubt = cacheOf('?');

/** A pattern of a Resource or an ARN: case-sensitive, in segments between colons. Policy variables become holes. */
export const parseArn = (text: string): Glob => ofArn(text, (id) => build(id, text, text, true));

/** A pattern of `StringLike`: case-sensitive, of one segment. Policy variables become holes. */
export const parseLike = (text: string): Glob => ofLike(text, (id) => build(id, text, text, false));

/** A pattern of an Action: case-insensitive. */
export const parseAction = (text: string): Glob =>
  ofAction(text, (id) => build(id, text, letters(text).map(foldCase).join(''), false));

/** A string in which `*` and `?` mean themselves, as in StringEquals. Policy variables become holes. */
export const literalGlob = (text: string): Glob =>
  ofLiteral(text, (id) => {
    if (isSimple(text)) {
      const shape = { head: text, tail: text, kind: 'plain' } as const;
      return new LazyGlob(id, text, true, shape, () => letters(text).map(letterToken));
    }
    const tokens = splitVariables(text).flatMap((part): Token[] =>
      part.variable ? [variableToken(part.text)] : letters(part.text).map(letterToken),
    );
    return globOf(id, text, tokens);
  });

/** The glob as one of several that a value may have: what it surely matched, it perhaps matches. */
export const doubtful = (glob: Glob): Glob =>
  ofDoubt(glob.id, (id) => new LazyGlob(id, glob.text, glob.literal, glob.shape, () => glob.tokens, true));

export const foldCase = (letter: Letter): Letter => (isSymbol(letter) ? letter : letter.toLowerCase());

const letterToken = (letter: Letter): Token => ({ kind: 'letter', letter });

function build(id: string, text: string, pattern: string, segmented: boolean): LazyGlob {
  if (!isSimple(pattern)) return globOf(id, text, tokensOf(pattern, segmented));
  const shape = shapeOfText(pattern);
  return new LazyGlob(id, text, shape.kind === 'plain', shape, () => tokensOf(pattern, segmented));
}

function tokensOf(pattern: string, segmented: boolean): readonly Token[] {
  const tokens: Token[] = [];
  for (const part of splitVariables(pattern)) {
    if (part.variable) tokens.push(variableToken(part.text));
    else for (const letter of letters(part.text)) tokens.push(wildcardToken(letter));
  }
  return tokens.map((token, at) => {
    if (token.kind === 'one') return { ...token, crosses: !segmented };
    if (token.kind !== 'many') return token;
    const next = tokens[at + 1];
    const ends = next === undefined || (next.kind === 'letter' && next.letter === ':');
    return { ...token, crosses: !segmented || ends };
  });
}

const wildcardToken = (letter: Letter): Token =>
  letter === '*'
    ? { kind: 'many', crosses: false }
    : letter === '?'
      ? { kind: 'one', crosses: false }
      : letterToken(letter);

/** `${*}`, `${?}` and `${$}` are the characters themselves; any other variable is filled in by AWS. */
const variableToken = (name: string): Token =>
  name === '*' || name === '?' || name === '$' ? letterToken(name) : { kind: 'hole' };

function splitVariables(text: string): { text: string; variable: boolean }[] {
  if (!text.includes('${')) return [{ text, variable: false }];
  const parts: { text: string; variable: boolean }[] = [];
  let from = 0;
  for (const found of text.matchAll(/\$\{([^}]*)\}/g)) {
    parts.push({ text: text.slice(from, found.index), variable: false });
    parts.push({ text: found[1] ?? '', variable: true });
    from = found.index + found[0].length;
  }
  parts.push({ text: text.slice(from), variable: false });
  return parts;
}
